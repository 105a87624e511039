import { finish, type Job } from '../statistics/job.ts';

/** Below this many values the native sort is quicker. */
const fewValues = 512;
const digitBits = 11, buckets = 1 << digitBits, passes = 6;

/**
 * Indices of the values in ascending order, equal ones (−0 and 0 too) by index; NaN is left out.
 * A radix sort of the numbers' bits, eleven a pass; passes that would move nothing are left out.
 * @param values  [rows]
 * @returns [values that are not NaN]
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  return finish(sortOrder(values));
}

/** `sortedOrder` in pieces. */
export function* sortOrder(values: Float64Array): Job<Uint32Array> {
  let order = keptRows(values);
  const n = order.length;
  if (n < fewValues) return order.sort((a, b) => values[a]! - values[b]! || a - b);
  let keys = keptValues(values, order), otherKeys = new Float64Array(n), otherOrder = new Uint32Array(n);
  yield;
  const counts = countDigits(keys);
  for (let pass = 0; pass < passes; pass++) {
    const starts = counts.subarray(pass * buckets, (pass + 1) * buckets);
    if (startsOf(starts, n)) continue;
    yield;
    moveRows(keys, order, otherKeys, otherOrder, starts, pass);
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  }
  return order;
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

/** The digit of a number in pass `pass`: its 64 bits ascend as it does once a negative one's are turned over and a positive one's sign is set. */
function digitOf(low: number, high: number, pass: number): number {
  const turn = high >> 31, bits = pass < 3 ? (pass === 2 ? (low >>> 22) | (high << 10) : low >>> (pass * 11)) : high >>> ((pass - 3) * 11 + 1);
  return pass === 5 ? ((bits ^ turn) & 511) ^ (turn === 0 ? 256 : 0) : (bits ^ turn) & 2047;
}

/** @returns [passes × buckets] */
function countDigits(keys: Float64Array): Uint32Array {
  const bits = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2), counts = new Uint32Array(passes * buckets);
  for (let i = 0; i < bits.length; i += 2) {
    const low = bits[i]!, high = bits[i + 1]!;
    for (let pass = 0; pass < passes; pass++) counts[pass * buckets + digitOf(low, high, pass)]!++;
  }
  return counts;
}

/** Counts become the places where buckets start. @returns whether one bucket holds all, so that nothing need move */
function startsOf(counts: Uint32Array, n: number): boolean {
  let start = 0, isOne = false;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!;
    isOne ||= count === n;
    counts[bucket] = start;
    start += count;
  }
  return isOne;
}

function moveRows(keys: Float64Array, order: Uint32Array, toKeys: Float64Array, toOrder: Uint32Array, starts: Uint32Array, pass: number): void {
  const bits = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  for (let i = 0; i < keys.length; i++) {
    const at = starts[digitOf(bits[2 * i]!, bits[2 * i + 1]!, pass)]!++;
    toKeys[at] = keys[i]!;
    toOrder[at] = order[i]!;
  }
}
