import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabPage } from '../e2e/engine/lab.ts';
import { buildLab, launch, openLab, softwareGl } from '../e2e/engine/openLab.ts';
import { serveSentiment } from '../e2e/sentimentSite.ts';
import { figureOf, print, type Figure } from './figure.ts';
import { measuredFile } from './sentimentNode.ts';

declare const engineLab: LabPage;

/** Figures in headless Chromium: a model from loopback to the first reading in the built site, and batches in a worker on both engines. */
export async function sentimentBrowserFigures(directory: string): Promise<void> {
  const { file } = measuredFile(directory), browser = await launch(softwareGl), site = await serveSentiment([['sentiment/butaca', file]]), lab = await buildLab();
  try {
    const took: number[] = [];
    for (let run = 0; run < 7; run++) {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => globalThis.butaca?.catalogue.status.get().summary !== null);
      took.push(await page.evaluate(async () => {
        const began = performance.now();
        await globalThis.butaca!.sentiment('Not bad at all.');
        return performance.now() - began;
      }));
      await page.context().close();
    }
    print(figureOf('sentiment, Chromium: worker, model from loopback and first reading', 'ms', took, { bar: 1000 }));
    const page = await openLab(browser, lab.url);
    page.setDefaultTimeout(0);
    await page.exposeFunction('tell', (figure: Figure) => void print(figure));
    writeFileSync(join(lab.folder, 'measured.bin'), file);
    for (const choice of ['cpu', 'webgl'] as const) {
      await page.evaluate((choice) => {
        const { tell } = globalThis as unknown as { tell(figure: Figure): void };
        return engineLab.lab.measureReading(new URL('measured.bin', location.href).href, engineLab.proxy(tell), choice);
      }, choice);
    }
  } finally {
    await browser.close();
    await site.close();
    await lab.close();
  }
}
