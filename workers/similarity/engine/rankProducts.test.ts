import { expect, test } from 'vitest';
import type { QuantisedRows, RankRequest } from '../../../src/contracts/similarityEngine.ts';
import { longestRow } from '../../../src/domain/kernels/longestRow.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { dequantise, generateRows } from './generatedRows.fixture.ts';
import { doubleRows, oracleRanking } from './oracle.fixture.ts';
import { productError, rankProducts, type Products } from './rankProducts.ts';
import { seededRequests, withDuplicates } from './seededRequests.fixture.ts';

const rows = withDuplicates(generateRows(701, 34, 1), 2);
const room = { rest: new Float64Array(rows.rows), longest: longestRow(rows.values, rows.scales, rows.d) };

/** What a device of single precision answers: sums rounded after every step, parts of 256 rows filled up with zeros, two queries of which the second counts. */
function productsOf({ rows: count, d, values }: QuantisedRows, dense: Float32Array, spoil: (product: number, row: number) => number = (product) => product): Products[] {
  const stride = 256, parts: Products[] = [];
  for (let start = 0; start < count; start += stride) {
    const part = new Float32Array(2 * stride).fill(99, 0, stride), length = Math.min(stride, count - start);
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let j = 0; j < d; j++) sum = Math.fround(sum + Math.fround(dense[j]! * values[(start + i) * d + j]!));
      part[stride + i] = spoil(sum, start + i);
    }
    parts.push({ start, rows: length, stride, values: part });
  }
  return parts;
}
const rank = (request: RankRequest, spoil?: (product: number, row: number) => number) => rankProducts(rows, productsOf(rows, request.dense, spoil), 1, request, room);

test('float32 products rank as the float64 oracle does', () => {
  const doubles = doubleRows(rows);
  for (const request of seededRequests(rows, 400, 11)) expect(rank(request)).toEqual(oracleRanking(doubles, request));
});

test('rows that only float64 tells apart come in its order, whatever the device says within its error', () => {
  const random = seededRandom(3);
  for (const request of seededRequests(rows, 100, 12)) {
    const slack = 0.4 * productError(request.dense);
    const jitter = (product: number, row: number) => product + ((random() - 0.5) * slack) / Math.max(rows.scales[row]!, 1e-3);
    expect(rank(request, jitter)).toEqual(oracleRanking(doubleRows(rows), request));
  }
});

test('float32 stays within the error that is allowed for it', () => {
  for (const { dense } of seededRequests(rows, 200, 13)) {
    const [first] = productsOf(rows, dense), doubles = doubleRows(rows);
    for (let row = 0; row < 200; row++) {
      let exact = 0;
      for (let j = 0; j < rows.d; j++) exact += dense[j]! * doubles[row * rows.d + j]!;
      expect(Math.abs(first!.values[first!.stride + row]! * rows.scales[row]! - exact)).toBeLessThanOrEqual(productError(dense));
    }
  }
});

test.each<[string, (product: number, row: number) => number]>([
  ['zeros', () => 0],
  ['NaN in one row', (product, row) => (row === 600 ? NaN : product)],
  ['infinities', (product, row) => (row === 3 ? Infinity : product)],
  ['half precision', (product) => Math.round(product / 8) * 8 + 4],
  ['another row’s products', (product, row) => product + (row % 7) * 100],
])('a device that answers %s is refused', (_, spoil) => {
  expect(() => rank({ dense: dequantise(rows, 1), rest: (into) => into.fill(0), mask: null, k: 20 }, spoil)).toThrow(expect.objectContaining({ name: 'EngineFailedError' }));
});

test('a device that says too little of rows that then do not rank is refused: some are looked at whether they rank or not', () => {
  const preferred = (into: Float64Array): void => { into.fill(0).fill(50, 0, 5); };
  expect(() => rank({ dense: dequantise(rows, 1), rest: preferred, mask: null, k: 5 }, (product, row) => (row < 5 ? product : 0))).toThrow(expect.objectContaining({ name: 'EngineFailedError' }));
});

test('a rest that is not finite is the request’s fault, not the device’s', () => {
  expect(() => rank({ dense: dequantise(rows, 1), rest: (into) => into.fill(NaN), mask: null, k: 20 })).toThrow(RangeError);
});
