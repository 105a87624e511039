import { describe, expect, test } from 'vitest';
import { generatedModelParts } from '../../../src/domain/sentiment/reading/generatedModel.fixture.ts';
import { runHead } from '../../../src/domain/sentiment/runHead.ts';
import type { Graphics } from '../../graphics/graphics.ts';
import { chooseHeads } from './chooseHeads.ts';
import type { MortalHeads } from './webglHeads.ts';

const { head } = generatedModelParts({ rows: 5 }), inputs = head.layers[0]!.inputs;
const pools = (texts: number) => Float32Array.from({ length: texts * inputs }, (_, at) => Math.sin(at));

/** A device whose answers carry a mark, so that it shows who answered. */
function device(given: Partial<MortalHeads> & { readonly isSoftware?: boolean } = {}) {
  const log: string[] = [];
  let lose = (): void => undefined;
  const graphics: Graphics = { gl: {} as WebGL2RenderingContext, renderer: 'A card', isSoftware: given.isSoftware ?? false, onLost: () => undefined, lose: () => { lose(); return true; }, release: () => log.push('release') };
  const heads: MortalHeads = {
    kind: 'webgl', memory: () => ({ bytes: 8, tensors: 2 }), dispose: () => log.push('dispose'), onLost: (listener) => { lose = listener; },
    logits: (_, __, texts) => { log.push('logits'); return Promise.resolve(new Float32Array(texts).fill(77)); },
    ...given,
  };
  return { log, surroundings: { openGraphics: () => { log.push('open'); return graphics; }, createWebgl: () => Promise.resolve(heads) } };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a device is opened with the first large batch, which this thread still answers', async () => {
  const { log, surroundings } = device(), chosen = await chooseHeads('auto', surroundings);
  expect(await chosen.logits(head, pools(3), 3)).toEqual(runHead(head, pools(3), 3));
  expect([log, chosen.status()]).toEqual([[], { engine: 'cpu', renderer: null }]);
  expect(await chosen.logits(head, pools(100), 100)).toEqual(runHead(head, pools(100), 100));
  await settled();
  expect(chosen.status()).toEqual({ engine: 'webgl', renderer: 'A card' });
  expect((await chosen.logits(head, pools(100), 100))[5]).toBe(77);
  expect((await chosen.logits(head, pools(3), 3))[0]).not.toBe(77);
  expect(chosen.memory().tensors).toBe(2);
});

test('software that stands in for a GPU is left alone, unless it is asked for by name', async () => {
  const auto = device({ isSoftware: true }), chosen = await chooseHeads('auto', auto.surroundings);
  await chosen.logits(head, pools(100), 100);
  await settled();
  expect([chosen.status(), auto.log]).toEqual([{ engine: 'cpu', renderer: 'A card' }, ['open', 'release']]);
  const named = await chooseHeads('webgl', device({ isSoftware: true }).surroundings);
  expect((await named.logits(head, pools(1), 1))[0]).toBe(77);
});

test('cpu never looks for a device', async () => {
  const { log, surroundings } = device(), chosen = await chooseHeads('cpu', surroundings);
  await chosen.logits(head, pools(500), 500);
  expect(log).toEqual([]);
});

describe('the same batch is answered by this thread when the device', () => {
  test.each<[string, Partial<MortalHeads>]>([
    ['fails', { logits: () => Promise.reject(new Error('a shader does not compile')) }],
    ['falls silent', { logits: () => new Promise(() => undefined) }],
    ['cannot be put away either', { logits: () => Promise.reject(new Error('lost')), dispose: () => { throw new Error('gone'); } }],
  ])('%s', async (_, given) => {
    const chosen = await chooseHeads('webgl', device(given).surroundings), began = performance.now();
    expect(await chosen.logits(head, pools(80), 80)).toEqual(runHead(head, pools(80), 80));
    expect(performance.now() - began).toBeLessThan(2000);
    expect(chosen.status().engine).toBe('cpu');
  });

  test('is lost while nothing is asked', async () => {
    const { log, surroundings } = device(), chosen = await chooseHeads('webgl', surroundings);
    expect(chosen.loseContext()).toBe(true);
    expect([chosen.status().engine, log]).toEqual(['cpu', ['open', 'dispose']]);
    expect(chosen.loseContext()).toBe(false);
    expect(await chosen.logits(head, pools(80), 80)).toEqual(runHead(head, pools(80), 80));
  });

  test('cannot be set up', async () => {
    const { log, surroundings } = device(), chosen = await chooseHeads('webgl', { ...surroundings, createWebgl: () => Promise.reject(new Error('imprecise')) });
    expect([chosen.status(), log]).toEqual([{ engine: 'cpu', renderer: 'A card' }, ['open', 'release']]);
  });
});
