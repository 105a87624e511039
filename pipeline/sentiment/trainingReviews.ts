import { countNgrams } from '../../src/domain/sentiment/classic/countNgrams.ts';
import { readTokens } from '../../src/domain/sentiment/classic/tokenCorpus.ts';
import { placeNgrams, type PlacedNgrams } from '../../src/domain/sentiment/training/placedNgrams.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { shuffle } from '../../src/domain/sentiment/training/shuffle.ts';
import type { Progress } from '../progress.ts';
import { filmSplit } from './classicTask.ts';
import type { Label, Reviews } from './readReviews.ts';

const longest = 3, minTexts = 4;
export const rewrittenFolds = 5;

/** Every review that our training may see, as numbers of texts: those labelled, then those unlabelled, then those rewritten. */
export interface TrainingReviews {
  readonly ngrams: PlacedNgrams;
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
}

export function prepareReviews({ train, unlabelled, rewritten }: Reviews, progress: Progress, seed: number): TrainingReviews {
  const range = (from: number, n: number) => Int32Array.from({ length: n }, (_, at) => from + at), texts = [...train, ...unlabelled, ...rewritten].map(({ text }) => text);
  progress.start('read reviews');
  const corpus = readTokens(texts, () => { progress.row(); });
  progress.end();
  progress.start('count n-grams');
  const ngrams = placeNgrams(corpus, countNgrams(corpus, longest, minTexts), longest);
  progress.end(`${ngrams.hashes.length} n-grams in at least ${minTexts} reviews`);
  const { fit, validation } = filmSplit(train), turned = range(train.length + unlabelled.length, rewritten.length), order = shuffle(turned.slice(), seededRandom(seed));
  return {
    ngrams, fit, validation,
    labels: [...train.map(({ label }) => label), ...unlabelled.map(() => 0 as const), ...rewritten.map(({ label }) => label)],
    labelled: range(0, train.length), unlabelled: range(train.length, unlabelled.length), films: unlabelled.map(({ film }) => film),
    rewritten: turned, rewrittenParts: Array.from({ length: rewrittenFolds }, (_, part) => order.filter((_, at) => at % rewrittenFolds === part).sort()),
  };
}
