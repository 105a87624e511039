/**
 * Format of `content/vocabulary`, little-endian, no padding:
 *
 * | bytes     | what |
 * |-----------|------|
 * | 4         | `BTVO` |
 * | 4         | uint32 version, 1 |
 * | 4         | uint32 n, terms |
 * | 4         | uint32 d, numbers a term |
 * | 4 × n     | uint32 `termHash` of each, ascending, no two alike |
 * | 4 × n     | float32 rarity of each, ln(works / works with it) |
 * | 4 × n     | float32 scale of each |
 * | n × d     | int8, row-major; times its scale: what the term adds to a work's vector at weight 1 |
 */
const magic = 0x4f565442; // BTVO
export const vocabularyVersion = 1;
const headerBytes = 16;

/** What the space knows of single facts, without their words. */
export interface Vocabulary {
  readonly d: number;
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly rarities: Float32Array;
  readonly scales: Float32Array;
  /** Row-major [terms × d]. */
  readonly values: Int8Array;
}

export function encodeVocabulary({ d, hashes, rarities, scales, values }: Vocabulary): Uint8Array {
  const n = hashes.length;
  if (rarities.length !== n || scales.length !== n || values.length !== n * d) throw new RangeError(`encodeVocabulary: ${values.length} values for ${n} terms of ${d}`);
  const bytes = new Uint8Array(headerBytes + 12 * n + n * d), view = new DataView(bytes.buffer);
  [magic, vocabularyVersion, n, d].forEach((word, at) => view.setUint32(4 * at, word, true));
  for (let term = 0; term < n; term++) {
    view.setUint32(headerBytes + 4 * term, hashes[term] as number, true);
    view.setFloat32(headerBytes + 4 * (n + term), rarities[term] as number, true);
    view.setFloat32(headerBytes + 4 * (2 * n + term), scales[term] as number, true);
  }
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), headerBytes + 12 * n);
  return bytes;
}

/**
 * Views into `bytes`, nothing copied.
 * @throws RangeError saying what is wrong
 */
export function decodeVocabulary(bytes: ArrayBuffer): Vocabulary {
  if (bytes.byteLength < headerBytes) throw new RangeError(`vocabulary: ${bytes.byteLength} bytes, fewer than a header`);
  const view = new DataView(bytes), word = (at: number) => view.getUint32(4 * at, true);
  if (word(0) !== magic) throw new RangeError('vocabulary: does not begin with BTVO');
  if (word(1) !== vocabularyVersion) throw new RangeError(`vocabulary: version ${word(1)}, not ${vocabularyVersion}`);
  const n = word(2), d = word(3), expected = headerBytes + 12 * n + n * d;
  if (d < 1 || bytes.byteLength !== expected) throw new RangeError(`vocabulary: ${bytes.byteLength} bytes where ${n} terms of ${d} take ${expected}`);
  const hashes = new Uint32Array(bytes, headerBytes, n);
  for (let term = 1; term < n; term++) if ((hashes[term] as number) <= (hashes[term - 1] as number)) throw new RangeError(`vocabulary: term ${term} is out of order`);
  return { d, hashes, rarities: new Float32Array(bytes, headerBytes + 4 * n, n), scales: new Float32Array(bytes, headerBytes + 8 * n, n), values: new Int8Array(bytes, headerBytes + 12 * n, n * d) };
}
