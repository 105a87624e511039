import type { Label } from '../../src/domain/sentiment/evaluation/measure.ts';
import { filmFold } from '../../src/domain/sentiment/filmFold.ts';
import { countNgrams, type NgramCounts } from '../../src/domain/sentiment/classic/countNgrams.ts';
import { rankColumns, takeFeatures, type Features, type RankedColumns } from '../../src/domain/sentiment/classic/features.ts';
import { readTokens, type TokenCorpus } from '../../src/domain/sentiment/classic/tokenCorpus.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { shuffle } from '../../src/domain/shuffle.ts';
import type { LabelledReview } from './readReviews.ts';

export const folds = 10;
/** Held out for validation by everybody. */
export const validationFolds: readonly number[] = [8, 9];

/** Rows of reviews to learn from and to validate on. */
export interface Split {
  readonly fit: Int32Array;
  readonly validation: Int32Array;
}

/** No film on both sides. */
export function filmSplit(reviews: readonly LabelledReview[]): Split {
  const rows = Int32Array.from(reviews.keys()), isOut = (row: number) => validationFolds.includes(filmFold((reviews[row] as LabelledReview).film, folds));
  return { fit: rows.filter((row) => !isOut(row)), validation: rows.filter(isOut) };
}

/** The classic project's: a random fifth is validation, whatever the film. */
export function randomSplit(reviews: readonly LabelledReview[], seed: number): Split {
  const order = shuffle(Int32Array.from(reviews.keys()), seededRandom(seed));
  const cut = Math.round(order.length * 0.8);
  return { fit: order.slice(0, cut).sort(), validation: order.slice(cut).sort() };
}

/** The training reviews counted once, and the features of a split made from them on demand and kept. */
export interface ClassicTask {
  readonly corpus: TokenCorpus;
  readonly counts: NgramCounts;
  readonly labels: readonly Label[];
  /** Changes when the reviews or the way they are read do. */
  readonly fingerprint: string;
  featuresOf(split: Split, longest: number, n: number): Features;
}

export function createClassicTask(reviews: readonly LabelledReview[], onText: () => void): ClassicTask {
  const corpus = readTokens(reviews.map(({ text }) => text), onText), counts = countNgrams(corpus, 3, 2), labels = reviews.map(({ label }) => label);
  const ranked = new Map<Split, Map<number, RankedColumns>>();
  let latest: { readonly split: Split; readonly longest: number; readonly n: number; readonly features: Features } | null = null;
  let mixed = counts.columns.length;
  for (const hash of counts.hashes) mixed = Math.imul(mixed ^ hash, 0x01000193) >>> 0;
  return {
    corpus, counts, labels, fingerprint: `${reviews.length}-${counts.hashes.length}-${mixed.toString(16)}`,
    featuresOf(split, longest, n) {
      if (latest?.split === split && latest.longest === longest && latest.n === n) return latest.features;
      const ofSplit = ranked.get(split) ?? new Map<number, RankedColumns>(), columns = ofSplit.get(longest) ?? rankColumns(counts, labels, split.fit, longest);
      ranked.set(split, ofSplit.set(longest, columns));
      latest = { split, longest, n, features: takeFeatures(counts, columns, n) };
      return latest.features;
    },
  };
}
