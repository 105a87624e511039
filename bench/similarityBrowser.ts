import type { LabPage } from '../e2e/engine/lab.ts';
import { buildLab, launch, openLab } from '../e2e/engine/openLab.ts';
import { print, type Figure } from './figure.ts';
import { similarityBenchDefaults } from './similarity.ts';

declare const engineLab: LabPage;

/** Figures of both engines in headless Chromium's worker, on its GPU or the software that stands in for one. */
export async function similarityBrowserFigures(): Promise<void> {
  const site = await buildLab(), browser = await launch(['--ignore-gpu-blocklist', '--enable-unsafe-swiftshader']);
  try {
    const page = await openLab(browser, site.url);
    page.setDefaultTimeout(0);
    await page.exposeFunction('tell', (figure: Figure) => void print(figure));
    const renderer = await page.evaluate((options) => {
      const { tell } = globalThis as unknown as { tell(figure: Figure): void };
      return engineLab.lab.measure(engineLab.proxy(tell), options);
    }, similarityBenchDefaults);
    process.stdout.write(`${JSON.stringify({ name: 'renderer of WebGL in Chromium', value: renderer })}\n`);
  } finally {
    await browser.close();
    await site.close();
  }
}
