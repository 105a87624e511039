import type { SimilarRequest } from '../../src/contracts/similarity.ts';
import { methodNames } from '../../src/domain/content/methods.ts';

const most = { liked: 10, hits: 200, neighbours: 500 } as const;

/**
 * What a request asks, checked: the message says what was expected.
 * @throws RangeError
 */
export function checkRequest({ like, method, k }: SimilarRequest, works: number): void {
  if (!methodNames.includes(method)) throw new RangeError(`similar: no method ${String(method)}; there are ${methodNames.join(', ')}`);
  if (!(Number.isInteger(k) && k >= 1 && k <= most.hits)) throw new RangeError(`similar: k is ${k}, expected 1–${most.hits}`);
  if (!(like.length >= 1 && like.length <= most.liked)) throw new RangeError(`similar: ${like.length} works asked about, expected 1–${most.liked}`);
  for (const { row, weight } of like) {
    checkRow(row, works);
    if (!Number.isFinite(weight) || weight === 0) throw new RangeError(`similar: work ${row} weighs ${weight}, expected a finite number other than 0`);
  }
  if (!like.some(({ weight }) => weight > 0)) throw new RangeError('similar: every work is unlike, expected at least one that is liked');
  if (new Set(like.map(({ row }) => row)).size < like.length) throw new RangeError('similar: a work is asked about twice');
}

export function checkRow(row: number, works: number): void {
  if (!(Number.isInteger(row) && row >= 0 && row < works)) throw new RangeError(`similar: no work ${row}, there are ${works}`);
}

export function checkNeighbours(count: number): void {
  if (!(Number.isInteger(count) && count >= 3 && count <= most.neighbours)) throw new RangeError(`map: ${count} neighbours, expected 3–${most.neighbours}`);
}
