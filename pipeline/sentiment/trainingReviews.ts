import { countNgrams } from '../../src/domain/sentiment/classic/countNgrams.ts';
import { readTokens } from '../../src/domain/sentiment/classic/tokenCorpus.ts';
import { placeNgrams, type PlacedNgrams } from '../../src/domain/sentiment/training/placedNgrams.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { turnedSentences } from '../../src/domain/sentiment/training/turnedSentences.ts';
import { shuffle } from '../../src/domain/shuffle.ts';
import type { Progress } from '../progress.ts';
import { filmSplit } from './classicTask.ts';
import type { Label, Reviews } from './readReviews.ts';

const longest = 3, minTexts = 4, nSentences = 12_000;
export const rewrittenFolds = 5;

/** Every text that our training may see, by number: reviews labelled, then unlabelled, then rewritten, then sentences of our own. */
export interface TrainingReviews {
  /** Of the reviews: what teachers learn from. */
  readonly ngrams: PlacedNgrams;
  /** Of reviews and sentences: what students learn from. */
  readonly allNgrams: PlacedNgrams;
  /** By text; 0 of unlabelled ones. */
  readonly labels: readonly Label[];
  readonly labelled: Int32Array;
  /** Labelled reviews of films that choosing may learn from, and of those by which it is judged. */
  readonly fit: Int32Array;
  readonly validation: Int32Array;
  readonly unlabelled: Int32Array;
  /** Of each unlabelled review. */
  readonly films: readonly string[];
  readonly rewritten: Int32Array;
  /** The rewritten ones in five random parts. */
  readonly rewrittenParts: readonly Int32Array[];
  readonly sentences: Int32Array;
}

export function prepareReviews({ train, unlabelled, rewritten }: Reviews, progress: Progress, seed: number): TrainingReviews {
  const range = (from: number, n: number) => Int32Array.from({ length: n }, (_, at) => from + at), reviews = [...train, ...unlabelled, ...rewritten], sentences = turnedSentences(nSentences, seed);
  const count = (name: string, texts: readonly { readonly text: string }[]): PlacedNgrams => {
    progress.start(`read ${name}`);
    const corpus = readTokens(texts.map(({ text }) => text), () => { progress.row(); });
    progress.end();
    progress.start('count n-grams');
    const ngrams = placeNgrams(corpus, countNgrams(corpus, longest, minTexts), longest);
    progress.end(`${ngrams.hashes.length} n-grams in at least ${minTexts} texts`);
    return ngrams;
  };
  const ngrams = count('reviews', reviews), allNgrams = count('reviews and sentences', [...reviews, ...sentences]);
  const { fit, validation } = filmSplit(train), turned = range(train.length + unlabelled.length, rewritten.length), order = shuffle(turned.slice(), seededRandom(seed));
  return {
    ngrams, allNgrams, fit, validation,
    labels: [...train.map(({ label }) => label), ...unlabelled.map(() => 0 as const), ...rewritten.map(({ label }) => label), ...sentences.map(({ label }) => label)],
    labelled: range(0, train.length), unlabelled: range(train.length, unlabelled.length), films: unlabelled.map(({ film }) => film),
    sentences: range(reviews.length, sentences.length), rewritten: turned, rewrittenParts: Array.from({ length: rewrittenFolds }, (_, part) => order.filter((_, at) => at % rewrittenFolds === part).sort()),
  };
}
