import type { Page } from 'playwright/test';
import { expect, keepEverything, open, test, unplug } from './site.ts';

const likeThis = (page: Page) => page.getByRole('region', { name: 'Like this' });
const cards = (page: Page) => likeThis(page).getByRole('list', { name: 'Similar titles' }).getByRole('listitem');
const links = (page: Page) => cards(page).getByRole('link');
/** Ids of the titles shown, in their order. */
const shown = (page: Page) => links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));

test('a title page shows what is like it, with true reasons, and another method shows others', async ({ page }) => {
  await open(page, '#/title/949');
  await expect(cards(page)).toHaveCount(12);
  await expect(cards(page).filter({ hasText: /Shares: .*(crime|Al Pacino|Robert De Niro|Michael Mann|1990s)/ }).first()).toBeVisible();
  const blended = await shown(page);
  expect(blended).not.toContain('#/title/949');

  await likeThis(page).getByRole('button', { name: /Compare by/ }).click();
  await page.getByRole('radio', { name: /TF-IDF/ }).check();
  await expect(cards(page)).toHaveCount(5);
  expect(await shown(page)).not.toEqual(blended.slice(0, 5));
  await page.reload();
  await expect(cards(page)).toHaveCount(5);
});

test('filters come before the choice, and the address holds them', async ({ page }) => {
  await open(page, '#/title/949');
  await expect(cards(page)).toHaveCount(12);
  const rows = await page.evaluate(async () => {
    const [heat] = await globalThis.butaca!.catalogue.find(['949']);
    const similarity = await globalThis.butaca!.similarity();
    const { titles } = await similarity.similar({ like: [{ row: heat!.row, weight: 1 }], method: 'blend', k: 100, filter: { platforms: ['netflix'], years: { from: 1990, to: 1999 } } });
    return titles.map(({ card }) => ({ netflix: card.platforms.includes('netflix'), year: card.year ?? 0 }));
  });
  expect(rows).toHaveLength(100);
  expect(rows.every(({ netflix, year }) => netflix && year >= 1990 && year <= 1999)).toBe(true);

  await likeThis(page).getByRole('button', { name: /Filters/ }).click();
  await page.getByRole('checkbox', { name: /Netflix/ }).first().check();
  await expect(page).toHaveURL(/netflix/);
  await expect(cards(page)).toHaveCount(12);
  const filtered = await shown(page);
  await page.reload();
  await expect(cards(page)).toHaveCount(12);
  expect(await shown(page)).toEqual(filtered);
});

test('more and less like this change the list, and can be taken back', async ({ page }) => {
  await open(page, '#/title/862');
  await expect(cards(page)).toHaveCount(12);
  const before = await shown(page);
  await likeThis(page).getByRole('button', { name: /^Less like/ }).first().click();
  await expect(page.getByText(/leans away from/)).toBeVisible();
  await expect.poll(() => shown(page)).not.toEqual(before);
  expect(await shown(page)).not.toContain(before[0]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => shown(page)).toEqual(before);
});

test('a mixer link opens the mix it describes; weights move with the keyboard', async ({ page }) => {
  await open(page, '#/mixer?with=949:100,603:50');
  const answer = page.getByRole('region', { name: 'What lies between' });
  await expect(answer.getByRole('listitem')).toHaveCount(12);
  const slider = page.getByRole('slider', { name: /The Matrix/ });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/603(?::|%3A)5[1-9]/);
  await page.goto('./#/mixer?with=949:100,nosuch1:50,603:x');
  await expect(page.getByText(/nosuch1/).first()).toBeVisible();
  await expect(answer.getByRole('listitem').first()).toBeVisible();
});

test('the map is walked with the keyboard and opens what it names', async ({ page }) => {
  await open(page, '#/map/862');
  const map = page.getByRole('application').or(page.getByLabel(/Map of the 200 titles/)).first();
  await expect(map).toBeVisible();
  await map.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/Number 1 of 200 by nearness/).first()).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/title\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('similar titles, mixer and map work without the network once kept', async ({ page, context }) => {
  await open(page);
  await keepEverything(page);
  await unplug(context);
  await page.goto('./#/title/598');
  await page.reload();
  await expect(cards(page)).toHaveCount(12);
  await page.goto('./#/title/598?method=tfidf');
  await expect(cards(page)).toHaveCount(5);
  await page.goto('./#/mixer?with=949:100,603:50');
  await expect(page.getByRole('region', { name: 'What lies between' }).getByRole('listitem').first()).toBeVisible();
  await page.goto('./#/map/598');
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('a first load shows its bytes, can be cancelled, and begins again when asked', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/models/content-vectors*', async (route) => { await held; await route.continue().catch(() => undefined); });
  await open(page, '#/title/949');
  const panel = likeThis(page);
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByText(/was cancelled/).first()).toBeVisible();
  release();
  await panel.getByRole('button', { name: 'Load' }).click();
  await expect(cards(page)).toHaveCount(12);
});

test('a damaged file is fetched again; one that stays damaged is named', async ({ page }) => {
  let requests = 0;
  await page.route('**/models/content-vectors*', (route) => (requests++ === 0 ? route.fulfill({ body: 'nonsense', contentType: 'application/octet-stream' }) : route.continue()));
  await open(page, '#/title/949');
  await expect(cards(page)).toHaveCount(12);
  expect(requests).toBeGreaterThan(1);

  await page.evaluate(async () => { await globalThis.butaca!.catalogue.forget(); });
  await page.unroute('**/models/content-vectors*');
  await page.route('**/models/content-vectors*', (route) => route.fulfill({ body: 'nonsense', contentType: 'application/octet-stream' }));
  await page.reload();
  await expect(likeThis(page).getByText(/content-vectors/)).toBeVisible();
  await page.unroute('**/models/content-vectors*');
  await likeThis(page).getByRole('button', { name: /again|retry/i }).click();
  await expect(cards(page)).toHaveCount(12);
});

