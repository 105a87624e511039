import { addProducts, tileSide } from '../kernels/addProducts.ts';
import { factorise, solveFactorised } from '../kernels/cholesky.ts';
import { denseDot } from '../kernels/denseDot.ts';
import type { Vectors } from '../content/vectorsFile.ts';
import type { WorkFacts } from '../content/workFacts.ts';
import type { FactorParts, TasteParts } from './parts.ts';
import { sideFeatureNames, sideFeatures } from './sideFeatures.ts';
import type { Rated } from './taste.ts';

/** Where the weighted terms of every work stand, and which works have own weights: shared by both models. */
export interface TasteRows {
  readonly parts: TasteParts;
  readonly vectors: Vectors;
  /** Of work w: indexes into `parts.terms`, `termIndexes[termStarts[w] … termStarts[w + 1])`. */
  readonly termStarts: Int32Array;
  readonly termIndexes: Int32Array;
  /** Index into `parts.items` of each work, -1 where it has none. */
  readonly itemOf: Int32Array;
}

export function tasteRows(parts: TasteParts, facts: WorkFacts, vectors: Vectors): TasteRows {
  const indexOf = new Int32Array(facts.fieldOfTerm.length).fill(-1);
  parts.terms.forEach((term, index) => (indexOf[term] = index));
  const termStarts = new Int32Array(facts.works + 1), termIndexes: number[] = [];
  for (let row = 0; row < facts.works; row++) {
    for (let at = facts.termStarts[row] as number; at < (facts.termStarts[row + 1] as number); at++) {
      const index = indexOf[facts.terms[at] as number] as number;
      if (index >= 0) termIndexes.push(index);
    }
    termStarts[row + 1] = termIndexes.length;
  }
  const itemOf = new Int32Array(facts.works).fill(-1);
  parts.items.forEach((row, item) => (itemOf[row] = item));
  return { parts, vectors, termStarts, termIndexes: Int32Array.from(termIndexes), itemOf };
}

/** A person in one factor model. */
export interface Folded {
  /** [d]: what a content vector is worth to them. */
  readonly dense: Float32Array;
  /** Added to every score, their own offset. */
  readonly offset: number;
  /** Worth of each weighted term. */
  readonly termWorth: Float64Array;
  /** Worth of an item's own factors. */
  own(item: number): number;
  /** Of the personal part of a work's score, with the offset or without: the share of every rating that took part, in their order. */
  shares(row: number, withOffset: boolean): Float64Array;
}

/** Works whose factors are kept: 512 bytes each, and more than most people ever rate. */
const mostKept = 4096;

/** One factor model over all works. */
export interface FactorModel {
  /** What a work gets from anybody, [works]. */
  readonly base: Float64Array;
  foldIn(ratings: readonly Rated[]): Folded;
}

