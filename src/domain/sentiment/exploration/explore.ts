import { fClassif } from '../classic/fClassif.ts';
import type { NgramCounts } from '../classic/countNgrams.ts';
import type { TokenCorpus } from '../classic/tokenCorpus.ts';
import type { Label } from '../evaluation/measure.ts';
import { countPhrases, type PhraseCount } from './countPhrases.ts';
import { functionWords } from './functionWords.ts';

export interface ExploredReview {
  readonly text: string;
  readonly label: Label;
  readonly stars: number;
  readonly film: string;
}

/** What labelled reviews are like before anything is learnt from them: aggregates only. JSON-serialisable, a few kilobytes. */
export interface Exploration {
  readonly samples: number;
  readonly perClass: { readonly negative: number; readonly positive: number };
  readonly films: number;
  /** Words as blanks part them. */
  readonly medianWords: number;
  readonly meanWords: number;
  /** 5th and 95th percentile. */
  readonly spreadWords: readonly [low: number, high: number];
  /** Distinct tokens that hold a letter. */
  readonly vocabulary: number;
  /** Share of them that are in one review only. */
  readonly seenOnce: number;
  /** Reviews by number of words, 50 a bin; the last is open: `to` null. */
  readonly lengths: readonly { readonly from: number; readonly to: number | null; readonly negative: number; readonly positive: number }[];
  /** Reviews by stars given, ascending. */
  readonly stars: readonly { readonly stars: number; readonly n: number }[];
  /** Films by number of reviews, ascending. */
  readonly reviewsPerFilm: readonly { readonly reviews: number; readonly films: number }[];
  /** Share of reviews that hold a tag of HTML, and that say a rating ("7/10"). */
  readonly withHtml: number;
  readonly withRating: number;
  /** Samples over median words; below `threshold` a network over n-grams is advised, else a model of sequences. Source: Google's text-classification guide, 2018. */
  readonly ratio: { readonly value: number; readonly threshold: number; readonly suggests: 'ngrams' | 'sequence' };
  /** Most frequent first, by reviews that hold them: words; words that are no function words; phrases of two, of three words. */
  readonly frequent: readonly PhraseCount[];
  readonly frequentContent: readonly PhraseCount[];
  readonly frequentPairs: readonly PhraseCount[];
  readonly frequentTriples: readonly PhraseCount[];
  /** n-grams that tell the classes apart most, by analysis of variance of their presence; each with the class that holds it more. Ratings are written "7/10". */
  readonly telling: { readonly negative: readonly PhraseCount[]; readonly positive: readonly PhraseCount[] };
}

const ratioThreshold = 1500;
const binWords = 50, lastBin = 1000, most = 30, mostTelling = 40;

/**
 * @param corpus, counts  of the same reviews in the same order; counts of n-grams of 1–3 tokens
 */
