import { addProducts } from '../../kernels/addProducts.ts';
import { factorise, solveFactorised } from '../../kernels/cholesky.ts';
import { normals } from '../../randomNormal.ts';
import type { SparsePeople } from './trainEase.ts';

export interface ImplicitOptions {
  /** Factors, a multiple of 4. */
  readonly k: number;
  readonly sweeps: number;
  /** Weight of every title that a person did not rate, to be 0. */
  readonly unobserved: number;
  /** L2 pull; grows with what is known of a person or title, to the power `exponent`. */
  readonly ridge: number;
  readonly exponent: number;
  readonly random: () => number;
  readonly onSweep?: (sweep: number) => void;
}

/** Row-major [people × k] and [items × k]. */
export interface ImplicitModel {
  readonly people: Float64Array;
  readonly items: Float64Array;
}

/**
 * Factors whose products say what a person chooses and likes: alternating least squares over observed entries and all others at once.
 * Sources: Hu, Koren & Volinsky, ICDM 2008; Rendle, Krichene, Zhang & Koren, Revisiting the performance of iALS, RecSys 2022.
 * @param people  entries are the targets; each weighs 1
 */
export function trainImplicit(matrix: SparsePeople, { k, sweeps, unobserved, ridge, exponent, random, onSweep }: ImplicitOptions): ImplicitModel {
  const normal = normals(random), { people, items } = matrix, reversed = byItem(matrix);
  const p = new Float64Array(people * k), q = Float64Array.from({ length: items * k }, () => (0.1 / Math.sqrt(k)) * normal());
  for (let sweep = 0; sweep < sweeps; sweep++) {
    solveSide(p, people, matrix.starts, matrix.itemOf, matrix.values, q, items, k, unobserved, ridge, exponent);
    solveSide(q, items, reversed.starts, reversed.itemOf, reversed.values, p, people, k, unobserved, ridge, exponent);
    onSweep?.(sweep);
  }
  return { people: p, items: q };
}

/** w·(Σ over all) + ridge, which every person shares: row-major [k × k], lower triangle. */
export function sharedGram(q: Float64Array, k: number, unobserved: number): Float64Array {
  const gram = new Float64Array(k * k), count = q.length / k, columns = new Float64Array(q.length), scaled = new Float64Array(q.length);
  for (let row = 0; row < count; row++) for (let f = 0; f < k; f++) {
    columns[f * count + row] = q[row * k + f] as number;
    scaled[f * count + row] = unobserved * (q[row * k + f] as number);
  }
  addProducts(gram, k, columns, scaled, count);
  return gram;
}

function solveSide(into: Float64Array, count: number, starts: Int32Array, others: Int32Array, values: Float32Array, q: Float64Array, nOthers: number, k: number, unobserved: number, ridge: number, exponent: number): void {
  const gram = sharedGram(q, k, unobserved), a = new Float64Array(k * k), b = new Float64Array(k);
  let columns = new Float64Array(k * 256);
  for (let one = 0; one < count; one++) {
    const from = starts[one] as number, length = (starts[one + 1] as number) - from;
    a.set(gram);
    b.fill(0);
    if (columns.length < k * length) columns = new Float64Array(k * length * 2);
    for (let at = 0; at < length; at++) {
      const base = (others[from + at] as number) * k, value = values[from + at] as number;
      for (let f = 0; f < k; f++) {
        const factor = q[base + f] as number;
        columns[f * length + at] = factor;
        (b[f] as number) += value * factor;
      }
    }
    if (length > 0) addProducts(a, k, columns, columns, length);
    const pull = ridge * (length + unobserved * nOthers) ** exponent;
    for (let f = 0; f < k; f++) (a[f * k + f] as number) += pull;
    factorise(a, k);
    solveFactorised(a, k, b);
    into.set(b, one * k);
  }
}

function byItem({ people, items, starts, itemOf, values }: SparsePeople): SparsePeople {
  const reversed = new Int32Array(items + 1), personOf = new Int32Array(itemOf.length), moved = new Float32Array(itemOf.length);
  for (const item of itemOf) (reversed[item + 1] as number)++;
  for (let item = 0; item < items; item++) (reversed[item + 1] as number) += reversed[item] as number;
  const next = reversed.slice();
  for (let person = 0; person < people; person++) for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
    const to = (next[itemOf[at] as number] as number)++;
    personOf[to] = person;
    moved[to] = values[at] as number;
  }
  return { people: items, items: people, starts: reversed, itemOf: personOf, values: moved };
}
