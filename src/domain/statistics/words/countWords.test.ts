import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { finish } from '../job.ts';
import { countWords, wordsOf } from './countWords.ts';
import { sampleCodes } from './sampleCodes.ts';
import { stopWords } from './stopWords.ts';

test('words are letters and digits in lower case, apostrophes within', () => {
  expect(wordsOf("It’s 7 o'clock — 'quoted' ÀRBOL, e-mail ночь_夜")).toEqual(["it's", '7', "o'clock", 'quoted', 'àrbol', 'e', 'mail', 'ночь', '夜']);
  expect(wordsOf(' … ')).toEqual([]);
});

test('words and phrases are counted as a Map of texts counts them', () => {
  const random = seededRandom(14), vocabulary = ['the', 'of', 'de', 'train', 'night', 'noche', 'river', 'x', '7'];
  const texts = Array.from({ length: 120 }, () => Array.from({ length: Math.floor(random() * 7) }, () => vocabulary[Math.floor(random() * random() * 9)]).join(' ')), counts = Uint32Array.from(texts, () => Math.floor(random() * 4));
  const slow = (length: number): Map<string, number> => {
    const totals = new Map<string, number>();
    texts.forEach((text, at) => wordsOf(text).forEach((_, from, words) => {
      const phrase = words.slice(from, from + length);
      if (phrase.length < length || counts[at] === 0 || phrase.every((word) => stopWords.has(word)) || phrase.join('') === 'x') return;
      totals.set(phrase.join(' '), (totals.get(phrase.join(' ')) ?? 0) + counts[at]!);
    }));
    return totals;
  };
  const got = finish(countWords(texts, counts));
  for (const [top, length, most] of [[got.topWords, 1, 100], [got.topPairs, 2, 30], [got.topTriples, 3, 30]] as const) {
    const totals = slow(length);
    expect(top.map(({ count }) => count)).toEqual([...totals.values()].sort((a, b) => b - a).slice(0, most));
    for (const { value, count } of top) expect(totals.get(value), value).toBe(count);
  }
  expect(got.total).toBe(texts.reduce((sum, text, at) => sum + wordsOf(text).length * counts[at]!, 0));
});

test('a sample is drawn where texts hold too many characters, evenly and alike each time', () => {
  const codes = Int32Array.from({ length: 1000 }, (_, row) => (row % 10 === 9 ? -1 : row % 9)), counts = new Uint32Array(9);
  for (const code of codes) if (code >= 0) counts[code]!++;
  expect(sampleCodes(codes, counts, new Array<number>(9).fill(1e6), 1)).toEqual({ counts, sampled: null });
  const long = new Array<number>(9).fill(2e6), { counts: drawn, sampled } = sampleCodes(codes, counts, long, 1);
  expect(sampled).toBe(drawn.reduce((sum, count) => sum + count, 0));
  expect(sampled).toBeLessThanOrEqual(6);
  expect(sampleCodes(codes, counts, long, 1).counts).toEqual(drawn);
});

test('a text of a million characters is counted as its sentences are, in pieces that cut no word', () => {
  const random = seededRandom(15), vocabulary = ['the', 'river', "o'clock", 'noche', 'ночь', '\n', '—'], words = Array.from({ length: 200_000 }, () => vocabulary[Math.floor(random() * vocabulary.length)]!);
  const whole = [words.join(' ')], job = countWords(whole, Uint32Array.of(2));
  let pieces = 1, step = job.next();
  for (; !step.done; step = job.next()) pieces++;
  const got = step.value, all = wordsOf(whole[0]!), pairs = new Map<string, number>();
  expect(pieces).toBeGreaterThan(10);
  expect([got.total, [...got.perText], got.distinct]).toEqual([2 * all.length, [all.length], 5]);
  for (let at = 0; at + 1 < all.length; at++) pairs.set(`${all[at]} ${all[at + 1]}`, (pairs.get(`${all[at]} ${all[at + 1]}`) ?? 0) + 2);
  expect(got.topPairs.length).toBe(24); // of 5 × 5 one is of stop words alone
  for (const { value, count } of got.topPairs) expect([value, pairs.get(value)]).toEqual([value, count]);
  expect(finish(countWords(['x'.repeat(300_000)], Uint32Array.of(1))).total).toBe(1);
});
