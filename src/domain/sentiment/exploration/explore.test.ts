import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { countNgrams } from '../classic/countNgrams.ts';
import { readTokens } from '../classic/tokenCorpus.ts';
import type { Label } from '../evaluation/measure.ts';
import { explore, type ExploredReview } from './explore.ts';

/** Invented reviews: 7 of 10 positive ones hold "truly great", 7 of 10 negative ones "a waste" and "2/10"; all "the film was". */
function invented(n: number): ExploredReview[] {
  const random = seededRandom(1);
  return Array.from({ length: n }, (_, at) => {
    const label: Label = at % 2 === 0 ? 1 : 0, filler = Array.from({ length: 5 + (at % 90) }, () => `x${'abcdefgh'[Math.floor(random() * 8)]}`).join(' ');
    const own = random() < 0.7 ? (label === 1 ? 'truly great' : 'a waste , 2/10 .') : 'seen';
    return { text: `The film was ${own} ${filler}${at % 4 === 0 ? '<br />' : ''} ${at < 19 ? 'zebrawood' : ''}`.trim(), label, stars: label === 1 ? 9 : 2, film: `tt${Math.floor(at / 3)}` };
  });
}

const reviews = invented(400), corpus = readTokens(reviews.map(({ text }) => text)), got = explore(reviews, corpus, countNgrams(corpus, 3, 2));

test('explore counts reviews, classes, films, stars and tags as filtering does', () => {
  expect(got).toMatchObject({ samples: 400, perClass: { negative: 200, positive: 200 }, films: 134, stars: [{ stars: 2, n: 200 }, { stars: 9, n: 200 }], reviewsPerFilm: [{ reviews: 1, films: 1 }, { reviews: 3, films: 133 }], withHtml: 0.25 });
  expect(got.withRating).toBe(reviews.filter(({ text }) => text.includes('2/10')).length / 400);
  const words = reviews.map(({ text }) => text.split(' ').length).sort((a, b) => a - b);
  expect(got.medianWords).toBe((words[199]! + words[200]!) / 2);
  expect(got.meanWords).toBeCloseTo(words.reduce((a, b) => a + b) / 400, 3);
  expect(got.ratio).toEqual({ value: Math.round((400 / got.medianWords) * 1e4) / 1e4, threshold: 1500, suggests: 'ngrams' });
  for (const { from, to, negative, positive } of got.lengths) {
    const inside = reviews.filter(({ text }) => text.split(' ').length >= from && (to === null || text.split(' ').length < to));
    expect([negative, positive]).toEqual([inside.filter(({ label }) => label === 0).length, inside.filter(({ label }) => label === 1).length]);
  }
});

test('frequent n-grams are counted by the reviews that hold them, most frequent first', () => {
  expect(got.frequent.find(({ ngram }) => ngram === 'film')).toEqual({ ngram: 'film', negative: 200, positive: 200 });
  expect(got.frequentContent.some(({ ngram }) => ngram === 'the')).toBe(false);
  expect(got.frequentTriples[0]).toEqual({ ngram: 'the film was', negative: 200, positive: 200 });
  for (const list of [got.frequent, got.frequentContent, got.frequentPairs, got.frequentTriples]) {
    const totals = list.map(({ negative, positive }) => negative + positive);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  }
});

test('what tells the classes apart comes first, on the side that holds it more', () => {
  expect(got.telling.positive.slice(0, 4).map(({ ngram }) => ngram)).toContain('truly great');
  expect(got.telling.negative.slice(0, 8).map(({ ngram }) => ngram)).toEqual(expect.arrayContaining(['a waste', '2/10']));
  const holding = reviews.filter(({ text }) => text.includes('truly great')).length;
  expect(got.telling.positive.find(({ ngram }) => ngram === 'truly great')).toEqual({ ngram: 'truly great', negative: 0, positive: holding });
});

test('nothing is named that has more than three words or is in fewer than 20 reviews, and it is small', () => {
  for (const { ngram, negative, positive } of [...got.frequent, ...got.frequentContent, ...got.frequentPairs, ...got.frequentTriples, ...got.telling.negative, ...got.telling.positive]) {
    expect(ngram.split(' ').length).toBeLessThanOrEqual(3);
    expect(negative + positive).toBeGreaterThanOrEqual(20);
  }
  expect(JSON.stringify(got).length).toBeLessThan(40_000);
  expect(JSON.stringify(got)).not.toContain('zebrawood');
});