export function explore(reviews: readonly ExploredReview[], corpus: TokenCorpus, counts: NgramCounts): Exploration {
  const labels = reviews.map(({ label }) => label), words = reviews.map(({ text }) => text.split(/\s+/).filter((word) => word !== '').length), sorted = [...words].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0, medianWords = (at(0.5) + (sorted[Math.ceil(sorted.length / 2) - 1] ?? 0)) / 2;
  const positive = labels.filter((label) => label === 1).length, perFilm = tally(reviews.map(({ film }) => film)), value = reviews.length / medianWords;

  const lengths = Array.from({ length: lastBin / binWords + 1 }, (_, bin) => ({ from: bin * binWords, to: bin * binWords === lastBin ? null : (bin + 1) * binWords, negative: 0, positive: 0 }));
  words.forEach((n, row) => { const bin = lengths[Math.min(lengths.length - 1, Math.floor(n / binWords))]; if (bin) bin[labels[row] === 1 ? 'positive' : 'negative']++; });

  const phrases = countPhrases(corpus, counts, labels), byReviews = [...phrases].sort((a, b) => b.negative + b.positive - a.negative - a.positive || (a.ngram < b.ngram ? -1 : 1));
  const presence = { rows: counts.texts, columns: counts.hashes.length, starts: counts.starts, terms: counts.columns, weights: new Float32Array(counts.columns.length).fill(1) };
  const scores = fClassif(presence, labels, Int32Array.from(labels.keys())), byScore = [...phrases].sort((a, b) => (scores[b.column] as number) - (scores[a.column] as number) || a.column - b.column);
  const list = (from: readonly (PhraseCount & { readonly column: number })[], holds: (phrase: PhraseCount & { readonly words: number }) => boolean, n: number): PhraseCount[] =>
    from.filter((phrase) => holds({ ...phrase, words: phrase.ngram.split(' ').length })).slice(0, n).map(({ ngram, negative: no, positive: yes }) => ({ ngram, negative: no, positive: yes }));
  const leaning = ({ negative: no, positive: yes }: PhraseCount) => yes / positive - no / (reviews.length - positive), isRating = (ngram: string) => ngram.includes('/');

  const { vocabulary, once } = vocabularyOf(corpus);
  return {
    samples: reviews.length, perClass: { negative: reviews.length - positive, positive }, films: perFilm.size,
    medianWords, meanWords: round(words.reduce((a, b) => a + b, 0) / words.length), spreadWords: [at(0.05), at(0.95)],
    vocabulary, seenOnce: round(once / vocabulary), lengths,
    stars: [...tally(reviews.map(({ stars }) => stars))].map(([stars, n]) => ({ stars, n })).sort((a, b) => a.stars - b.stars),
    reviewsPerFilm: [...tally([...perFilm.values()])].map(([n, films]) => ({ reviews: n, films })).sort((a, b) => a.reviews - b.reviews),
    withHtml: round(reviews.filter(({ text }) => /<\/?[a-z][^<>]{0,80}>/i.test(text)).length / reviews.length),
    withRating: round(textsWith(corpus, (key) => key.startsWith('rating:')) / reviews.length),
    ratio: { value: round(value), threshold: ratioThreshold, suggests: value < ratioThreshold ? 'ngrams' : 'sequence' },
    frequent: list(byReviews, ({ words: n, ngram }) => n === 1 && !isRating(ngram), most),
    frequentContent: list(byReviews, ({ words: n, ngram }) => n === 1 && !isRating(ngram) && !functionWords.has(ngram), most),
    frequentPairs: list(byReviews, ({ words: n }) => n === 2, most),
    frequentTriples: list(byReviews, ({ words: n }) => n === 3, most),
    telling: { negative: list(byScore, (phrase) => leaning(phrase) < 0, mostTelling), positive: list(byScore, (phrase) => leaning(phrase) > 0, mostTelling) },
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function tally<K>(values: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function vocabularyOf({ keys, texts, starts, ids }: TokenCorpus): { vocabulary: number; once: number } {
  const held = new Int32Array(keys.length), seenBy = new Int32Array(keys.length).fill(-1);
  for (let text = 0; text < texts; text++) {
    for (const id of ids.subarray(starts[text], starts[text + 1])) {
      if (seenBy[id] !== text) held[id] = (held[id] as number) + 1;
      seenBy[id] = text;
    }
  }
  const isWord = (id: number) => /^[\p{L}\p{M}']+$/u.test(keys[id] ?? '');
  const words = [...held.keys()].filter(isWord);
  return { vocabulary: words.length, once: words.filter((id) => held[id] === 1).length };
}

function textsWith({ keys, texts, starts, ids }: TokenCorpus, holds: (key: string) => boolean): number {
  const isIt = keys.map(holds);
  let n = 0;
  for (let text = 0; text < texts; text++) if (ids.subarray(starts[text], starts[text + 1]).some((id) => isIt[id])) n++;
  return n;
}
