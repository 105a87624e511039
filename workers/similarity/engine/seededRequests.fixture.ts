import type { QuantisedRows, RankRequest } from '../../../src/contracts/similarityEngine.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { generateRest } from './generatedRows.fixture.ts';

/**
 * `count` requests as a person and as an adversary would make them: one work, several works with weights of either sign, any vector of any norm, none;
 * `rest` absent, as a blend gives it, of large spread, full of ties; masks from none to everything.
 * @param k  of every request
 */
export function seededRequests(rows: QuantisedRows, count: number, seed: number, k = 20): readonly RankRequest[] {
  const random = seededRandom(seed), pick = (below: number) => Math.floor(random() * below);
  const blends = Array.from({ length: 4 }, (_, i) => generateRest(rows.rows, seed + i));
  const ties = Float64Array.from({ length: rows.rows }, () => pick(5) / 4), spread = Float64Array.from({ length: rows.rows }, () => 2000 * (random() - 0.5));
  const rests: readonly (() => Float64Array | null)[] = [() => null, () => blends[pick(4)] as Float64Array, () => blends[pick(4)] as Float64Array, () => ties, () => spread];
  return Array.from({ length: count }, (_, i) => {
    const rest = (rests[pick(rests.length)] as () => Float64Array | null)();
    return { dense: denseOf(rows, i % 10, random), rest: (into: Float64Array) => { if (rest === null) into.fill(0); else into.set(rest); }, mask: maskOf(rows.rows, pick(10), random), k };
  });
}

function denseOf({ rows, d, values, scales }: QuantisedRows, kind: number, random: () => number): Float32Array {
  const sum = new Float64Array(d);
  if (kind === 9) return new Float32Array(d);
  if (kind === 8) return Float32Array.from(sum, () => (random() - 0.5) * 10 ** (6 * random() - 3));
  const works = kind < 4 ? 1 : 2 + Math.floor(random() * 9);
  for (let work = 0; work < works; work++) {
    const row = Math.floor(random() * rows), weight = work > 0 && random() < 0.4 ? -random() : 0.1 + random();
    for (let j = 0; j < d; j++) (sum[j] as number) += weight * (values[row * d + j] as number) * (scales[row] as number);
  }
  const norm = Math.hypot(...sum) || 1, textWeight = kind % 2 === 0 ? 1 : 0.4;
  return Float32Array.from(sum, (value) => (value / norm) * textWeight);
}

/** Half of them none; else one row in a hundred, half, three rows, or nothing at all. */
function maskOf(rows: number, kind: number, random: () => number): Uint8Array | null {
  if (kind < 5) return null;
  if (kind === 9) return new Uint8Array(rows);
  const mask = new Uint8Array(rows);
  if (kind === 8) for (let i = 0; i < 3; i++) mask[Math.floor(random() * rows)] = 1;
  else mask.forEach((_, row) => { mask[row] = Number(random() < (kind === 7 ? 0.01 : 0.5)); });
  return mask;
}

/** Rows with what makes engines stumble: every fifth row repeats an earlier one (ties), every 50th is a row of zeros. */
export function withDuplicates(rows: QuantisedRows, seed: number): QuantisedRows {
  const random = seededRandom(seed), { d } = rows, values = rows.values.slice(), scales = rows.scales.slice();
  for (let row = 5; row < rows.rows; row++) {
    if (row % 50 === 0) {
      values.fill(0, row * d, (row + 1) * d);
      scales[row] = 0;
    } else if (row % 5 === 0) {
      const twin = Math.floor(random() * row);
      values.copyWithin(row * d, twin * d, (twin + 1) * d);
      scales[row] = scales[twin] as number;
    }
  }
  return { rows: rows.rows, d, values, scales };
}
