import { expect, test } from 'vitest';
import { createProgress } from '../progress.ts';
import { inventedReviews } from './card.fixture.ts';
import { explorationText, exploreReviews } from './exploreReviews.ts';

test('explorationText prints the figures of the exploration, the ratio with the advice that it leads to', () => {
  const reviews = inventedReviews(200, 'train', 1), got = exploreReviews(reviews, createProgress({ write: () => true }, () => 0)), text = explorationText(got);
  expect(text).toContain('samples 200 (negative 100, positive 100) of 50 films, at most 4 a film');
  expect(text).toContain(`< 1500: n-grams and a multi-layer perceptron`);
  expect(text).toContain('of content: ');
  const [first] = got.telling.negative;
  expect(text).toContain(`most telling, negative: ${first?.ngram} (${first?.negative} / ${first?.positive})`);
  expect(text.split('\n').filter((line) => line.includes('█')).length).toBeGreaterThan(0);
  const long = reviews.map((review) => ({ ...review, text: 'good' })), sequence = explorationText(exploreReviews([...long, ...Array.from({ length: 8 }, () => long).flat()], createProgress({ write: () => true }, () => 0)));
  expect(sequence).toContain('≥ 1500: a model of sequences');
});
