import { expect, test } from 'vitest';
import type { EngineStatus } from '../../../src/contracts/similarityEngine.ts';
import { createEngine, type EngineSurroundings } from './chooseEngine.ts';
import { createCpuEngine } from './cpuEngine.ts';
import { EngineLostError, EngineRefusedError } from '../../graphics/engineErrors.ts';
import type { MortalEngine } from './fallbackEngine.ts';
import { dequantise, generateRows } from './generatedRows.fixture.ts';
import { isWebKit, openGraphics, type Graphics } from '../../graphics/graphics.ts';

const rows = generateRows(50, 8, 1);
const request = { dense: dequantise(rows, 3), rest: (into: Float64Array) => void into.fill(0), mask: null, k: 1 };

/** A card that can be lost; its engine answers by the cpu's kernels. */
function card(isSoftware: boolean, create: (engine: MortalEngine) => Promise<MortalEngine> = (engine) => Promise.resolve(engine)) {
  const log: string[] = [];
  let lose: () => void = () => undefined;
  const graphics: Graphics = {
    gl: {} as WebGL2RenderingContext, renderer: isSoftware ? 'SwiftShader' : 'Card 9000', isSoftware,
    onLost: (listener) => { lose = listener; },
    lose: () => { lose(); return true; },
    release: () => { log.push('release'); },
  };
  const surroundings: EngineSurroundings = {
    openGraphics: () => graphics,
    createWebgl: (rows) => create({ ...createCpuEngine(rows), kind: 'webgl', renderer: graphics.renderer, onLost: (listener) => graphics.onLost(listener), dispose: () => log.push('dispose') }),
  };
  return { surroundings, log };
}
const missing: EngineSurroundings = { openGraphics: () => null, createWebgl: () => Promise.reject(new Error('unreachable')) };

