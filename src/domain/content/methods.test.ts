import { expect, test } from 'vitest';
import { buildTfidf } from './classic/buildTfidf.ts';
import { madeUpFacts } from './classic/classic.fixture.ts';
import { methodNamed, methodNames, methods, type MethodName } from './methods.ts';

const facts = madeUpFacts(1);
const tfidf = buildTfidf(facts.works, (row) => `heist night ${row % 7 === 0 ? 'lonely' : 'crowd'} w${row % 5}`);

test('every name has one line, in the order they are offered', () => {
  expect(methods.map(({ name }) => name)).toEqual(methodNames);
});

test('every classic method gives each work a finite score, its own the highest', () => {
  for (const { name, create } of methods) {
    if (!create) continue;
    const into = new Float64Array(facts.works).fill(NaN);
    create(facts, { tfidf }).scores([{ row: 3, weight: 2 }], into);
    expect(into.every(Number.isFinite), name).toBe(true);
    expect(Math.max(...into), name).toBeCloseTo(into[3]!, 12);
  }
});

test('a classic method knows whether there is anything to compare by', () => {
  const words = buildTfidf(facts.works, (row) => (row === 19 ? '' : 'heist night'));
  for (const { name, create } of methods) {
    const scorer = create?.(facts, { tfidf: words });
    expect([scorer?.hasFeatures(19) ?? false, scorer?.hasFeatures(3) ?? true], name).toEqual([false, true]); // of work 19 nothing is known
  }
});

test('the classic recommenders show five, and only TF-IDF reads a file of its own', () => {
  expect(methods.filter(({ create }) => create !== null).map(({ shown }) => shown)).toEqual([5, 5, 5, 5, 5]);
  expect(methods.filter(({ artefacts }) => artefacts.length > 0).map(({ name }) => name)).toEqual(['tfidf']);
});

test('a file that is not there or of other works is refused', () => {
  expect(() => methodNamed('tfidf').create?.(facts, {})).toThrow(/needs content\/tfidf/);
  expect(() => methodNamed('tfidf').create?.(facts, { tfidf: buildTfidf(2, () => 'a word') })).toThrow(/of 2 works, the catalogue has 60/);
  expect(() => methodNamed('best' as MethodName)).toThrow(RangeError);
});
