import { finish, type Job } from '../statistics/job.ts';
import { countDigits, digitBuckets, digitPasses, placeKeys, startBuckets } from './numberDigits.ts';

/** Below this many values a sort by comparison is quicker. */
const fewValues = 512;

/**
 * Indices of the values in ascending order, equal ones (−0 and 0 too) by index; NaN is left out.
 * A radix sort of the numbers' bits; passes that would move nothing are left out. 1 M normal deviates: 65 ms, by comparison 360 ms.
 * @param values  [rows]
 * @returns [values that are not NaN]
 */
export function sortedOrder(values: Float64Array): Uint32Array<ArrayBuffer> {
  return finish(sortOrder(values));
}

/** `sortedOrder` in pieces. */
export function* sortOrder(values: Float64Array): Job<Uint32Array<ArrayBuffer>> {
  let order = keptRows(values);
  const n = order.length;
  if (n < fewValues) return order.sort((a, b) => values[a]! - values[b]! || a - b);
  let keys = keptValues(values, order), otherKeys = new Float64Array(n), otherOrder = new Uint32Array(n);
  yield;
  const counts = countDigits(keys), places = new Uint32Array(n);
  for (let pass = 0; pass < digitPasses; pass++) {
    const starts = counts.subarray(pass * digitBuckets, (pass + 1) * digitBuckets);
    if (startBuckets(starts, n)) continue;
    yield;
    placeKeys(keys, pass, starts, places);
    scatterKeys(keys, places, otherKeys);
    scatterRows(order, places, otherOrder);
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  }
  return order;
}

/** The values that are not NaN, ascending, −0 as 0: `Float64Array.prototype.sort` in half its time (1 M: 45 ms), and in pieces. */
export function* sortValues(values: Float64Array): Job<Float64Array<ArrayBuffer>> {
  const all = new Float64Array(values.length);
  let n = 0;
  for (let row = 0; row < values.length; row++) if (values[row] === values[row]) all[n++] = values[row]! + 0;
  let keys = n === all.length ? all : all.slice(0, n);
  if (n < fewValues) return keys.sort();
  let otherKeys = new Float64Array(n);
  yield;
  const counts = countDigits(keys), places = new Uint32Array(n);
  for (let pass = 0; pass < digitPasses; pass++) {
    const starts = counts.subarray(pass * digitBuckets, (pass + 1) * digitBuckets);
    if (startBuckets(starts, n)) continue;
    yield;
    placeKeys(keys, pass, starts, places);
    scatterKeys(keys, places, otherKeys);
    [keys, otherKeys] = [otherKeys, keys];
  }
  return keys;
}

function keptRows(values: Float64Array): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(values.length);
  let n = 0;
  for (let row = 0; row < values.length; row++) if (values[row] === values[row]) rows[n++] = row;
  return n === rows.length ? rows : rows.slice(0, n);
}

function keptValues(values: Float64Array, rows: Uint32Array): Float64Array<ArrayBuffer> {
  const kept = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) kept[i] = values[rows[i]!]! + 0; // −0 + 0 is 0
  return kept;
}

function scatterKeys(keys: Float64Array, places: Uint32Array, to: Float64Array): void {
  for (let i = 0; i < keys.length; i++) to[places[i]!] = keys[i]!;
}

function scatterRows(rows: Uint32Array, places: Uint32Array, to: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) to[places[i]!] = rows[i]!;
}
