import { gram, orthonormalise, timesSmall } from '../../kernels/denseColumns.ts';
import { timesDense, transposeTimesDense, type SparseRows } from '../../kernels/sparseRows.ts';
import { symmetricEigen } from '../../kernels/symmetricEigen.ts';

export interface SvdOptions {
  /** Singular values wanted, ≥ 1. */
  readonly d: number;
  /** Further directions that are iterated along and dropped: they make the last wanted ones accurate. */
  readonly oversample: number;
  /** Products with AᵀA, ≥ 1. */
  readonly iterations: number;
  readonly random: () => number;
  readonly onIteration?: (done: number) => void;
}

/** A ≈ U · diag(sigma) · Vᵀ. */
export interface TruncatedSvd {
  readonly d: number;
  /** Largest first. */
  readonly sigma: Float64Array;
  /** Row-major [columns × d]. */
  readonly v: Float64Array;
}

/**
 * The largest singular values of a sparse matrix and their right vectors, by randomised subspace iteration in a fixed order of sums.
 * Source: Halko, Martinsson & Tropp, SIAM Review 53(2), 2011.
 */
export function truncatedSvd(a: SparseRows, { d, oversample, iterations, random, onIteration }: SvdOptions): TruncatedSvd {
  const k = Math.min(d + oversample, a.columns, a.rows);
  let basis: Float64Array = Float64Array.from({ length: a.columns * k }, () => random() - 0.5);
  orthonormalise(basis, k, 1);
  for (let done = 0; done < iterations; done++) {
    basis = transposeTimesDense(a, timesDense(a, basis, k), k);
    orthonormalise(basis, k, done === iterations - 1 ? 2 : 1);
    onIteration?.(done + 1);
  }
  const { values, vectors } = symmetricEigen(gram(timesDense(a, basis, k), k), k);
  const kept = Math.min(d, k), rotation = new Float64Array(k * kept);
  for (let i = 0; i < k; i++) for (let j = 0; j < kept; j++) rotation[i * kept + j] = vectors[i * k + j] as number;
  return { d: kept, sigma: Float64Array.from(values.subarray(0, kept), (value) => Math.sqrt(Math.max(value, 0))), v: timesSmall(basis, rotation, k, kept) };
}
