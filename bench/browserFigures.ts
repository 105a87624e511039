import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { queries } from '../src/domain/queries/registry.ts';
import { browserArguments, findBrowser } from '../tools/findBrowser.ts';
import { figureOf, print } from './figure.ts';
import { rendererMegabytes } from './rendererMegabytes.ts';
import { serveSite } from './serveSite.ts';
import { named, titleFigures } from './titleFigures.ts';
import { keystrokes, typingTraces } from './typingTraces.ts';

const coldRuns = 7;
const screens = ['#/', '#/title/603', '#/person/Tom%20Hanks', '#/people', '#/queries', '#/queries/get_max_duration?platform=netflix', '#/mixer?with=949:100,603:50', '#/map/603', '#/data', '#/about'];

/** Runs in the page before its own code: asks the first search as soon as it can be asked, and notes every long task. */
const watch = () => {
  const noted = { firstAnswerMs: 0, longTasks: [] as { at: number; ms: number }[] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => noted.longTasks.push({ at: entry.startTime, ms: entry.duration }))).observe({ type: 'longtask', buffered: true });
  const ask = () => {
    if (!globalThis.butaca) { setTimeout(ask, 1); return; }
    void globalThis.butaca.search('matrix').then(() => { noted.firstAnswerMs = performance.now(); });
  };
  ask();
};
type Noted = { firstAnswerMs: number; longTasks: { at: number; ms: number }[] };
const noted = (page: Page) => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
const answered = (page: Page) => page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.firstAnswerMs > 0, undefined, { timeout: 60_000 });

/** Figures of the built site in headless Chromium, over loopback. */
export async function browserFigures(dist: string): Promise<void> {
  const site = await serveSite(dist);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  try {
    const starts: number[] = [];
    for (let run = 0; run < coldRuns; run++) starts.push(await coldStart(browser, site.url, run === 0));
    print(figureOf('browser: cold start to first answered search', 'ms', starts, { bar: 1500 }));
    await warmFigures(browser, site.url);
    await titleFigures(browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function coldStart(browser: Browser, url: string, withBytes: boolean): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const bytes = new Map<string, number>();
  const bodies: Promise<void>[] = [];
  if (withBytes) {
    page.on('response', (response) => bodies.push(response.body().then((body) => {
      const kind = /\.(\w+)$/.exec(new URL(response.url()).pathname)?.[1] ?? 'html';
      bytes.set(kind, (bytes.get(kind) ?? 0) + body.length);
      if (kind === 'js') bytes.set('js gzipped', (bytes.get('js gzipped') ?? 0) + gzipSync(body, { level: 9 }).length);
    }, () => undefined)));
  }
  await page.addInitScript(named);
  await page.addInitScript(watch);
  await page.goto(url);
  await answered(page);
  const { firstAnswerMs } = await noted(page);
  if (withBytes) {
    await Promise.all(bodies);
    for (const [kind, sum] of bytes) print(figureOf(`browser: transferred before the first answer, ${kind}`, 'bytes', [sum]));
  }
  await context.close();
  return firstAnswerMs;
}

async function warmFigures(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(named);
  await page.addInitScript(watch);
  await page.goto('about:blank');
  const empty = await rendererMegabytes(browser);
  await page.goto(url);
  await answered(page);
  await page.waitForTimeout(3000);
  print(figureOf('browser: renderer memory grown after the first search', 'MB', [(await rendererMegabytes(browser)) - empty], { bar: 150 }));

  const titles = await page.evaluate(async () => {
    const { works } = await globalThis.butaca!.search('');
    // All cards at once would be a long task of the bench's own making.
    const some = works.filter((_, i) => i < 1000 || i % 30 === 0);
    return (await globalThis.butaca!.catalogue.cards(some)).map(({ title }) => title);
  });
  const texts = keystrokes(typingTraces(titles, 60, 2024)).map(({ text }) => text);
  const typed = await page.evaluate(async (asked) => {
    const took: { ms: number; fuzzy: boolean }[] = [];
    for (const text of asked) {
      const { tookMs, fuzzy } = await globalThis.butaca!.search(text);
      took.push({ ms: tookMs, fuzzy });
    }
    return took;
  }, texts);
  print(figureOf('browser: keystroke in the worker, search + facets', 'ms', typed.map(({ ms }) => ms), { bar: 30 }));
  print(figureOf('browser: keystroke with near spellings', 'ms', typed.filter(({ fuzzy }) => fuzzy).map(({ ms }) => ms), { bar: 30 }));

  const asked = queries.map((query) => ({ name: query.name, params: Object.fromEntries(query.parameters.filter(({ required }) => required).map(({ name, example }) => [name, example])) }));
  const times = await page.evaluate(async (list) => {
    const all: Record<string, number[]> = {};
    for (const { name, params } of list) {
      all[name] = [];
      for (let i = 0; i < 23; i++) {
        const started = performance.now();
        await globalThis.butaca!.query(name, params);
        if (i >= 3) all[name].push(performance.now() - started);
      }
    }
    return all;
  }, asked);
  const isRanked = (name: string) => queries.some((query) => query.name === name && query.neighbours !== undefined); // by the similarity worker, on its way back
  for (const [name, took] of Object.entries(times)) print(figureOf(`browser: query ${name}, warm, asked from the page`, 'ms', took, { bar: isRanked(name) ? 30 : 16 }));

  const longest: number[] = [];
  const tasks = async (name: string, from: number): Promise<number> => {
    const { longTasks } = await noted(page);
    const took = longTasks.filter(({ at }) => at >= from).map(({ ms }) => ms);
    if (took.length > 0) print(figureOf(`browser: long main-thread tasks, ${name}`, 'ms', took));
    longest.push(...took);
    return page.evaluate(() => performance.now());
  };
  let from = await tasks('after the first answer, and while typing and asking', (await noted(page)).firstAnswerMs);
  for (const screen of screens) {
    await page.goto(url + screen);
    await page.waitForTimeout(1200);
    from = await tasks(screen, from);
  }
  print(figureOf('browser: renderer memory grown after every screen', 'MB', [(await rendererMegabytes(browser)) - empty], { bar: 400 }));
  print(figureOf('browser: longest main-thread task after start', 'ms', [Math.max(0, ...longest)], { bar: 50 }));
  await context.close();
}
