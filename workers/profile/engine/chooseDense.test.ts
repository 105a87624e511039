import { describe, expect, test } from 'vitest';
import type { Graphics } from '../../graphics/graphics.ts';
import { EngineLostError, EngineRefusedError } from '../../graphics/engineErrors.ts';
import { chooseDense, type DenseSurroundings } from './chooseDense.ts';
import { cpuDense } from './cpuDense.ts';
import { quickerOf } from './quickerOf.ts';
import type { MortalDense } from './webglDense.ts';

const columns = [Float64Array.of(1, 2, 3), Float64Array.of(0, 1, 5)], x = Uint16Array.of(0, 1), y = Uint16Array.of(1, 1);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A device whose answers carry a mark, so that it shows who answered. */
function device({ isSoftware = false, ...given }: Partial<MortalDense> & { readonly isSoftware?: boolean } = {}, more: Partial<DenseSurroundings> = {}) {
  const log: string[] = [];
  let lose = (): void => undefined;
  const graphics: Graphics = { gl: {} as WebGL2RenderingContext, renderer: 'A card', isSoftware, onLost: () => undefined, lose: () => { lose(); return true; }, release: () => log.push('release') };
  const dense: MortalDense = {
    kind: 'webgl', gram: () => Promise.resolve(Float64Array.of(77)), density: () => Promise.resolve(Float64Array.of(78)),
    memory: () => ({ bytes: 8, tensors: 2 }), dispose: () => log.push('dispose'), onLost: (listener) => { lose = listener; }, ...given,
  };
  const surroundings: DenseSurroundings = { openGraphics: () => graphics, createWebgl: () => { log.push('create'); return Promise.resolve(dense); }, compare: () => Promise.resolve({ gram: true, density: false }), ...more };
  return { log, surroundings };
}
const right = { gram: await cpuDense.gram(columns), density: await cpuDense.density(x, y, 2, 2) };

test('a real GPU is asked for what it is quicker at, once that is known; until then this thread answers', async () => {
  const { engine, status } = await chooseDense('auto', device().surroundings);
  expect([await engine.gram(columns), engine.kind]).toEqual([right.gram, 'cpu']);
  await settled();
  expect([await engine.gram(columns), engine.kind]).toEqual([Float64Array.of(77), 'webgl']);
  expect([await engine.density(x, y, 2, 2), engine.kind]).toEqual([right.density, 'cpu']);
  expect(status()).toEqual({ choice: 'auto', kind: 'webgl', renderer: 'A card', because: null });
});

test('software that stands in for a GPU is left alone, unless it is asked for by name', async () => {
  const auto = device({ isSoftware: true }), chosen = await chooseDense('auto', auto.surroundings);
  expect([chosen.status(), auto.log]).toEqual([{ choice: 'auto', kind: 'cpu', renderer: 'A card', because: 'software' }, ['release']]);
  const named = await chooseDense('webgl', device({ isSoftware: true }).surroundings);
  expect([await named.engine.gram(columns), await named.engine.density(x, y, 2, 2)]).toEqual([Float64Array.of(77), Float64Array.of(78)]);
  expect(named.memory()).toEqual({ bytes: 8, tensors: 2 });
});

test('cpu never looks for a device, and a browser without one says so', async () => {
  const { log, surroundings } = device();
  expect((await chooseDense('cpu', surroundings)).status()).toEqual({ choice: 'cpu', kind: 'cpu', renderer: null, because: null });
  expect(log).toEqual([]);
  expect((await chooseDense('webgl', { ...surroundings, openGraphics: () => null })).status()).toEqual({ choice: 'webgl', kind: 'cpu', renderer: null, because: 'missing' });
});

describe('this thread answers the same question when the device', () => {
  test.each<[string, Error, string]>([['is lost', new EngineLostError('gone'), 'lost'], ['fails', new Error('a shader does not compile'), 'failed']])('%s', async (_, error, because) => {
    const { log, surroundings } = device({ gram: () => Promise.reject(error) }), { engine, status } = await chooseDense('webgl', surroundings);
    expect([await engine.gram(columns), await engine.density(x, y, 2, 2), engine.kind]).toEqual([right.gram, right.density, 'cpu']);
    expect([status().kind, status().because, log]).toEqual(['cpu', because, ['create', 'dispose']]);
  });

  test('cannot be put away either', async () => {
    const { engine } = await chooseDense('webgl', device({ gram: () => Promise.reject(new Error('lost')), dispose: () => { throw new Error('gone'); } }).surroundings);
    expect(await engine.gram(columns)).toEqual(right.gram);
  });

  test('is lost while nothing is asked', async () => {
    const chosen = await chooseDense('webgl', device().surroundings);
    expect([chosen.loseContext(), chosen.status().because, chosen.loseContext()]).toEqual([true, 'lost', false]);
    expect(await chosen.engine.gram(columns)).toEqual(right.gram);
  });

  test('is refused, or fails while it is compared', async () => {
    const refused = device({}, { createWebgl: () => Promise.reject(new EngineRefusedError('imprecise', 'half precision')) }), compared = device({}, { compare: () => Promise.reject(new Error('wrong')) });
    expect([(await chooseDense('webgl', refused.surroundings)).status().because, refused.log]).toEqual(['imprecise', ['release']]);
    const chosen = await chooseDense('auto', compared.surroundings);
    await settled();
    expect([chosen.status().kind, chosen.status().because, compared.log]).toEqual(['cpu', 'failed', ['create', 'dispose']]);
  });
});

test('a device that is ready only after all is over is put away', async () => {
  const { log, surroundings } = device(), { dispose } = await chooseDense('auto', surroundings);
  dispose();
  await settled();
  expect(log).toEqual(['create', 'dispose']);
});

test('a device is quicker where its second answer takes less time than this thread’s', async () => {
  const times = [0, 1, 10, 15, 20, 29, 30, 31];
  expect(await quickerOf(cpuDense, () => times.shift() ?? NaN)).toEqual({ gram: true, density: false });
});
