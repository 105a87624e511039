import type { SparseRows } from '../../kernels/sparseRows.ts';
import type { Label } from '../evaluation/measure.ts';
import type { NgramCounts } from './countNgrams.ts';
import { fClassif } from './fClassif.ts';

/** n-grams up to a length, in the order in which a model with room for few would take them. */
export interface RankedColumns {
  readonly longest: number;
  /** Columns of the counts by descending F, ties by ascending column. */
  readonly columns: Int32Array;
  /** By column of the counts: ln((1 + n) / (1 + texts holding it)) + 1, over the fitting texts. */
  readonly idf: Float32Array;
}

/** TF-IDF of chosen n-grams, norm 1 a text: what a classic network reads, and `createModel` with `pooling: tfidf` after it. */
export interface Features {
  readonly longest: number;
  /** Of each feature, ascending. */
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  /** [texts × features], every text of the counts. */
  readonly rows: SparseRows;
}

export const minTexts = 2;

/**
 * Ranks n-grams of at most `longest` tokens that are in at least two fitting texts, by F between the classes of their TF-IDF (norm 1 over all of them, raw counts).
 * @param fit  texts to learn from: no other is looked at
 */
export function rankColumns(counts: NgramCounts, labels: ArrayLike<Label>, fit: Int32Array, longest: number): RankedColumns {
  const { hashes, lengths, starts, columns } = counts, holding = new Int32Array(hashes.length);
  for (const text of fit) for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) holding[columns[at] as number] = (holding[columns[at] as number] as number) + 1;
  const isKept = (column: number) => (lengths[column] as number) <= longest && (holding[column] as number) >= minTexts;
  const idf = Float32Array.from(holding, (texts, column) => (isKept(column) ? Math.log((1 + fit.length) / (1 + texts)) + 1 : 0));
  const scores = fClassif(weigh(counts, idf), labels, fit);
  const kept = Int32Array.from(hashes.keys()).filter(isKept);
  return { longest, idf, columns: kept.sort((a, b) => ((scores[b] as number) > (scores[a] as number) ? 1 : scores[b] === scores[a] ? a - b : -1)) };
}

/** The best `n` of the ranked n-grams, or all when there are fewer. */
export function takeFeatures(counts: NgramCounts, ranked: RankedColumns, n: number): Features {
  const columns = ranked.columns.slice(0, n).sort(), featureOf = new Int32Array(counts.hashes.length).fill(-1);
  columns.forEach((column, feature) => { featureOf[column] = feature; });
  const idf = Float32Array.from(columns, (column) => ranked.idf[column] as number);
  return { longest: ranked.longest, hashes: Uint32Array.from(columns, (column) => counts.hashes[column] as number), idf, rows: weigh(counts, idf, featureOf) };
}

/** count × idf by text, norm 1; columns without a feature or of idf 0 take no part. */
function weigh({ texts, hashes, starts, columns, counts }: NgramCounts, idf: Float32Array, featureOf: Int32Array | null = null): SparseRows {
  const to = new Int32Array(texts + 1), terms = new Int32Array(columns.length), weights = new Float32Array(columns.length);
  let end = 0;
  for (let text = 0; text < texts; text++) {
    const from = end;
    let squares = 0;
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
      const column = columns[at] as number, feature = featureOf === null ? column : (featureOf[column] as number), weight = feature < 0 ? 0 : (counts[at] as number) * (idf[feature] as number);
      if (weight === 0) continue;
      squares += weight * weight;
      terms[end] = feature;
      weights[end++] = weight;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let at = from; at < end; at++) weights[at] = (weights[at] as number) / norm;
    to[text + 1] = end;
  }
  return { rows: texts, columns: featureOf === null ? hashes.length : idf.length, starts: to, terms: terms.slice(0, end), weights: weights.slice(0, end) };
}
