import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { writeTable } from '../workers/profile/files/writeTable.ts';
import { launch } from '../e2e/engine/openLab.ts';
import { figureOf, print } from './figure.ts';
import { generatedTable } from './generatedTable.ts';
import { rendererMegabytes } from './rendererMegabytes.ts';
import { serveSite } from './serveSite.ts';

const runs = 5, rows = 1_000_000;
const lensNames = ['height', 'weight', 'income', 'age', 'month', 'answer'];

/** Runs in the page before its own code: notes long tasks, and when the report of a table begins, has its first cards, and is whole. */
const watch = () => {
  const noted = { longTasks: [] as { at: number; ms: number }[], chosen: 0, opened: 0, first: 0, figures: 0, whole: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => noted.longTasks.push({ at: entry.startTime, ms: entry.duration }))).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    const report = document.querySelector('.report');
    if (!report) return;
    if (report.getAttribute('aria-busy') === 'true') noted.opened ||= performance.now();
    if (document.querySelector('#section-overview')) noted.first ||= performance.now();
    if (document.querySelector('#section-overview .types li')) noted.figures ||= performance.now();
    if (noted.first > 0 && report.getAttribute('aria-busy') === 'false') noted.whole ||= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
};
interface Noted { readonly longTasks: readonly { readonly at: number; readonly ms: number }[]; readonly chosen: number; readonly opened: number; readonly first: number; readonly figures: number; readonly whole: number }
const noted = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

/** From a table that is open to the first cards of its report and to the whole of it, in headless Chromium over the built site; memory, brushes, the file that is saved. */
export async function exploreFigures(dist: string): Promise<void> {
  const site = await serveSite(dist), browser = await launch([]), folder = mkdtempSync(join(tmpdir(), 'butaca-explore-'));
  try {
    await filmFigures(browser, site.url);
    const file = join(folder, 'generated.parquet');
    const written = await writeTable(generatedTable(rows), 'parquet', () => Promise.resolve());
    writeFileSync(file, new Uint8Array(await written.arrayBuffer()));
    await largeFigures(browser, site.url, file);
  } finally {
    rmSync(folder, { recursive: true });
    await browser.close();
    await site.close();
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' })).newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watch);
  await page.goto(url);
  return page;
}
const whole = (page: Page) => page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.whole > 0);

async function filmFigures(browser: Browser, url: string): Promise<void> {
  const first: number[] = [], all: number[] = [], longest: number[] = [], chosen: number[] = [], counted: number[] = [];
  let page: Page | undefined;
  for (let run = 0; run < runs; run++) {
    await page?.context().close();
    page = await openPage(browser, `${url}#/explore/films`);
    await whole(page);
    const times = await noted(page);
    first.push(times.first - times.opened);
    all.push(times.whole - times.opened);
    longest.push(Math.max(0, ...times.longTasks.filter(({ at }) => at > times.opened).map(({ ms }) => ms)));
  }
  for (let run = 0; run < runs; run++) {
    const choosing = await openPage(browser, `${url}#/explore`), link = choosing.locator('a[href="#/explore/films"]');
    await link.waitFor();
    await choosing.waitForTimeout(1500); // the worker is warm by now
    await link.evaluate((one: HTMLElement) => {
      (globalThis as unknown as { noted: { chosen: number } }).noted.chosen = performance.now();
      one.click();
    });
    await whole(choosing);
    const times = await noted(choosing);
    chosen.push(times.first - times.chosen);
    counted.push(times.figures - times.chosen);
    await choosing.context().close();
  }
  if (!page) return;
  print(figureOf('explore, films: chosen to the first cards', 'ms', chosen, { bar: 400 }));
  print(figureOf('explore, films: chosen to missing cells and types of all columns', 'ms', counted));
  print(figureOf('explore, films: open table to the first cards', 'ms', first, { bar: 400 }));
  print(figureOf('explore, films: open table to the whole report', 'ms', all, { bar: 4000 }));
  print(figureOf('explore, films: longest main-thread task meanwhile', 'ms', longest, { bar: 50 }));

  const before = await page.evaluate(() => performance.now()), saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report (HTML)' }).click();
  print(figureOf('explore, films: report saved as HTML', 'bytes', [statSync(await (await saved).path()).size], { bar: 2_000_000 }));
  const { longTasks } = await noted(page);
  print(figureOf('explore, films: longest main-thread task while it is written', 'ms', [Math.max(0, ...longTasks.filter(({ at }) => at > before).map(({ ms }) => ms))], { bar: 50 }));
  await page.context().close();
}

async function largeFigures(browser: Browser, url: string, file: string): Promise<void> {
  const first: number[] = [], all: number[] = [], opening: number[] = [], grown: number[] = [], brushed: number[] = [], longest: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await openPage(browser, `${url}#/explore`), empty = await rendererMegabytes(browser), began = await page.evaluate(() => performance.now());
    await page.locator('input[type=file]').setInputFiles(file);
    await whole(page);
    const times = await noted(page);
    opening.push(times.opened - began);
    first.push(times.first - times.opened);
    all.push(times.whole - times.opened);
    grown.push((await rendererMegabytes(browser)) - empty);
    longest.push(Math.max(0, ...times.longTasks.filter(({ at }) => at > times.opened).map(({ ms }) => ms)));
    if (run === runs - 1) brushed.push(...(await brushTimes(page)));
    await page.context().close();
  }
  const table = `explore, ${(rows / 1e6).toFixed(0)} M × 10`;
  print(figureOf(`${table}: Parquet of ${(readFileSync(file).length / 1e6).toFixed(0)} MB chosen to open table`, 'ms', opening));
  print(figureOf(`${table}: open table to the first cards`, 'ms', first, { bar: 600 }));
  print(figureOf(`${table}: open table to the whole report`, 'ms', all, { bar: 10_000 }));
  print(figureOf(`${table}: renderer memory grown`, 'MB', grown, { bar: 600 }));
  print(figureOf(`${table}: longest main-thread task meanwhile`, 'ms', longest, { bar: 50 }));
  print(figureOf(`${table}: a step of a brush to ${lensNames.length} columns redrawn`, 'ms', brushed, { bar: 16 }));
}

/** From a key on a brush until everything that follows it stands in the document and is laid out. */
async function brushTimes(page: Page): Promise<readonly number[]> {
  const section = page.locator('#section-brush');
  for (const name of lensNames) {
    await section.getByLabel('Add a column').selectOption(name);
    await section.getByRole('heading', { name, exact: true }).waitFor();
  }
  const handle = section.getByRole('slider').first();
  await handle.focus();
  await page.waitForTimeout(2000); // the index of the column in hand is built
  return handle.evaluate(async (slider) => {
    const times: number[] = [], { port1, port2 } = new MessageChannel();
    for (let step = 0; step < 120; step++) {
      const began = performance.now();
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: step < 60 ? 'ArrowRight' : 'ArrowLeft', bubbles: true }));
      await new Promise<void>((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
      void document.body.offsetHeight;
      times.push(performance.now() - began);
      await new Promise(requestAnimationFrame);
    }
    return times;
  });
}
