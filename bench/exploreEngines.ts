import type { Remote } from 'comlink';
import type { EngineLab } from '../e2e/engine/lab.worker.ts';
import { buildLab, launch, openLab, softwareGl } from '../e2e/engine/openLab.ts';
import { figureOf, print, quantile } from './figure.ts';

declare const engineLab: { readonly lab: Remote<EngineLab> };

/** The dense computations of profiles over a million rows in a worker of headless Chromium, on either engine, beside a filter with a group-by over typed arrays. */
export async function exploreEngineFigures(): Promise<void> {
  const lab = await buildLab(), browser = await launch(softwareGl);
  try {
    const page = await openLab(browser, lab.url);
    page.setDefaultTimeout(0);
    let plain: { readonly gram: number[]; readonly density: number[] } | undefined;
    for (const choice of ['cpu', 'webgl'] as const) {
      const { kind, renderer } = await page.evaluate((choice) => engineLab.lab.openDense(choice), choice);
      const times = await page.evaluate(() => engineLab.lab.timeDense(5)), where = kind === 'cpu' ? 'cpu' : `webgl on ${renderer ?? 'an unknown device'}`;
      for (const [what, name] of [['gram', 'products of 10 columns'], ['density', 'density of 48 × 32']] as const) {
        print(figureOf(`explore, 1 M rows: ${name}, ${where}`, 'ms', times[what], plain ? { yardstick: 'cpu', ratio: Number((quantile(times[what], 0.5) / quantile(plain[what], 0.5)).toFixed(2)) } : {}));
      }
      if (!plain) print(figureOf('explore, 1 M rows: filter and group-by over typed arrays', 'ms', times.groupBy));
      plain ??= times;
    }
  } finally {
    await browser.close();
    await lab.close();
  }
}
