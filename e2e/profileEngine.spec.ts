import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Remote } from 'comlink';
import { expect, test, type Browser, type Page } from 'playwright/test';
import type { Breakage } from './engine/breakGraphics.ts';
import type { EngineLab } from './engine/lab.worker.ts';
import { buildLab, launch, noGl, openLab, softwareGl, type LabSite } from './engine/openLab.ts';

/** The dense computations of profiles in a real browser's worker, on WebGL that the CPU computes. */
declare const engineLab: { readonly lab: Remote<EngineLab>; terminate(): void };

let site: LabSite, browser: Browser;
test.beforeAll(async () => {
  site = await buildLab();
  browser = await launch(softwareGl);
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

async function opened(choice: 'auto' | 'webgl' | 'cpu', { on = browser, broken }: { readonly on?: Browser; readonly broken?: Breakage } = {}) {
  const page = await openLab(on, site.url);
  if (broken) await page.evaluate((broken) => engineLab.lab.breakGraphics(broken), broken);
  return { page, status: await page.evaluate((choice) => engineLab.lab.openDense(choice), choice) };
}
const compare = (page: Page, rows: number, lose = false) => page.evaluate(([rows, lose]) => engineLab.lab.compareDense(rows, lose), [rows, lose] as const);

test('webgl passes the suite of every dense engine, with no other engine to step in', async () => {
  const page = await openLab(browser, site.url), outcomes = await page.evaluate(() => engineLab.lab.denseSuite());
  expect(outcomes.filter(({ error }) => error !== null)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(14);
  await page.close();
});

test('webgl gives the products and counts of this thread, and leaves the memory as it was', async () => {
  const { page, status } = await opened('webgl');
  expect(status).toMatchObject({ choice: 'webgl', kind: 'webgl', because: null });
  expect(status.renderer).toContain('SwiftShader');
  await compare(page, 40_000); // textures are used again from here on
  const before = await page.evaluate(() => engineLab.lab.denseMemory());
  const { worst, miscounted, status: after } = await compare(page, 40_000);
  expect(worst).toBeLessThan(1e-6);
  expect([miscounted, after.kind]).toEqual([0, 'webgl']);
  expect(await page.evaluate(() => engineLab.lab.denseMemory())).toEqual(before);
  await page.close();
});

test('a context lost while both are computed: this thread answers in its place', async () => {
  const { page } = await opened('webgl');
  expect(await compare(page, 40_000, true)).toMatchObject({ worst: 0, miscounted: 0, status: { kind: 'cpu', because: 'lost' } });
  expect(await page.evaluate(() => engineLab.lab.denseMemory())).toEqual({ bytes: 0, tensors: 0 });
  await page.close();
});

for (const [broken, because] of [['shader does not compile', 'failed'], ['readback hangs', 'failed'], ['readback is zeros', 'failed'], ['readback is NaN', 'failed'], ['half precision', 'imprecise'], ['no context', 'missing']] as const) {
  test(`a device where "${broken}" is passed over for this thread`, async () => {
    const { page, status } = await opened('webgl', { broken });
    expect(status).toMatchObject({ kind: 'cpu', because });
    expect(await compare(page, 5000)).toMatchObject({ worst: 0, miscounted: 0 });
    await page.close();
  });
}

test('software that stands in for a GPU is left alone, and tfjs is not loaded for it', async () => {
  const page = await browser.newPage(), loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(site.url);
  await page.waitForFunction(() => 'engineLab' in globalThis);
  expect(await page.evaluate(() => engineLab.lab.openDense('auto'))).toMatchObject({ kind: 'cpu', because: 'software' });
  const hasTfjs = () => loaded.some((path) => /webglDense/.test(path));
  expect(hasTfjs()).toBe(false);
  await page.evaluate(() => engineLab.lab.openDense('webgl'));
  expect(hasTfjs()).toBe(true);
  const name = readdirSync(join(site.folder, 'assets')).find((file) => /webglDense.*\.js$/.test(file));
  expect(gzipSync(readFileSync(join(site.folder, 'assets', name ?? '')), { level: 9 }).length).toBeLessThan(95_000);
  await page.close();
});

test('a browser without any WebGL computes on its own thread', async () => {
  const bare = await launch(noGl), { page, status } = await opened('webgl', { on: bare });
  expect(status).toEqual({ choice: 'webgl', kind: 'cpu', renderer: null, because: 'missing' });
  expect(await compare(page, 5000)).toMatchObject({ worst: 0, miscounted: 0 });
  await page.close();
  await bare.close();
});
