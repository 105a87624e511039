/**
 * Format of `content/vectors`, little-endian, no padding:
 *
 * | bytes        | what |
 * |--------------|------|
 * | 4            | `BTVC` |
 * | 4            | uint32 version, 1 |
 * | 4            | uint32 rows: works of the catalogue it was trained on |
 * | 4            | uint32 d, numbers a row |
 * | 8            | first bytes of the SHA-256 of `movies/search` |
 * | 8            | first bytes of the SHA-256 of `streaming/search` |
 * | 4 × rows     | float32 scale of each row; 0 = a work that nothing is known of |
 * | rows × d     | int8, row-major; times its scale a row has norm 1 |
 */
const magic = 0x43565442; // BTVC
export const vectorsVersion = 1;
const headerBytes = 32;

/** One int8 vector a work and its scale: structurally the `QuantisedRows` of the engines. */
export interface Vectors {
  readonly rows: number;
  readonly d: number;
  /** Row-major [rows × d], −127…127. */
  readonly values: Int8Array;
  /** [rows] */
  readonly scales: Float32Array;
}

/** The tables whose rows the vectors follow, by SHA-256 in lower-case hex; of a decoded file the first 16 digits. */
export interface RowIdentity {
  readonly movies: string;
  readonly streaming: string;
}

export function encodeVectors({ rows, d, values, scales }: Vectors, identity: RowIdentity): Uint8Array {
  if (values.length !== rows * d || scales.length !== rows) throw new RangeError(`encodeVectors: ${values.length} values and ${scales.length} scales for ${rows} rows of ${d}`);
  const bytes = new Uint8Array(headerBytes + 4 * rows + rows * d), view = new DataView(bytes.buffer);
  [magic, vectorsVersion, rows, d].forEach((word, at) => view.setUint32(4 * at, word, true));
  [identity.movies, identity.streaming].forEach((hex, at) => view.setBigUint64(16 + 8 * at, BigInt(`0x${hex.slice(0, 16)}`), false));
  for (let row = 0; row < rows; row++) view.setFloat32(headerBytes + 4 * row, scales[row] as number, true);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), headerBytes + 4 * rows);
  return bytes;
}

/**
 * Views into `bytes`, nothing copied (every platform that runs this is little-endian).
 * @throws RangeError saying what is wrong
 */
export function decodeVectors(bytes: ArrayBuffer): Vectors & { readonly identity: RowIdentity } {
  if (bytes.byteLength < headerBytes) throw new RangeError(`vectors: ${bytes.byteLength} bytes, fewer than a header`);
  const view = new DataView(bytes), word = (at: number) => view.getUint32(4 * at, true);
  if (word(0) !== magic) throw new RangeError('vectors: does not begin with BTVC');
  if (word(1) !== vectorsVersion) throw new RangeError(`vectors: version ${word(1)}, not ${vectorsVersion}`);
  const rows = word(2), d = word(3), expected = headerBytes + 4 * rows + rows * d;
  if (d < 1 || bytes.byteLength !== expected) throw new RangeError(`vectors: ${bytes.byteLength} bytes where ${rows} rows of ${d} take ${expected}`);
  const scales = new Float32Array(bytes, headerBytes, rows);
  for (let row = 0; row < rows; row++) if (!((scales[row] as number) >= 0 && (scales[row] as number) <= 1)) throw new RangeError(`vectors: row ${row} has the scale ${scales[row]}`);
  const hex = (at: number) => view.getBigUint64(at, false).toString(16).padStart(16, '0');
  return { rows, d, scales, values: new Int8Array(bytes, headerBytes + 4 * rows, rows * d), identity: { movies: hex(16), streaming: hex(24) } };
}

/** Whether vectors follow the rows of these tables (SHA-256 of `movies/search` and `streaming/search`). */
export function followsRows({ identity }: { readonly identity: RowIdentity }, tables: RowIdentity): boolean {
  return tables.movies.startsWith(identity.movies) && tables.streaming.startsWith(identity.streaming);
}

/**
 * The vector that asks for works like some and unlike others: their rows, dequantised, summed by weight and scaled to norm 1; zeros when nothing is known of them.
 * @returns [d]
 */
export function denseQuery({ rows, d, values, scales }: Vectors, query: readonly { readonly row: number; readonly weight: number }[]): Float32Array {
  const sum = new Float64Array(d);
  for (const { row, weight } of query) {
    if (!(row >= 0 && row < rows)) throw new RangeError(`denseQuery: row ${row} of ${rows}`);
    const factor = weight * (scales[row] as number);
    for (let j = 0; j < d; j++) (sum[j] as number) += factor * (values[row * d + j] as number);
  }
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  // Likes and dislikes that cancel leave rounding, which is no direction.
  return norm > 1e-9 ? Float32Array.from(sum, (value) => value / norm) : new Float32Array(d);
}
