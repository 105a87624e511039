import type { QuantisedRows, RankRequest } from '../../../src/contracts/similarityEngine.ts';

/** The most requests that an engine answers at once, and the most rows that one may ask for. */
export const maxRequests = 256;
export const maxRows = 1000;

/** @throws RangeError that says which request is wrong and how; what `rest` writes is checked when it is written */
export function checkRequests({ rows, d }: Pick<QuantisedRows, 'rows' | 'd'>, requests: readonly RankRequest[]): void {
  if (requests.length > maxRequests) throw new RangeError(`${requests.length} requests at once: at most ${maxRequests}`);
  requests.forEach(({ dense, mask, k }, index) => {
    const refuse = (what: string) => new RangeError(`request ${index}: ${what}`);
    if (dense.length !== d) throw refuse(`dense has ${dense.length} entries instead of ${d}`);
    if (!dense.every(Number.isFinite)) throw refuse('dense has entries that are not finite');
    if (mask !== null && mask.length !== rows) throw refuse(`the mask has ${mask.length} rows instead of ${rows}`);
    if (!Number.isInteger(k) || k < 1 || k > maxRows) throw refuse(`k is ${k} instead of a whole number in 1–${maxRows}`);
  });
}

/**
 * @returns the largest |rest|
 * @throws RangeError when `rest` wrote NaN or an infinity
 */
export function checkRest(rest: Float64Array, index: number): number {
  let sum = 0, largest = 0;
  for (let row = 0; row < rest.length; row++) {
    const value = rest[row] as number, size = Math.abs(value);
    sum += value - value; // 0 for every finite value and NaN for the others: no branch
    if (size > largest) largest = size;
  }
  if (sum !== 0) throw new RangeError(`request ${index}: rest wrote scores that are not finite`);
  return largest;
}

/** @throws RangeError when lengths disagree, or a scale is negative or not finite */
export function checkRows({ rows, d, values, scales }: QuantisedRows): void {
  if (!Number.isInteger(rows) || rows < 0 || !Number.isInteger(d) || d < 1) throw new RangeError(`${rows} rows of ${d} columns make no matrix`);
  if (values.length !== rows * d) throw new RangeError(`${values.length} values instead of ${rows} × ${d}`);
  if (scales.length !== rows) throw new RangeError(`${scales.length} scales instead of ${rows}`);
  if (!scales.every((scale) => Number.isFinite(scale) && scale >= 0)) throw new RangeError('a scale is negative or not finite');
}
