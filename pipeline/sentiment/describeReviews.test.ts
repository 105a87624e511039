import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestPath, type Manifest } from '../../src/contracts/manifest.ts';
import { reviewTextsArtefact } from '../../src/contracts/reviewTexts.ts';
import type { PhraseCount } from '../../src/domain/sentiment/exploration/countPhrases.ts';
import type { Exploration } from '../../src/domain/sentiment/exploration/explore.ts';
import type { LabelledTexts, TextCount } from '../../src/domain/statistics/texts/labelledTexts.ts';
import { ownsArtefact } from '../catalogueProducts.ts';
import { inventedReviews } from './card.fixture.ts';
import { describeReviews, reviewTextsProduct } from './describeReviews.ts';
import { readReviews } from './readReviews.ts';

const lists = (got: LabelledTexts): readonly TextCount[] => [...got.frequentWords, ...got.frequentContent, ...got.frequentPairs, ...got.frequentTriples];

test('reviews are described by class; the same reviews give the same bytes, and nothing in fewer than 20 of them is named', () => {
  const reviews = inventedReviews(200, 'train', 1), got = describeReviews(reviews);
  expect(got).toMatchObject({ samples: 200, missingTexts: 0, ratio: { suggests: 'ngrams' } });
  expect([...got.classes].sort((a, b) => (a.label < b.label ? -1 : 1))).toEqual([{ label: 'negative', samples: 100 }, { label: 'positive', samples: 100 }]);
  expect(lists(got).length).toBeGreaterThan(10);
  expect(lists(got).filter(({ texts }) => texts < 20)).toEqual([]);
  expect(lists(describeReviews(reviews.slice(0, 15)))).toEqual([]);
  expect(reviewTextsProduct(describeReviews(reviews)).artefact).toEqual(reviewTextsProduct(got).artefact);
});

test('the command for the tables leaves it alone', () => {
  expect(ownsArtefact(reviewTextsArtefact)).toBe(false);
});

const { artefacts } = JSON.parse(readFileSync(join('public', manifestPath), 'utf8')) as Manifest;
const published = <T>(name: string) => JSON.parse(readFileSync(join('public', artefacts.find((artefact) => artefact.name === name)?.path ?? ''), 'utf8')) as T;
const raw = process.env['BUTACA_RAW'] ?? (existsSync('raw/imdb') ? 'raw' : '../shared/data'), hasRaw = existsSync(join(raw, 'imdb/aclImdb_reviews.tar.gz'));

describe('the published description', () => {
  const got = published<LabelledTexts>(reviewTextsArtefact);

  test('agrees with what the card of the sentiment models says of the same reviews', () => {
    const { exploration } = published<{ readonly exploration: Exploration }>('sentiment/card'), sums = (list: readonly PhraseCount[]) => list.map(({ ngram, negative, positive }) => ({ ngram, texts: negative + positive }));
    expect(got).toMatchObject({
      samples: exploration.samples, medianWords: exploration.medianWords, meanWords: exploration.meanWords, spreadWords: exploration.spreadWords, vocabulary: exploration.vocabulary, seenOnce: exploration.seenOnce,
      ratio: exploration.ratio, frequentWords: sums(exploration.frequent), frequentContent: sums(exploration.frequentContent), frequentPairs: sums(exploration.frequentPairs), frequentTriples: sums(exploration.frequentTriples),
    });
    expect(got.lengths).toEqual(exploration.lengths.map(({ from, to, negative, positive }) => ({ from, to, count: negative + positive })));
    expect(Object.fromEntries(got.classes.map(({ label, samples }) => [label, samples]))).toEqual(exploration.perClass);
  });

  test('shows a vocabulary that grows ever slower, and names nothing of more than three words or in fewer than 20 reviews', () => {
    expect(got.growth.length).toBe(30);
    expect(got.growth.at(-1)).toEqual({ texts: got.samples, words: got.vocabulary });
    const gains = got.growth.map(({ words }, at) => words - (got.growth[at - 1]?.words ?? 0));
    expect(gains.slice(0, 10).reduce((a, b) => a + b)).toBeGreaterThan(2 * gains.slice(20).reduce((a, b) => a + b));
    expect(lists(got).filter(({ ngram, texts }) => texts < 20 || ngram.split(' ').length > 3)).toEqual([]);
    expect(lists(got).length).toBe(120);
  });

  test.skipIf(!hasRaw)(`is what the reviews give${hasRaw ? '' : ' (skipped: the raw reviews are absent)'}`, { timeout: 120_000 }, () => {
    expect(describeReviews(readReviews(raw).train)).toEqual(got);
  });
});