export function createFactorModel(rows: TasteRows, facts: WorkFacts, parts: FactorParts): FactorModel {
  const { k, content, termFactors, termScales, own, ownScales, fold } = parts, { vectors, termStarts, termIndexes, itemOf } = rows, { d } = vectors;
  const width = k + (fold.hasOffset ? 1 : 0), n = Math.ceil(width / tileSide) * tileSide, base = basesOf(rows, facts, parts), prior = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) prior[i * n + j] = i < width && j < width ? (fold.prior[i * width + j] as number) : i === j ? 1 : 0;
  /** Of works rated lately: ratings change one at a time. */
  const kept = new Map<number, Float64Array>();

  function factors(row: number): Float64Array {
    let q = kept.get(row);
    if (q) return q;
    if (kept.size >= mostKept) kept.clear();
    kept.set(row, (q = factorsOf(row)));
    return q;
  }

  /** q of a work, [n], zeros after its end. */
  function factorsOf(row: number): Float64Array {
    const q = new Float64Array(n), scale = vectors.scales[row] as number, at = row * d;
    if (fold.hasOffset) q[k] = 1;
    for (let f = 0; f < k; f++) {
      let sum = 0;
      for (let j = 0, to = f * d; j < d; j++) sum += (content[to + j] as number) * (vectors.values[at + j] as number);
      q[f] = sum * scale;
    }
    for (let t = termStarts[row] as number; t < (termStarts[row + 1] as number); t++) {
      const index = termIndexes[t] as number;
      for (let f = 0; f < k; f++) (q[f] as number) += (termFactors[index * k + f] as number) * (termScales[index] as number);
    }
    const item = itemOf[row] as number;
    if (item >= 0) for (let f = 0; f < k; f++) (q[f] as number) += (own[item * k + f] as number) * (ownScales[item] as number);
    return q;
  }

  return {
    base,
    foldIn(ratings) {
      const a = prior.slice(), b = new Float64Array(n), pulls: number[] = [], count = ratings.length, columns = new Float64Array(n * count), weighted = new Float64Array(n * count);
      ratings.forEach(({ row, stars }, at) => {
        const item = itemOf[row] as number, step = 2 * stars - 1, raters = item < 0 ? 0 : (rows.parts.raters[item] as number);
        const weight = (fold.weights[step] as number) / (1 + fold.doubt / (raters + 1)), pull = weight * (fold.targets?.[step] ?? stars - (base[row] as number)), q = factors(row);
        for (let f = 0; f < n; f++) {
          const value = q[f] as number;
          columns[f * count + at] = value;
          weighted[f * count + at] = weight * value;
          (b[f] as number) += pull * value;
        }
        pulls.push(pull);
      });
      addProducts(a, n, columns, weighted, count);
      factorise(a, n);
      const u = b.slice();
      solveFactorised(a, n, u);
      const dense = new Float32Array(d);
      for (let j = 0; j < d; j++) {
        let sum = 0;
        for (let f = 0; f < k; f++) sum += (content[f * d + j] as number) * (u[f] as number);
        dense[j] = sum;
      }
      const termWorth = Float64Array.from(termScales, (scale, index) => scale * product(termFactors, index * k, u, k));
      return {
        dense, offset: fold.hasOffset ? (u[k] as number) : 0, termWorth,
        own: (item) => (ownScales[item] as number) * product(own, item * k, u, k),
        shares(row, withOffset) {
          const g = factors(row).slice();
          if (fold.hasOffset && !withOffset) g[k] = 0;
          solveFactorised(a, n, g);
          const shares = new Float64Array(count);
          for (let f = 0; f < n; f++) {
            const value = g[f] as number;
            for (let at = 0, from = f * count; at < count; at++) (shares[at] as number) += value * (columns[from + at] as number);
          }
          for (let at = 0; at < count; at++) (shares[at] as number) *= pulls[at] as number;
          return shares;
        },
      };
    },
  };
}

function product(values: Int8Array, from: number, u: Float64Array, k: number): number {
  let sum = 0;
  for (let f = 0; f < k; f++) sum += (values[from + f] as number) * (u[f] as number);
  return sum;
}

function basesOf({ vectors, termStarts, termIndexes, itemOf }: TasteRows, facts: WorkFacts, { mean, contentBias, sideBias, termBias, ownBias }: FactorParts): Float64Array {
  const base = new Float64Array(facts.works), side = new Float64Array(sideFeatureNames.length), { d } = vectors;
  for (let row = 0; row < facts.works; row++) {
    sideFeatures(facts, row, side);
    let sum = mean + denseDot(vectors.values, vectors.scales[row] as number, row * d, contentBias);
    for (let at = 0; at < side.length; at++) sum += (side[at] as number) * (sideBias[at] as number);
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) sum += termBias[termIndexes[at] as number] as number;
    const item = itemOf[row] as number;
    base[row] = item < 0 ? sum : sum + (ownBias[item] as number);
  }
  return base;
}
