import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import wabt from 'wabt';
import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { int8DotsBytes } from './int8DotsBytes.ts';
import { blockRows, createPlainProducts, type RowProducts } from './rowProducts.ts';
import { createWasmProducts } from './wasmProducts.ts';

afterEach(() => { vi.unstubAllGlobals(); });

test('the committed bytes are what the assembler makes of int8Dots.wat', async () => {
  const source = readFileSync(new URL('int8Dots.wat', import.meta.url), 'utf8');
  const { parseWat } = await wabt();
  expect([...int8DotsBytes()]).toEqual([...parseWat('int8Dots.wat', source, { simd: true }).toBinary({}).buffer]);
});

const shapes = [[1, 1], [2, 8], [3, 7], [4, 16], [255, 9], [256, 64], [257, 66], [600, 90], [513, 512]] as const;

test.each(shapes)('the wasm kernel gives the plain loop’s numbers for %i × %i, extremes included', (rows, d) => {
  const matrix = extremes(rows, d, rows + d);
  const products = createWasmProducts(matrix);
  if (products === null) throw new Error('this Node has no wasm SIMD');
  expect(everyProduct(products, matrix)).toEqual(everyProduct(createPlainProducts(matrix), matrix));
});

test('without WebAssembly there are no wasm products', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(createWasmProducts(extremes(3, 3, 1))).toBeNull();
});

test('where a policy forbids compiling there are no wasm products', () => {
  vi.stubGlobal('WebAssembly', { ...WebAssembly, Memory: WebAssembly.Memory, Module: function refuse() { throw new EvalError('refused to compile'); } });
  expect(createWasmProducts(extremes(3, 3, 1))).toBeNull();
});

/** Entries over the whole of int8, a third of them at its ends. */
function extremes(rows: number, d: number, seed: number): QuantisedRows {
  const random = seededRandom(seed), ends = [-128, 127, -127];
  const values = Int8Array.from({ length: rows * d }, () => (random() < 1 / 3 ? ends[Math.floor(3 * random())]! : Math.floor(256 * random()) - 128));
  return { rows, d, values, scales: new Float32Array(rows).fill(0.01) };
}

/** Three queries (all at one end, alternating, any) with every row, block by block. */
function everyProduct(products: RowProducts, { rows, d }: QuantisedRows): number[][] {
  const random = seededRandom(1), most = Math.min(32_767, Math.floor((2 ** 31 - 1) / (128 * d)));
  const kinds = [() => most, (j: number) => (j % 2 === 0 ? most : -most), () => Math.round((2 * random() - 1) * most)];
  products.ask(kinds.map((entry) => Int16Array.from({ length: products.columns }, (_, j) => (j < d ? entry(j) : 0))));
  const all: number[][] = [[], [], []];
  for (let from = 0; from < rows; from += blockRows) {
    const count = Math.min(blockRows, rows - from);
    products.turnTo(from, count);
    all.forEach((list, slot) => list.push(...products.dots(slot).subarray(0, count)));
  }
  return all;
}
