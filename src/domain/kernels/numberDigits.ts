/**
 * A number's 64 bits as six digits of a radix sort, the lowest first: eleven bits each, the last nine.
 * They ascend as numbers do once a negative one's bits are all turned over and a positive one's sign is set. −0 has to be made 0 first; NaN is nowhere.
 */
export const digitPasses = 6;
export const digitBuckets = 2048;
const sign = -0x80000000;

/** How often each digit occurs in each pass, [passes × buckets]. */
export function countDigits(keys: Float64Array): Uint32Array {
  const bits = bitsOf(keys), counts = new Uint32Array(digitPasses * digitBuckets);
  for (let i = 0; i < bits.length; i += 2) {
    const turn = bits[i + 1]! >> 31, low = bits[i]! ^ turn, high = bits[i + 1]! ^ (turn | sign); // turning over leaves the sign of a negative one 0
    counts[low & 2047]!++;
    counts[2048 + ((low >>> 11) & 2047)]!++;
    counts[4096 + (((low >>> 22) | (high << 10)) & 2047)]!++;
    counts[6144 + ((high >>> 1) & 2047)]!++;
    counts[8192 + ((high >>> 12) & 2047)]!++;
    counts[10240 + (high >>> 23)]!++;
  }
  return counts;
}

/** Counts of one pass become the places where buckets start. @returns whether one bucket holds everything, so that nothing need move */
export function startBuckets(counts: Uint32Array, n: number): boolean {
  let start = 0, isOne = false;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!;
    isOne ||= count === n;
    counts[bucket] = start;
    start += count;
  }
  return isOne;
}

/** Where a pass moves each key; `starts` are used up. @param places  [keys], written */
export function placeKeys(keys: Float64Array, pass: number, starts: Uint32Array, places: Uint32Array): void {
  if (pass < 2) placeLow(bitsOf(keys), pass * 11, starts, places);
  else if (pass === 2) placeMiddle(bitsOf(keys), starts, places);
  else placeHigh(bitsOf(keys), (pass - 3) * 11 + 1, starts, places);
}

// Low word first, as on every machine that runs a browser.
const bitsOf = (keys: Float64Array): Int32Array => new Int32Array(keys.buffer, keys.byteOffset, keys.length * 2);

function placeLow(bits: Int32Array, shift: number, starts: Uint32Array, places: Uint32Array): void {
  for (let i = 0, at = 0; at < bits.length; i++, at += 2) places[i] = starts[((bits[at]! ^ (bits[at + 1]! >> 31)) >>> shift) & 2047]!++;
}

function placeMiddle(bits: Int32Array, starts: Uint32Array, places: Uint32Array): void {
  for (let i = 0, at = 0; at < bits.length; i++, at += 2) {
    const high = bits[at + 1]!, turn = high >> 31;
    places[i] = starts[(((bits[at]! ^ turn) >>> 22) | ((high ^ turn) << 10)) & 2047]!++;
  }
}

function placeHigh(bits: Int32Array, shift: number, starts: Uint32Array, places: Uint32Array): void {
  for (let i = 0, at = 1; at < bits.length; i++, at += 2) {
    const high = bits[at]!;
    places[i] = starts[((high ^ ((high >> 31) | sign)) >>> shift) & 2047]!++;
  }
}
