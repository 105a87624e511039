import type { Browser, Page } from 'playwright';
import { figureOf, print } from './figure.ts';

/** The TypeScript runner wraps named functions in a helper that the page does not have. */
export const named = 'globalThis.__name = (run) => run';
const runs = 7;
/** Well known and hardly known, films and series, in no order. */
const titles = ['949', '598', '129', '11216', '19404', '238', '510', '103', '680', '335', '73', '539', '914', '28', '770'];
const firstSimilar = '[aria-labelledby="like-this"] li a[href^="#/title/"]';

/** How soon a title page has its similar titles: made ready in idle time, one after another, and from a link opened anew with every file kept. */
export async function titleFigures(browser: Browser, url: string): Promise<void> {
  const prepared: number[] = [], warm: number[] = [], opened: number[] = [], fromLink: number[] = [], asked: number[] = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext();
    await context.addInitScript(named);
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(preparedInIdle);
    const own = [...titles.slice(run), ...titles.slice(0, run)];
    prepared.push(await follow(page, own[0] ?? '949'));
    for (const id of own.slice(1, 6)) warm.push(await follow(page, id));
    asked.push(...await page.evaluate(async (ids) => {
      const times: number[] = [];
      for (const id of ids) {
        const began = performance.now();
        await globalThis.butaca?.similar(id);
        times.push(performance.now() - began);
      }
      return times;
    }, own));
    await page.close();

    const anew = await context.newPage();
    await anew.addInitScript({ content: `${named}; (${String(noteSights)})(${JSON.stringify(firstSimilar)})` });
    await anew.goto(`${url}#/title/${own[6] ?? '949'}`);
    await anew.waitForFunction(() => (globalThis as unknown as { sights: Sights }).sights.similar > 0, undefined, { timeout: 60_000 });
    const sights = await anew.evaluate(() => (globalThis as unknown as { sights: Sights }).sights);
    fromLink.push(sights.similar);
    opened.push(sights.similar - sights.heading);
    await context.close();
  }
  print(figureOf('browser: title opened to its first similar title, made ready in idle time', 'ms', prepared, { bar: 400 }));
  print(figureOf('browser: next title opened to its first similar title', 'ms', warm));
  print(figureOf('browser: similar titles asked from the page, warm', 'ms', asked, { bar: 30 }));
  print(figureOf('browser: link to a title opened anew, files kept, heading to first similar title', 'ms', opened));
  print(figureOf('browser: link to a title opened anew, files kept, start to first similar title', 'ms', fromLink));
}

/** Opens a title as a link does; milliseconds until its own similar titles stand there. */
const follow = (page: Page, id: string) => page.evaluate(async ([id, selector]) => {
  const first = () => document.querySelector(selector)?.getAttribute('href') ?? null;
  const before = first(), began = performance.now();
  location.hash = `#/title/${id}`;
  while (first() === null || first() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - began;
}, [id, firstSimilar] as const);

/** Waits until the page has made similarity ready by itself. */
async function preparedInIdle(): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 250));
  await navigator.serviceWorker.ready;
  while (!globalThis.butaca) await pause();
  const { status } = await globalThis.butaca.similarity();
  while (status.get().engine === null) await pause();
}

interface Sights { heading: number; similar: number }

/** Runs in the page before its own code: when the title's heading and its first similar title are first seen, ms after the start. */
function noteSights(selector: string): void {
  const sights: Sights = { heading: 0, similar: 0 };
  Object.assign(globalThis, { sights });
  const look = (): void => {
    if (sights.heading === 0 && document.querySelector('h1')?.textContent) sights.heading = performance.now();
    if (sights.similar === 0 && document.querySelector(selector)) sights.similar = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}
