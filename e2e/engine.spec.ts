import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Remote } from 'comlink';
import { expect, test, type Browser, type Page } from 'playwright/test';
import type { Breakage } from './engine/breakGraphics.ts';
import type { EngineLab } from './engine/lab.worker.ts';
import type { Manifest } from '../src/contracts/manifest.ts';
import { buildLab, launch, noGl, openLab, softwareGl, type LabSite } from './engine/openLab.ts';

/** The engines in a real browser's worker, on WebGL that the CPU computes: a page of the tests' own runs them, built as the site is. */
declare const engineLab: { readonly lab: Remote<EngineLab>; terminate(): void };

const works = 1500, d = 80, wholeCatalogue = 66_231;
const published = fileURLToPath(new URL('../public/', import.meta.url));
const thrown: string[] = [];
let site: LabSite, browser: Browser;
test.beforeAll(async () => {
  site = await buildLab();
  browser = await launch(softwareGl);
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

// A timer of tfjs's that throws would end the site's worker.
test.afterEach(() => expect(thrown.splice(0), 'errors thrown in pages and workers').toEqual([]));

/** Opens an engine in a fresh page and worker. */
async function opened(choice: 'auto' | 'webgl' | 'cpu', { broken, mostBytes, on = browser, count = works }: { broken?: Breakage; mostBytes?: number; on?: Browser; count?: number } = {}) {
  const page = await openLab(on, site.url);
  page.on('pageerror', (error) => thrown.push(error.message));
  const status = await page.evaluate(async ([count, d, choice, broken, mostBytes]) => {
    if (broken) await engineLab.lab.breakGraphics(broken);
    return engineLab.lab.open(count, d, choice, mostBytes);
  }, [count, d, choice, broken, mostBytes] as const);
  return { page, status };
}
const compare = (page: Page, count: number, batch: number) => page.evaluate(([count, batch]) => engineLab.lab.compare(count, batch), [count, batch] as const);

test('webgl passes the suite of every engine, 1,000 seeded queries included, with no other engine to step in', async () => {
  const page = await openLab(browser, site.url);
  const outcomes = await page.evaluate(() => engineLab.lab.suite(1000));
  expect(outcomes.filter(({ error }) => error !== null)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(28);
  await page.close();
});

test('1,000 queries over the webgl engine agree with the oracle and leave the memory as it was', async () => {
  const { page, status } = await opened('webgl', { count: 4000 });
  expect(status).toMatchObject({ choice: 'webgl', kind: 'webgl', because: null });
  expect(status.renderer).toContain('SwiftShader');
  for (const batch of [1, 3, 16, 64]) await compare(page, 64, batch); // every size of batch once
  const before = await page.evaluate(() => engineLab.lab.memory());
  for (const batch of [1, 3, 16, 50]) expect(await compare(page, 250, batch)).toMatchObject({ problems: [], status: { kind: 'webgl' } });
  expect(await page.evaluate(() => engineLab.lab.memory())).toEqual(before);
  expect(before.tensors).toBeGreaterThan(0);
  await page.close();
});

test('the whole catalogue takes less than twice its float32 matrix on the device', async () => {
  const { page, status } = await opened('webgl', { count: wholeCatalogue });
  expect(status.kind).toBe('webgl');
  expect(await compare(page, 40, 16)).toMatchObject({ problems: [], status: { kind: 'webgl' } });
  const { bytes } = await page.evaluate(() => engineLab.lab.memory());
  expect(bytes).toBeGreaterThan(4 * wholeCatalogue * d);
  expect(bytes).toBeLessThan(2 * 4 * wholeCatalogue * d);
  await page.close();
});

test('webgl ranks the shipped vectors as the oracle does', async () => {
  const { artefacts } = JSON.parse(readFileSync(join(published, 'manifest.json'), 'utf8')) as Manifest;
  const path = artefacts.find(({ name }) => name === 'content/vectors')?.path ?? '';
  const page = await openLab(browser, site.url);
  await page.route('**/shipped.bin', (route) => route.fulfill({ path: join(published, path) }));
  const { rows, status } = await page.evaluate(() => engineLab.lab.openShipped(new URL('shipped.bin', location.href).href, 'webgl'));
  expect(rows).toBeGreaterThan(60_000);
  expect(status).toMatchObject({ kind: 'webgl', because: null });
  expect(await compare(page, 150, 15)).toMatchObject({ problems: [], status: { kind: 'webgl' } });
  await page.close();
});

test('auto computes on the CPU where WebGL is software, and says so', async () => {
  const { page, status } = await opened('auto');
  expect(status).toMatchObject({ choice: 'auto', kind: 'cpu', because: 'software' });
  expect(status.renderer).toContain('SwiftShader');
  expect((await compare(page, 20, 4)).problems).toEqual([]);
  await page.close();
});

test('a context lost while a request is under way: the same request is answered by cpu within 2 s', async () => {
  const { page } = await opened('webgl', { count: wholeCatalogue });
  const asked = await page.evaluate(() => engineLab.lab.compareWhileLost(6, 2));
  const lost = { choice: 'webgl', kind: 'cpu', because: 'lost' };
  expect(asked).toMatchObject({ problems: [], status: lost });
  expect(asked.tookMs).toBeLessThan(2000);
  expect(await page.evaluate(() => engineLab.lab.changes())).toMatchObject([lost]);
  expect(await page.evaluate(() => engineLab.lab.memory())).toMatchObject({ tensors: 0 });
  await page.close();
});

test('a context lost while nothing is asked: the status changes by itself, and a new engine can be opened', async () => {
  const { page } = await opened('webgl');
  expect(await page.evaluate(() => engineLab.lab.loseContext())).toBe(true);
  await expect.poll(() => page.evaluate(() => engineLab.lab.changes())).toMatchObject([{ kind: 'cpu', because: 'lost' }]);
  expect((await compare(page, 20, 1)).problems).toEqual([]);
  expect(await page.evaluate(() => engineLab.lab.loseContext())).toBe(false);
  expect(await page.evaluate(() => engineLab.lab.open(500, 16, 'webgl'))).toMatchObject({ kind: 'webgl', because: null });
  expect(await compare(page, 20, 1)).toMatchObject({ problems: [], status: { kind: 'webgl' } });
  await page.close();
});

for (const [broken, because] of [
  ['shader does not compile', 'failed'], ['readback hangs', 'failed'], ['readback is zeros', 'failed'], ['readback is NaN', 'failed'],
  ['out of memory', 'failed'], ['half precision', 'imprecise'], ['no context', 'missing'],
] as const) {
  test(`a device where "${broken}" is passed over for cpu when the engine is opened`, async () => {
    const { page, status } = await opened('webgl', { broken });
    expect(status).toMatchObject({ choice: 'webgl', kind: 'cpu', because });
    expect((await compare(page, 20, 4)).problems).toEqual([]);
    await page.close();
  });
}

for (const broken of ['shader does not compile', 'readback hangs', 'readback is zeros', 'readback is NaN', 'out of memory'] as const) {
  test(`a device where "${broken}" later on: the same request is answered by cpu within 2 s`, async () => {
    const { page, status } = await opened('webgl');
    expect(status.kind).toBe('webgl');
    await page.evaluate((broken) => engineLab.lab.breakGraphics(broken), broken);
    // A batch, whose program was not compiled yet.
    const asked = await compare(page, 12, 6);
    expect(asked).toMatchObject({ problems: [], status: { kind: 'cpu', because: 'failed' } });
    expect(asked.tookMs).toBeLessThan(2000);
    await page.close();
  });
}

test('rows that take more graphics memory than is allowed are left to cpu', async () => {
  const { page, status } = await opened('webgl', { mostBytes: 4 * works * d });
  expect(status).toMatchObject({ choice: 'webgl', kind: 'cpu', because: 'memory' });
  expect((await compare(page, 20, 4)).problems).toEqual([]);
  await page.close();
});

test('a worker ended while webgl computes takes nothing with it: the next one opens webgl again', async () => {
  const { page } = await opened('webgl');
  await page.evaluate(() => { void engineLab.lab.compare(500, 50); engineLab.terminate(); });
  await page.close();
  const next = await opened('webgl');
  expect(await compare(next.page, 20, 4)).toMatchObject({ problems: [], status: { kind: 'webgl' } });
  await next.page.close();
});

test('a browser without any WebGL computes on the CPU, and says that it is missing', async () => {
  const bare = await launch(noGl);
  for (const choice of ['auto', 'webgl'] as const) {
    const { page, status } = await opened(choice, { on: bare });
    expect(status).toEqual({ choice, kind: 'cpu', renderer: null, because: 'missing' });
    expect((await compare(page, 20, 4)).problems).toEqual([]);
    await page.close();
  }
  await bare.close();
});

test('tfjs is a file of its own, loaded when webgl is chosen and never before', async () => {
  const page = await browser.newPage(), loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(site.url);
  await page.waitForFunction(() => 'engineLab' in globalThis);
  const hasTfjs = () => loaded.some((path) => /webglEngine/.test(path));
  for (const choice of ['cpu', 'auto'] as const) await page.evaluate((choice) => engineLab.lab.open(100, 8, choice), choice);
  expect(hasTfjs()).toBe(false);
  await page.evaluate(() => engineLab.lab.open(100, 8, 'webgl'));
  expect(hasTfjs()).toBe(true);
  const name = readdirSync(join(site.folder, 'assets')).find((file) => /webglEngine.*\.js$/.test(file));
  expect(gzipSync(readFileSync(join(site.folder, 'assets', name ?? '')), { level: 9 }).length).toBeLessThan(90_000);
  await page.close();
});
