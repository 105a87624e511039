import { countNgrams } from '../../src/domain/sentiment/classic/countNgrams.ts';
import { readTokens } from '../../src/domain/sentiment/classic/tokenCorpus.ts';
import { leastReviews, type PhraseCount } from '../../src/domain/sentiment/exploration/countPhrases.ts';
import { explore, type Exploration } from '../../src/domain/sentiment/exploration/explore.ts';
import type { Progress } from '../progress.ts';
import type { LabelledReview } from './readReviews.ts';

export function exploreReviews(reviews: readonly LabelledReview[], progress: Progress): Exploration {
  progress.start('read tokens');
  const corpus = readTokens(reviews.map(({ text }) => text), () => { progress.row(); });
  progress.end();
  progress.start('count n-grams');
  const counts = countNgrams(corpus, 3, leastReviews);
  progress.end(`${counts.hashes.length} in ${leastReviews} reviews or more`);
  return explore(reviews, corpus, counts);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const bar = (n: number, most: number): string => '█'.repeat(Math.round((30 * n) / most));
const named = (list: readonly PhraseCount[], n: number): string => list.slice(0, n).map(({ ngram, negative, positive }) => `${ngram} (${negative} / ${positive})`).join(', ');

/** An exploration to read on a terminal. Counts in brackets: negative / positive reviews. */
export function explorationText(got: Exploration): string {
  const { perClass, ratio, lengths, stars, telling } = got, fullest = Math.max(...lengths.map(({ negative, positive }) => negative + positive));
  return [
    `samples ${got.samples} (negative ${perClass.negative}, positive ${perClass.positive}) of ${got.films} films, at most ${Math.max(...got.reviewsPerFilm.map(({ reviews }) => reviews))} a film`,
    `words a review: median ${got.medianWords}, mean ${got.meanWords}, 5–95 % ${got.spreadWords.join('–')}; vocabulary ${got.vocabulary}, of which ${percent(got.seenOnce)} in one review only`,
    `with HTML ${percent(got.withHtml)}, with a rating in the text ${percent(got.withRating)}`,
    `samples / words ${ratio.value.toFixed(1)} ${ratio.value < ratio.threshold ? '<' : '≥'} ${ratio.threshold}: ${ratio.suggests === 'ngrams' ? 'n-grams and a multi-layer perceptron' : 'a model of sequences'}`,
    `stars: ${stars.map(({ stars: given, n }) => `${given}★ ${n}`).join(', ')}`,
    '', 'reviews by length in words',
    ...lengths.map(({ from, to, negative, positive }) => `${`${from}–${to === null ? '' : to - 1}`.padEnd(10)}${String(negative + positive).padStart(6)} ${bar(negative + positive, fullest)}`),
    '', `most frequent words: ${named(got.frequent, 15)}`, `of content: ${named(got.frequentContent, 15)}`, `two words: ${named(got.frequentPairs, 10)}`, `three words: ${named(got.frequentTriples, 10)}`,
    '', `most telling, negative: ${named(telling.negative, 25)}`, `most telling, positive: ${named(telling.positive, 25)}`,
  ].join('\n');
}
