import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Remote } from 'comlink';
import { expect, test, type Browser, type Page } from 'playwright/test';
import type { Manifest } from '../src/contracts/manifest.ts';
import { modelArtefacts } from '../src/contracts/sentiment.ts';
import type {} from '../src/client/console.ts'; // declares globalThis.butaca
import { explain } from '../src/domain/sentiment/reasons.ts';
import { smallModel } from '../src/domain/sentiment/smallModel.fixture.ts';
import { generatedModelParts } from '../src/domain/sentiment/reading/generatedModel.fixture.ts';
import { encodeModel } from '../src/domain/sentiment/modelFile.ts';
import type { EngineLab } from './engine/lab.worker.ts';
import type { Breakage } from './engine/breakGraphics.ts';
import { buildLab, launch, noGl, openLab, softwareGl, type LabSite } from './engine/openLab.ts';
import { serveSentiment, type SentimentSite } from './sentimentSite.ts';

const published = (JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest).artefacts.filter(({ name }) => Object.values(modelArtefacts).includes(name));

declare const engineLab: { readonly lab: Remote<EngineLab>; terminate(): void };

let lab: LabSite, site: SentimentSite, browser: Browser;
test.beforeAll(async () => {
  [lab, site] = [await buildLab(), await serveSentiment()];
  browser = await launch(softwareGl);
});
test.afterAll(async () => {
  await browser.close();
  await lab.close();
  await site.close();
});

async function opened(choice: 'auto' | 'webgl' | 'cpu', { on = browser, broken }: { readonly on?: Browser; readonly broken?: Breakage } = {}) {
  const page = await openLab(on, lab.url);
  if (broken) await page.evaluate((broken) => engineLab.lab.breakGraphics(broken), broken);
  return { page, status: await page.evaluate((choice) => engineLab.lab.openHeads(choice), choice) };
}
const compare = (page: Page, count: number, batch: number, lose = false) => page.evaluate(([count, batch, lose]) => engineLab.lab.compareHeads(count, batch, lose), [count, batch, lose] as const);

test('webgl gives the probabilities of plain arithmetic within 1e-3, for batches of every size and models of every kind', async () => {
  const { page, status } = await opened('webgl');
  expect(status.engine).toBe('webgl');
  expect(status.renderer).toContain('SwiftShader');
  for (const [count, batch] of [[3, 1], [150, 50], [400, 200], [1000, 1000], [1100, 1100]] as const) {
    const { worst, verdicts } = await compare(page, count, batch);
    expect(worst).toBeLessThan(1e-3);
    expect(verdicts).toBeGreaterThan(0);
  }
  expect((await page.evaluate(() => engineLab.lab.headsStatus())).engine).toBe('webgl');
  await page.close();
});

test('the published models give the same on webgl and on this thread', async () => {
  const paths = published.map(({ path }) => path);
  test.skip(paths.length === 0, 'none is published');
  for (const path of paths) copyFileSync(join('public', path), join(lab.folder, basename(path)));
  const { page, status } = await opened('webgl');
  expect(status.engine).toBe('webgl');
  await page.evaluate((names) => engineLab.lab.useModels(names.map((name) => new URL(name, location.href).href)), paths.map((path) => basename(path)));
  for (const [count, batch] of [[40, 1], [373, 64], [373, 373]] as const) {
    const { worst, verdicts } = await compare(page, count, batch);
    expect(worst).toBeLessThan(1e-3);
    expect(verdicts).toBeGreaterThan(0.95 * count * paths.length);
  }
  expect((await page.evaluate(() => engineLab.lab.headsStatus())).engine).toBe('webgl');
  await page.close();
});

test('1,000 readings on webgl leave the memory as it was', async () => {
  const { page } = await opened('webgl');
  for (let round = 0; round < 2; round++) await compare(page, 50, 2); // textures are used again from here on
  const before = await page.evaluate(() => engineLab.lab.headsMemory());
  expect(before.tensors).toBeGreaterThan(0);
  await compare(page, 250, 2);
  expect(await page.evaluate(() => engineLab.lab.headsMemory())).toEqual(before);
  await page.close();
});