/** The ten titles most like Heat as the page's own client gives them, and the engine that answers afterwards. */
const ask = (page: Page) => page.evaluate(async () => {
  const { titles } = await globalThis.butaca!.similar('949');
  return titles.map(({ card }) => card.id);
});
const engine = (page: Page) => page.evaluate(async () => (await globalThis.butaca!.similarity()).status.get().engine);

test('a lost graphics context and a dead worker cost no answer: cpu gives the same one and the status line says so', async ({ page }) => {
  await page.goto('./?engine=webgl#/title/949');
  await expect(cards(page)).toHaveCount(12);
  expect(await engine(page)).toMatchObject({ choice: 'webgl' });
  const before = await ask(page);
  const hadDevice = (await engine(page))?.kind === 'webgl';
  const lost = await page.evaluate(async () => (await globalThis.butaca!.similarity()).loseContext());
  expect(lost).toBe(hadDevice);
  expect(await ask(page)).toEqual(before);
  await expect.poll(async () => (await engine(page))?.kind).toBe('cpu');
  if (hadDevice) expect(await engine(page)).toMatchObject({ because: 'lost' });

  await page.evaluate(async () => (await globalThis.butaca!.similarity()).useEngine('webgl'));
  const answer = page.evaluate(async () => {
    const similarity = await globalThis.butaca!.similarity();
    const asked = globalThis.butaca!.similar('949');
    similarity.killWorker();
    return (await asked).titles.map(({ card }) => card.id);
  });
  expect(await answer).toEqual(before);
  if (hadDevice) expect(await engine(page)).toMatchObject({ kind: 'cpu', because: 'died' });
});

test('a title that nothing is known of is said to be so', async ({ page }) => {
  await open(page);
  const id = await page.evaluate(async () => {
    const { works } = await globalThis.butaca!.catalogue.discover({ text: '', genres: ['unknown'], sort: 'votes' });
    const similarity = await globalThis.butaca!.similarity();
    for (const card of await globalThis.butaca!.catalogue.cards(works.slice(-400))) {
      if ((await similarity.similar({ like: [{ row: card.row, weight: 1 }], method: 'text', k: 3 })).kind === 'featureless') return card.id;
    }
    return null;
  });
  expect(id, 'a title without features').not.toBeNull();
  await page.goto(`./#/title/${id}?method=text`);
  await expect(likeThis(page).getByText(/Too little is known about/)).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
});

test.describe('with scripts that come from the network', () => {
  test.use({ serviceWorkers: 'block' });
  const status = (page: Page) => page.evaluate(async () => (await globalThis.butaca!.similarity()).status.get());

  test('a worker that its device takes along in set-up costs no answer: the next one computes on the processor', async ({ page }) => {
    let loads = 0;
    await page.route('**/webglEngine*', (route) => { loads++; return route.fulfill({ contentType: 'text/javascript', body: 'self.close(); await new Promise(() => undefined);' }); });
    await page.goto('./?engine=webgl#/title/949');
    await expect(cards(page)).toHaveCount(12);
    if (loads > 0) expect(await status(page)).toMatchObject({ restarts: 1, engine: { choice: 'webgl', kind: 'cpu', because: 'died' } });
  });

  test('an engine that never arrives is not waited for longer than two seconds', async ({ page }) => {
    await page.route('**/webglEngine*', () => undefined);
    await open(page, '#/title/949');
    await expect(cards(page)).toHaveCount(12);
    const before = await ask(page);
    const { engine, tookMs, after } = await page.evaluate(async () => {
      const began = performance.now();
      const engine = await (await globalThis.butaca!.similarity()).useEngine('webgl');
      const { titles } = await globalThis.butaca!.similar('949');
      return { engine, tookMs: performance.now() - began, after: titles.map(({ card }) => card.id) };
    });
    expect(after).toEqual(before);
    expect(engine).toMatchObject({ choice: 'webgl', kind: 'cpu' });
    expect(tookMs).toBeLessThan(2000);
  });

  test('an engine whose script is gone is passed over, and the status says that it failed', async ({ page }) => {
    let loads = 0;
    await page.route('**/webglEngine*', (route) => { loads++; return route.fulfill({ status: 404, body: '' }); });
    await page.goto('./?engine=webgl#/title/949');
    await expect(cards(page)).toHaveCount(12);
    if (loads > 0) await expect.poll(async () => (await status(page)).engine).toMatchObject({ choice: 'webgl', kind: 'cpu', because: 'failed' });
  });
});

test('1,000 questions leave the memory of the page and the engine as it was', async ({ page, context }) => {
  await open(page);
  const devtools = await context.newCDPSession(page);
  const heapBytes = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const askMany = (count: number) => page.evaluate(async (count) => {
    const similarity = await globalThis.butaca!.similarity();
    const rows = await globalThis.butaca!.catalogue.find(['949', '862', '598', '603']);
    for (let at = 0; at < count; at++) {
      const method = (['blend', 'text', 'tfidf', 'knn', 'cosine'] as const)[at % 5] ?? 'blend';
      await similarity.similar({ like: [{ row: rows[at % 4]!.row, weight: 1 }], method, k: 12 });
    }
    return similarity.memory();
  }, count);
  const memory = await askMany(300), before = await heapBytes();
  expect(await askMany(1000)).toEqual(memory);
  // Answers that are kept take half a kilobyte each.
  expect(await heapBytes() - before).toBeLessThan(250_000);
});
