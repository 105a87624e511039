import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { int8DotsBytes } from './int8DotsBytes.ts';
import { blockRows, maxSlots, type RowProducts } from './rowProducts.ts';

const pageBytes = 65_536;

/** Writes whole numbers: see int8Dots.wat. */
type Dots = (row: number, count: number, d: number, query: number, columns: number, out: number) => void;

/**
 * With 128-bit SIMD: 8 columns of 4 rows a step. Rows are copied into a wasm memory block by block, 20 kB at a time: holding all of them there saved 0.17 of 1.0 ms
 * a query at 66,231 × 80 and nothing in batches, and cost their bytes once more.
 * @returns null where wasm SIMD is missing or forbidden
 */
export function createWasmProducts({ rows, d, values }: QuantisedRows): RowProducts | null {
  const columns = Math.ceil(d / 8) * 8;
  // Queries, then products, then rows; the kernel reads up to 3 rows and 8 bytes past the last row.
  const outAt = maxSlots * columns * 2, rowsAt = outAt + (blockRows + 4) * 4;
  const started = start(rowsAt + (blockRows + 3) * d + 8);
  if (started === null) return null;
  const { dots, memory: { buffer } } = started, queries = new Int16Array(buffer, 0, maxSlots * columns), out = new Int32Array(buffer, outAt, blockRows), block = new Int8Array(buffer, rowsAt);
  let count = 0;
  return {
    columns,
    bytes: buffer.byteLength,
    ask(asked) { asked.forEach((query, slot) => queries.set(query, slot * columns)); },
    turnTo(from, howMany) {
      count = Math.min(howMany, rows - from);
      block.set(values.subarray(from * d, (from + count) * d));
    },
    dots(slot) {
      dots(rowsAt, count, d, slot * columns * 2, columns, outAt);
      return out;
    },
  };
}

function start(bytes: number): { readonly memory: WebAssembly.Memory; readonly dots: Dots } | null {
  try {
    const pages = Math.ceil(bytes / pageBytes), memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(int8DotsBytes()), { env: { memory } });
    return { memory, dots: exports['dots'] as Dots };
  } catch {
    return null; // a host without wasm or SIMD, a policy against it, or no memory: the plain kernel gives the same numbers
  }
}