test('a context lost while a batch is under way: the same batch is answered by this thread', async () => {
  const { page } = await opened('webgl');
  const { worst, tookMs } = await compare(page, 300, 100, true);
  expect(worst).toBeLessThan(1e-6);
  expect(tookMs).toBeLessThan(4000);
  expect(await page.evaluate(() => engineLab.lab.headsStatus())).toMatchObject({ engine: 'cpu' });
  expect(await page.evaluate(() => engineLab.lab.headsMemory())).toMatchObject({ tensors: 0 });
  await page.close();
});

for (const broken of ['shader does not compile', 'readback hangs', 'readback is zeros', 'readback is NaN', 'half precision', 'no context'] as const) {
  test(`a device where "${broken}" is passed over for this thread`, async () => {
    const { page, status } = await opened('webgl', { broken });
    expect(status.engine).toBe('cpu');
    expect((await compare(page, 100, 100)).worst).toBeLessThan(1e-6);
    await page.close();
  });
}

test('software that stands in for a GPU is left alone, and tfjs is not loaded for it', async () => {
  const page = await browser.newPage(), loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(lab.url);
  await page.waitForFunction(() => 'engineLab' in globalThis);
  await page.evaluate(() => engineLab.lab.openHeads('auto'));
  expect((await compare(page, 200, 200)).worst).toBeLessThan(1e-6);
  const hasTfjs = () => loaded.some((path) => /webglHeads/.test(path));
  expect(hasTfjs()).toBe(false);
  await page.evaluate(() => engineLab.lab.openHeads('webgl'));
  expect(hasTfjs()).toBe(true);
  await page.close();
});

test('a browser without any WebGL reads on its own thread', async () => {
  const bare = await launch(noGl);
  const { page, status } = await opened('webgl', { on: bare });
  expect(status).toEqual({ engine: 'cpu', renderer: null });
  expect((await compare(page, 100, 100)).worst).toBeLessThan(1e-6);
  await page.close();
  await bare.close();
});

test('the worker is small, and tfjs a file of its own', () => {
  const assets = readdirSync('dist/assets'), size = (name: RegExp) => assets.filter((file) => name.test(file)).map((file) => gzipSync(readFileSync(join('dist/assets', file)), { level: 9 }).length);
  const [worker = Infinity] = size(/^sentiment\.worker-.*\.js$/), heads = size(/^webglHeads-.*\.js$/);
  expect(worker).toBeLessThan(45_000);
  expect(heads.length).toBeGreaterThan(0);
  for (const bytes of heads) expect(bytes).toBeLessThan(95_000);
});

test('the page’s console reads a text as Node does, and loads the model once', async () => {
  const page = await browser.newPage(), models: string[] = [];
  page.context().on('request', (request) => { if (request.url().includes('/models/sentiment-')) models.push(request.url()); });
  await page.goto(site.url);
  await page.waitForFunction(() => globalThis.butaca !== undefined);
  const model = smallModel();
  for (const text of ['This is a wonderful story, and the acting is great fun.', 'Not bad at all!', 'The plot is dull. It was a waste.']) {
    const reading = await page.evaluate((text) => globalThis.butaca!.sentiment(text), text), { logit, bias, words, phrases, sentences } = explain(model, text, model.read(text));
    expect(reading.verdict.kind).toBe('verdict');
    expect(reading).toMatchObject({ logit, bias, words, phrases, sentences });
    expect(reading.words.reduce((sum, { weight }) => sum + weight, reading.bias)).toBeCloseTo(reading.logit, 4);
  }
  expect(models).toHaveLength(1);
  expect((await page.evaluate(() => globalThis.butaca!.sentiment('La película es muy aburrida y no me gusta nada'))).verdict).toMatchObject({ kind: 'cannotTell', why: 'otherLanguage' });
  const doubted = await page.evaluate(async () => (await globalThis.butaca!.sentiment('wqzx '.repeat(200_000))).verdict);
  expect(doubted.kind).toBe('cannotTell');
  await page.close();
});

test('a site that was published without models says so', async () => {
  const bare = await serveSentiment([['sentiment/two-layer', encodeModel(generatedModelParts({ kind: 'tfidf', hidden: [] }))]]);
  const page = await browser.newPage();
  await page.goto(bare.url);
  await page.waitForFunction(() => globalThis.butaca !== undefined);
  const message = await page.evaluate(() => globalThis.butaca!.sentiment('Good.').then(() => 'no error', (error: Error) => `${error.name}: ${error.message}`));
  expect(message).toContain('ArtefactError: manifest.json: found no entry sentiment/butaca');
  await page.close();
  await bare.close();
});