/** Long enough for fakes to be ready. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test.each([
  ['auto', card(false).surroundings, { kind: 'webgl', renderer: 'Card 9000', because: null }],
  ['auto', card(true).surroundings, { kind: 'cpu', renderer: 'SwiftShader', because: 'software' }],
  ['auto', missing, { kind: 'cpu', renderer: null, because: 'missing' }],
  ['webgl', card(true).surroundings, { kind: 'webgl', renderer: 'SwiftShader', because: null }],
  ['webgl', missing, { kind: 'cpu', renderer: null, because: 'missing' }],
  ['cpu', card(false).surroundings, { kind: 'cpu', renderer: null, because: null }],
  ['auto', card(false, () => Promise.reject(new EngineRefusedError('imprecise', ''))).surroundings, { kind: 'cpu', renderer: 'Card 9000', because: 'imprecise' }],
  ['webgl', card(false, () => Promise.reject(new EngineRefusedError('memory', ''))).surroundings, { kind: 'cpu', renderer: 'Card 9000', because: 'memory' }],
  ['auto', card(false, () => Promise.reject(new EngineLostError(''))).surroundings, { kind: 'cpu', renderer: 'Card 9000', because: 'lost' }],
  ['auto', card(false, () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))).surroundings, { kind: 'cpu', renderer: 'Card 9000', because: 'failed' }],
] as const)('choice %s', async (choice, surroundings, expected) => {
  const chosen = await createEngine(rows, choice, createCpuEngine, surroundings);
  await settle();
  expect(chosen.status()).toEqual({ choice, ...expected });
  expect(chosen.engine.kind).toBe(expected.kind);
  expect((await chosen.engine.rank([request]))[0]?.rows[0]).toBe(3);
});

test('software graphics that are not used are given back', async () => {
  const { surroundings, log } = card(true);
  await createEngine(rows, 'auto', createCpuEngine, surroundings);
  expect(log).toEqual(['release']);
});

test('losing the context changes the status, tells who listens, and goes on answering', async () => {
  const { surroundings, log } = card(false), told: EngineStatus[] = [];
  const chosen = await createEngine(rows, 'webgl', createCpuEngine, surroundings);
  const end = chosen.onChange((status) => told.push(status));
  expect(chosen.loseContext()).toBe(true);
  const status = { choice: 'webgl', kind: 'cpu', renderer: 'Card 9000', because: 'lost' };
  expect([chosen.status(), told, log]).toEqual([status, [status], ['dispose']]);
  expect((await chosen.engine.rank([request]))[0]?.rows[0]).toBe(3);
  end();
  expect(chosen.loseContext()).toBe(false);
});

test('an engine that fails later is named so', async () => {
  const { surroundings } = card(false, (engine) => Promise.resolve({ ...engine, rank: () => Promise.reject(new Error('a shader does not compile')) }));
  const chosen = await createEngine(rows, 'webgl', createCpuEngine, surroundings);
  expect((await chosen.engine.rank([request]))[0]?.rows[0]).toBe(3);
  expect(chosen.status()).toMatchObject({ kind: 'cpu', because: 'failed' });
});

test('without a context there is none to lose', async () => {
  expect((await createEngine(rows, 'cpu', createCpuEngine, missing)).loseContext()).toBe(false);
});

test('cpu answers while a card gets ready; then the card does, and the status says so', async () => {
  let come: () => void = () => undefined;
  const { surroundings } = card(false, (engine) => new Promise((resolve) => { come = () => resolve(engine); })), told: EngineStatus[] = [];
  const chosen = await createEngine(rows, 'auto', createCpuEngine, surroundings);
  chosen.onChange((status) => told.push(status));
  expect(chosen.status()).toEqual({ choice: 'auto', kind: 'cpu', renderer: 'Card 9000', because: null });
  expect((await chosen.engine.rank([request]))[0]?.rows[0]).toBe(3);
  expect(chosen.loseContext()).toBe(false);
  come();
  await settle();
  expect(told).toEqual([{ choice: 'auto', kind: 'webgl', renderer: 'Card 9000', because: null }]);
  expect(chosen.engine.kind).toBe('webgl');
  expect((await chosen.engine.rank([request]))[0]?.rows[0]).toBe(3);
});

test.each(['ready', 'refused'])('a card that is %s after the engine was disposed of is put away, and nobody is told', async (how) => {
  let come: () => void = () => undefined;
  const { surroundings, log } = card(false, (engine) => new Promise((resolve, reject) => { come = () => (how === 'ready' ? resolve(engine) : reject(new EngineRefusedError('memory', ''))); }));
  const chosen = await createEngine(rows, 'auto', createCpuEngine, surroundings), told: EngineStatus[] = [];
  chosen.onChange((status) => told.push(status));
  chosen.engine.dispose();
  come();
  await settle();
  expect(log).toEqual([how === 'ready' ? 'dispose' : 'release']);
  expect(told).toEqual([]);
});

test('cpu answers in place of a card that was asked for by name when it is not ready in a moment; then the card does', async () => {
  let come: () => void = () => undefined;
  const { surroundings } = card(false, (engine) => new Promise((resolve) => { come = () => resolve(engine); }));
  const began = performance.now();
  const chosen = await createEngine(rows, 'webgl', createCpuEngine, surroundings);
  expect((await chosen.engine.rank([request]))[0]?.rows[0]).toBe(3);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(chosen.status()).toEqual({ choice: 'webgl', kind: 'cpu', renderer: 'Card 9000', because: null });
  come();
  await settle();
  expect(chosen.status()).toMatchObject({ kind: 'webgl', because: null });
});

test('a card that is never ready counts as failed, is given back, and is put away when it comes', async () => {
  let come: () => void = () => undefined;
  const { surroundings, log } = card(false, (engine) => new Promise((resolve) => { come = () => resolve(engine); }));
  const chosen = await createEngine(rows, 'webgl', createCpuEngine, surroundings, { patienceMs: 500, setUpLimitMs: 50 });
  expect(chosen.status()).toMatchObject({ kind: 'cpu', because: 'failed' });
  expect(log).toEqual(['release']);
  come();
  await settle();
  expect(log).toEqual(['release', 'dispose']);
});

test('graphics are given back when what would have computed with them cannot be loaded', async () => {
  const { surroundings, log } = card(false, () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  await createEngine(rows, 'webgl', createCpuEngine, surroundings);
  expect(log).toEqual(['release']);
});

test('no graphics are opened for rows that are no matrix', async () => {
  let opened = 0;
  await expect(createEngine({ ...rows, rows: 51 }, 'auto', createCpuEngine, { ...missing, openGraphics: () => { opened++; return null; } })).rejects.toThrow(RangeError);
  expect(opened).toBe(0);
});

test('rows that are no matrix are refused whatever is chosen', async () => {
  for (const choice of ['auto', 'cpu'] as const) await expect(createEngine({ ...rows, rows: 51 }, choice, createCpuEngine, missing)).rejects.toThrow(RangeError);
});

test('WebGL is missing where there is no canvas off screen', () => {
  expect(openGraphics()).toBeNull();
});

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15', true],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36', false],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0', false],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', false],
])('%s is WebKit: %s', (userAgent, expected) => {
  expect(isWebKit(userAgent)).toBe(expected);
});
