import { expect, test } from 'vitest';
import { createModel } from './createModel.ts';
import { smallModelParts } from './smallModel.fixture.ts';
import { scopeBits, scopesOf } from './scopes.ts';
import { tokenise } from './tokenise.ts';

/** The words of a text that are in a scope. */
function wordsIn(scope: keyof typeof scopeBits, text: string): string {
  const keys = tokenise(text).map(({ key }) => key), scopes = scopesOf((at) => keys[at] ?? '', keys.length);
  return keys.filter((key, at) => ((scopes[at] ?? 0) & scopeBits[scope]) !== 0 && /\p{L}/u.test(key)).join(' ');
}

test.each([
  ['The film is not bad at all.', 'bad at all'],
  ['It is hardly a triumph of wit, and rightly so', 'a triumph of wit'],
  ['a story without charm but with heart', 'charm'],
  ["The leads don't convince and the score is loud", 'convince'],
  ['far from boring', 'boring'],
  ['anything but dull', 'dull'],
  ['less boring than the first one', 'boring than'],
])('what is denied ends with its clause: %s', (text, denied) => { expect(wordsIn('negated', text)).toBe(denied); });

test.each([
  ['not without charm', 'without'],
  ["There isn't a scene that doesn't work", "a scene that doesn't"],
  ["I can't recommend this enough!", ''],
  ["The cast couldn't be better.", ''],
  ['nothing short of brilliant', 'short'],
  ['nothing but praise', 'but'],
])('two denials lift each other, and some turns deny nothing: %s', (text, denied) => { expect(wordsIn('negated', text)).toBe(denied); });

test.each([
  ['I thought it would be dull, it was great', 'it would be dull'],
  ['It could have been great', 'been great'],
  ['Although the cast is good, the plot is weak', 'the cast is good'],
  ['what should have been a triumph turned out a mess', 'been a triumph'],
  ["I didn't expect to like it", ''],
])('what is expected, granted or might have been is unreal: %s', (text, unreal) => { expect(wordsIn('unreal', text)).toBe(unreal); });

test('what follows a "but", or what was granted, lasts to the end of the sentence', () => {
  expect(wordsIn('after', 'Slow at first, but it grows on you, truly. I slept.')).toBe('it grows on you truly');
  expect(wordsIn('after', 'Although the cast is good, the plot is weak. I slept.')).toBe('the plot is weak');
});

test('a model weighs denied n-grams in their pool, whole ones only, and short pools less the more a text holds', () => {
  const parts = smallModelParts(), layer = { inputs: 8, outputs: 1, weights: new Float32Array(8), bias: new Float32Array(1), activation: 'linear' as const };
  const model = createModel({ ...parts, pooling: { kind: 'bag', power: 0, pools: ['all', 'negated', 'shortAll', 'shortNegated'] }, head: { entry: null, layers: [layer] } });
  const weightsOf = (text: string) => { const { lengths, weights } = model.read(text); return Array.from(lengths, (length, at) => ({ length, weights: Array.from(weights.subarray(at * 4, at * 4 + 4)) })); };
  const [not, notGood, good] = weightsOf('not good');
  expect([not, notGood].map((ngram) => ngram?.weights[1])).toEqual([0, 0]);
  const short = 20 / 23;
  for (const [at, expected] of [1, 1, short, short].entries()) expect(good?.weights[at]).toBeCloseTo(expected, 6);
});
