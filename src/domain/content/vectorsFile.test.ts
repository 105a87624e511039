import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { quantise } from './space/quantise.ts';
import { decodeVectors, denseQuery, encodeVectors, followsRows } from './vectorsFile.ts';

const identity = { movies: '0123456789abcdef0000', streaming: '00fedcba987654320000' };
const random = seededRandom(3);
const rows = Float32Array.from({ length: 50 * 6 }, (_, at) => (at < 6 ? 0 : random() - 0.5));
const vectors = quantise(rows, 6);
const bufferOf = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

test('vectors come back as they were written, as views of the file', () => {
  const bytes = bufferOf(encodeVectors(vectors, identity)), read = decodeVectors(bytes);
  expect([read.rows, read.d]).toEqual([50, 6]);
  expect(read.values).toEqual(vectors.values);
  expect(read.scales).toEqual(vectors.scales);
  expect(read.values.buffer).toBe(bytes);
  expect(read.scales.buffer).toBe(bytes);
  expect(read.identity).toEqual({ movies: '0123456789abcdef', streaming: '00fedcba98765432' });
});

test('vectors know the tables whose rows they follow', () => {
  const read = decodeVectors(bufferOf(encodeVectors(vectors, identity)));
  expect(followsRows(read, identity)).toBe(true);
  expect(followsRows(read, { ...identity, streaming: identity.movies })).toBe(false);
});

test('a damaged file is refused with what is wrong', () => {
  const whole = encodeVectors(vectors, identity);
  const with1 = (at: number, byte: number) => { const bytes = whole.slice(); bytes[at] = byte; return bufferOf(bytes); };
  expect(() => decodeVectors(bufferOf(whole.slice(0, 20)))).toThrow(/20 bytes/);
  expect(() => decodeVectors(bufferOf(whole.slice(0, -1)))).toThrow(new RangeError(`vectors: ${whole.length - 1} bytes where 50 rows of 6 take ${whole.length}`));
  expect(() => decodeVectors(with1(0, 0))).toThrow(/BTVC/);
  expect(() => decodeVectors(with1(4, 9))).toThrow(/version 9/);
  expect(() => decodeVectors(with1(32 + 4 * 7 + 3, 0xff))).toThrow(/row 7 has the scale/);
});

test('a dequantised row has norm 1 and points where the row pointed; a row of zeros stays one', () => {
  expect(vectors.scales[0]).toBe(0);
  for (let row = 1; row < 50; row++) {
    let square = 0, dot = 0, norm = 0;
    for (let j = 0; j < 6; j++) {
      const value = vectors.values[row * 6 + j]! * vectors.scales[row]!, was = rows[row * 6 + j]!;
      square += value * value;
      dot += value * was;
      norm += was * was;
    }
    expect(square).toBeCloseTo(1, 6);
    expect(dot / Math.sqrt(norm)).toBeGreaterThan(0.9995);
  }
});

test('a dense query sums liked rows, takes off disliked ones and has norm 1', () => {
  const unit = (row: number) => Array.from({ length: 6 }, (_, j) => vectors.values[row * 6 + j]! * vectors.scales[row]!);
  const sum = unit(1).map((value, j) => 2 * value - 0.5 * unit(2)[j]!);
  const norm = Math.hypot(...sum);
  const query = denseQuery(vectors, [{ row: 1, weight: 2 }, { row: 2, weight: -0.5 }]);
  query.forEach((value, j) => expect(value).toBeCloseTo(sum[j]! / norm, 6));
  expect(denseQuery(vectors, [{ row: 3, weight: 1 }, { row: 3, weight: -1 }])).toEqual(new Float32Array(6));
  expect(denseQuery(vectors, [{ row: 0, weight: 1 }])).toEqual(new Float32Array(6));
  expect(() => denseQuery(vectors, [{ row: 50, weight: 1 }])).toThrow(RangeError);
});
