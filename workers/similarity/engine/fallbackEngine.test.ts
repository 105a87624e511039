import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Ranking, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { createFallbackEngine, type MortalEngine } from './fallbackEngine.ts';

const right: Ranking = { rows: Int32Array.of(4, 2), scores: Float64Array.of(2, 1) };
const other: Ranking = { rows: Int32Array.of(7), scores: Float64Array.of(1) };
const request = { dense: new Float32Array(2), rest: (into: Float64Array) => void into.fill(0), mask: null, k: 2 };

function fake(kind: 'webgl' | 'cpu', rank: SimilarityEngine['rank']) {
  const log: string[] = [];
  let lose: () => void = () => undefined;
  const engine: MortalEngine = {
    kind,
    renderer: kind === 'webgl' ? 'A card' : null,
    rank: (requests) => { log.push('rank'); return rank(requests); },
    memory: () => ({ bytes: kind === 'webgl' ? 100 : 10, tensors: 0 }),
    dispose: () => { log.push('dispose'); },
    onLost: (listener) => { lose = listener; },
  };
  return { engine, log, lose: () => lose() };
}
const answering = (ranking: Ranking) => async (requests: readonly unknown[]) => requests.map(() => ranking);
const later = <T>(value: T, ms: number) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

test('the first engine answers while it can', async () => {
  const first = fake('webgl', answering(right));
  const engine = createFallbackEngine(first.engine, () => { throw new Error('not needed'); });
  expect(await engine.rank([request, request])).toEqual([right, right]);
  expect([engine.kind, engine.renderer, engine.memory().bytes]).toEqual(['webgl', 'A card', 100]);
});

test.each<[string, SimilarityEngine['rank']]>([
  ['throws', () => { throw new Error('a shader does not compile'); }],
  ['rejects', () => Promise.reject(new Error('out of memory'))],
  ['rejects with what is no error', () => Promise.reject(undefined)],
  ['answers NaN', async () => [{ rows: Int32Array.of(1), scores: Float64Array.of(NaN) }]],
  ['answers too little', async () => []],
  ['never answers', () => new Promise(() => undefined)],
])('the same request is answered by the second engine within 2 s when the first %s, and everything after it too', async (_, rank) => {
  const first = fake('webgl', rank), second = fake('cpu', answering(other)), errors: unknown[] = [];
  let created = 0;
  const engine = createFallbackEngine(first.engine, () => { created++; return second.engine; });
  engine.onHandOver((error) => errors.push(error));
  const began = performance.now();
  expect(await engine.rank([request])).toEqual([other]);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await engine.rank([request])).toEqual([other]);
  expect([first.log, second.log, created, errors.length]).toEqual([['rank', 'dispose'], ['rank', 'rank'], 1, 1]);
  expect([engine.kind, engine.renderer, engine.memory().bytes]).toEqual(['cpu', null, 10]);
});

test('a context lost while requests are under way hands all of them over at once', async () => {
  const first = fake('webgl', () => new Promise(() => undefined)), second = fake('cpu', answering(other));
  const engine = createFallbackEngine(first.engine, () => later(second.engine, 20));
  const began = performance.now(), asked = [engine.rank([request]), engine.rank([request, request])];
  setTimeout(first.lose, 10);
  expect(await Promise.all(asked)).toEqual([[other], [other, other]]);
  expect(performance.now() - began).toBeLessThan(500);
});

test('a context lost while nothing is asked is noticed', async () => {
  const first = fake('webgl', answering(right)), second = fake('cpu', answering(other)), errors: unknown[] = [];
  const engine = createFallbackEngine(first.engine, () => second.engine);
  engine.onHandOver((error) => errors.push(error));
  first.lose();
  expect(errors).toMatchObject([{ name: 'EngineLostError' }]);
  expect(await engine.rank([request])).toEqual([other]);
  expect(first.log).toEqual(['dispose']);
});

test('who listens after the device was lost is told at once', () => {
  const first = fake('webgl', answering(right)), errors: unknown[] = [];
  const engine = createFallbackEngine({ ...first.engine, onLost: (listener) => listener() }, () => fake('cpu', answering(other)).engine);
  engine.onHandOver((error) => errors.push(error));
  expect(errors).toMatchObject([{ name: 'EngineLostError' }]);
});

test('a wrong request is refused without giving the first engine up', async () => {
  let asked = 0;
  const first = fake('webgl', async () => { if (asked++ === 0) throw new RangeError('k is 0'); return [right]; });
  const engine = createFallbackEngine(first.engine, () => { throw new Error('not needed'); });
  await expect(engine.rank([request])).rejects.toThrow(RangeError);
  expect(await engine.rank([request])).toEqual([right]);
});

test('a large batch has as much more time as it has more requests', async () => {
  const first = fake('webgl', (requests) => later(requests.map(() => right), 1700));
  const engine = createFallbackEngine(first.engine, () => { throw new Error('not needed'); });
  expect(await engine.rank(Array.from({ length: 64 }, () => request))).toHaveLength(64);
});

test('what is under way is answered before an engine is disposed of', async () => {
  const first = fake('webgl', (requests) => later(requests.map(() => right), 30));
  const engine = createFallbackEngine(first.engine, () => { throw new Error('not needed'); });
  const asked = engine.rank([request]);
  engine.dispose();
  engine.dispose();
  expect(first.log).toEqual(['rank']);
  expect(await asked).toEqual([right]);
  expect(first.log).toEqual(['rank', 'dispose']);
  await expect(engine.rank([request])).rejects.toMatchObject({ name: 'EngineLostError' });
});

test('an engine that refuses to be put away hands over all the same', async () => {
  const first = fake('webgl', () => Promise.reject(new Error('lost'))), second = fake('cpu', answering(other));
  first.engine.dispose = () => { throw new Error('gone'); };
  expect(await createFallbackEngine(first.engine, () => second.engine).rank([request])).toEqual([other]);
});

test('a second engine that cannot be made is an error, not a wait', async () => {
  const engine = createFallbackEngine(fake('webgl', () => Promise.reject(new Error('lost'))).engine, () => { throw new Error('no memory'); });
  await expect(engine.rank([request])).rejects.toThrow('no memory');
});

test('a failure of one request hands over all that are under way, at once', async () => {
  let asked = 0;
  const first = fake('webgl', () => (asked++ === 0 ? new Promise(() => undefined) : Promise.reject(new Error('out of memory')))), second = fake('cpu', answering(other));
  const engine = createFallbackEngine(first.engine, () => second.engine), began = performance.now();
  expect(await Promise.all([engine.rank([request]), engine.rank([request])])).toEqual([[other], [other]]);
  expect(performance.now() - began).toBeLessThan(500);
});

test('answers are forgotten though the engine lives on', async () => {
  setFlagsFromString('--expose_gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const answers: WeakRef<Ranking>[] = [];
  const engine = createFallbackEngine(fake('webgl', async () => {
    const answer: Ranking = { rows: Int32Array.of(1), scores: Float64Array.of(1) };
    answers.push(new WeakRef(answer));
    return [answer];
  }).engine, () => { throw new Error('not needed'); });
  for (let turn = 0; turn < 50; turn++) await engine.rank([request]);
  await later(null, 10);
  collectGarbage();
  expect(answers.filter((answer) => answer.deref() !== undefined).length).toBeLessThan(5); // the last one may still be in a register
  expect(engine.kind).toBe('webgl');
});
