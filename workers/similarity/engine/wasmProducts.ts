import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { int8DotsBytes } from './int8DotsBytes.ts';
import { blockRows, maxSlots, type RowProducts } from './rowProducts.ts';

/** Up to this many bytes the rows are copied into the wasm memory once; above, block by block for every query, which costs as much again as the products. */
export const residentBytes = 96 << 20;
const pageBytes = 65_536;

/** Writes whole numbers: see int8Dots.wat. */
type Dots = (row: number, count: number, d: number, query: number, columns: number, out: number) => void;

/**
 * With 128-bit SIMD: 8 columns of 4 rows a step.
 * @param limitBytes  see `residentBytes`
 * @returns null where wasm SIMD is missing or forbidden, or no memory is to be had
 */
export function createWasmProducts({ rows, d, values }: QuantisedRows, limitBytes = residentBytes): RowProducts | null {
  const columns = Math.ceil(d / 8) * 8, isResident = values.byteLength <= limitBytes;
  // Queries, then products, then rows; the kernel reads up to 3 rows and 8 bytes past the last row.
  const queriesAt = 0, outAt = queriesAt + maxSlots * columns * 2, rowsAt = outAt + (blockRows + 4) * 4;
  const end = rowsAt + (isResident ? values.byteLength : blockRows * d) + 3 * d + 8;
  const started = start(end);
  if (started === null) return null;
  const { memory, dots } = started, queries = new Int16Array(memory.buffer, queriesAt, maxSlots * columns), out = new Int32Array(memory.buffer, outAt, blockRows), held = new Int8Array(memory.buffer, rowsAt);
  if (isResident) held.set(values);
  let at = rowsAt, count = 0;
  return {
    columns,
    bytes: memory.buffer.byteLength,
    ask(asked) { asked.forEach((query, slot) => queries.set(query, slot * columns)); },
    turnTo(from, howMany) {
      const to = Math.min(from + howMany, rows);
      count = to - from;
      if (isResident) at = rowsAt + from * d;
      else held.set(values.subarray(from * d, to * d));
    },
    dots(slot) {
      dots(at, count, d, queriesAt + slot * columns * 2, columns, outAt);
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
