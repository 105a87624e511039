import { expect, test } from 'vitest';
import { inSlices } from './inSlices.ts';

test('pieces stay in order and a breath is taken whenever some have taken long', async () => {
  let at = 0, breaths = 0;
  function* slow(): Generator<string> { for (let piece = 0; piece < 10; piece++) { at += 5; yield String(piece); } }
  expect(await inSlices(slow(), undefined, { now: () => at, breathe: () => { breaths++; return Promise.resolve(); } })).toEqual(Array.from({ length: 10 }, (_, piece) => String(piece)));
  expect(breaths).toBe(3);
});

test('what is abandoned ends with its reason', async () => {
  const asking = new AbortController();
  let at = 0;
  function* slow(): Generator<string> { for (;;) { at += 20; yield ''; } }
  await expect(inSlices(slow(), asking.signal, { now: () => at, breathe: () => { asking.abort(new Error('enough')); return Promise.resolve(); } })).rejects.toThrow('enough');
});
