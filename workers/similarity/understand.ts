import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { SimilarRequest } from '../../src/contracts/similarity.ts';
import { methodNames } from '../../src/domain/content/methods.ts';

const most = { liked: 10, hits: 200, neighbours: 500 } as const;

/** A weight below this share of the largest counts for nothing. */
const leastShare = 1e-6;

/**
 * What a request asks, checked: the message says what was expected. Weights come back as shares of the largest, so that their size cannot overflow anything; a work named
 * twice (a film, and its title on a platform) counts with both of its weights.
 * @throws RangeError
 */
export function understand(request: SimilarRequest, works: number): SimilarRequest {
  const { like, method, k } = request;
  if (!methodNames.includes(method)) throw new RangeError(`similar: no method ${String(method)}; there are ${methodNames.join(', ')}`);
  if (!(Number.isInteger(k) && k >= 1 && k <= most.hits)) throw new RangeError(`similar: k is ${k}, expected 1–${most.hits}`);
  if (!(like.length >= 1 && like.length <= most.liked)) throw new RangeError(`similar: ${like.length} works asked about, expected 1–${most.liked}`);
  for (const { row, weight } of like) {
    checkRow(row, works);
    if (!Number.isFinite(weight) || weight === 0) throw new RangeError(`similar: work ${row} weighs ${weight}, expected a finite number other than 0`);
  }
  const largest = Math.max(...like.map(({ weight }) => Math.abs(weight))), shares = new Map<WorkRow, number>();
  for (const { row, weight } of like) shares.set(row, (shares.get(row) ?? 0) + weight / largest);
  const counted = [...shares].filter(([, weight]) => Math.abs(weight) >= leastShare).map(([row, weight]) => ({ row, weight }));
  if (!counted.some(({ weight }) => weight > 0)) throw new RangeError('similar: no work is liked on balance, expected at least one');
  return { ...request, like: counted };
}

export function checkRow(row: number, works: number): void {
  if (!(Number.isInteger(row) && row >= 0 && row < works)) throw new RangeError(`similar: no work ${row}, there are ${works}`);
}

export function checkNeighbours(count: number): void {
  if (!(Number.isInteger(count) && count >= 3 && count <= most.neighbours)) throw new RangeError(`map: ${count} neighbours, expected 3–${most.neighbours}`);
}
