import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { seededRandom } from '../../../src/domain/random.ts';

/** Rows of the shipped catalogue, and where its films end: the measure of every figure. */
export const catalogueWorks = 66_231;
export const catalogueFilms = 49_256;

/**
 * Unit rows as a truncated SVD gives them: works gather round 300 themes, and later columns matter less (deviation 1/√(1 + column/4)).
 * @param rows, d  both ≥ 1
 * @returns the same bytes for the same seed; every row has norm 1 up to the rounding of its scale
 */
export function generateRows(rows: number, d: number, seed: number): QuantisedRows {
  const random = seededRandom(seed), themes = 300;
  const spread = Float64Array.from({ length: d }, (_, j) => 1 / Math.sqrt(1 + j / 4));
  const around = (j: number) => (random() + random() - 1) * (spread[j] ?? 0);
  const centres = Float64Array.from({ length: themes * d }, (_, at) => around(at % d));
  const values = new Int8Array(rows * d), scales = new Float32Array(rows), row = new Float64Array(d);
  for (let r = 0; r < rows; r++) {
    const centre = Math.floor(random() * themes) * d;
    for (let j = 0; j < d; j++) row[j] = (centres[centre + j] ?? 0) + 0.8 * around(j);
    scales[r] = quantise(row, values.subarray(r * d, (r + 1) * d));
  }
  return { rows, d, values, scales };
}

/** Writes a row into int8, its largest entry as ±127, and gives the scale that makes its norm 1 (0 for a row of zeros). */
export function quantise(row: Float64Array, into: Int8Array): number {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  let squares = 0;
  row.forEach((value, j) => {
    into[j] = Math.round((value / largest) * 127);
    squares += (into[j] ?? 0) ** 2;
  });
  return 1 / Math.sqrt(squares);
}

/** Row r in floats, [d]: what a query made of one work looks like. */
export function dequantise({ d, values, scales }: QuantisedRows, r: number, times = 1): Float32Array {
  return Float32Array.from(values.subarray(r * d, (r + 1) * d), (value) => value * (scales[r] ?? 0) * times);
}

/**
 * What a blend adds to the dense product, as generated: one work in eight shares facts (cosine 0–0.6, mostly small), and a vote prior 0–0.2 that falls
 * as 1/rank over the films (most voted first) and is 0 for the rest.
 * @returns [rows]
 */
export function generateRest(rows: number, seed: number): Float64Array {
  const random = seededRandom(seed), films = Math.round((rows * catalogueFilms) / catalogueWorks), rest = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    const facts = random() < 1 / 8 ? 0.6 * random() ** 3 : 0;
    const votes = r < films ? Math.floor((14_000 * (0.5 + random())) / (1 + (r * catalogueFilms) / films / 40)) : 0;
    rest[r] = facts + 0.02 * Math.log1p(votes);
  }
  return rest;
}
