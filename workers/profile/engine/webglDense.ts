import { matMul, memory, oneHot, tensor1d, tensor3d, type KernelConfig, type Tensor } from '@tensorflow/tfjs-core';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul';
import { oneHotConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/OneHot';
import { addGram } from '../../../src/domain/kernels/addGram.ts';
import { countCells } from '../../../src/domain/kernels/countCells.ts';
import { noBin, type DenseEngine } from '../../../src/domain/statistics/denseEngine.ts';
import { EngineFailedError, EngineLostError } from '../../graphics/engineErrors.ts';
import type { Graphics } from '../../graphics/graphics.ts';
import { openTfBackend } from '../../graphics/tfBackend.ts';

/** Dense computations on a device that may go away. */
export interface MortalDense extends DenseEngine {
  memory(): { readonly bytes: number; readonly tensors: number };
  dispose(): void;
  /** Called once when the device is gone, at once when it is already. */
  onLost(listener: () => void): void;
}

/** Rows whose products are summed in float32; the sums of so many are summed in float64. */
const chunkRows = 256;
/** Numbers uploaded at once, and multiplications between two readbacks: a device that is silent for longer counts as hung. */
const mostNumbers = 2 ** 19, mostProducts = 2 ** 27;
/** Counts of so many rows are exact in float32, by far. */
const mostCounted = 8192;
/** Readbacks under way at once. */
const inFlight = 3;
/** How far the device may be from float64 in the sum of a chunk of products, over the sum of the squares. */
const tolerance = 1e-5;

const kernels = [batchMatMulConfig, oneHotConfig] as KernelConfig[];

/**
 * Products and densities through tfjs on a graphics device. A density is the product of two matrices that mark each row's bin.
 * @param graphics  taken over: released by `dispose`
 * @throws EngineRefusedError, EngineFailedError, EngineLostError where the device will not do
 */
export async function createWebglDense(graphics: Graphics): Promise<MortalDense> {
  const { gl } = graphics, backend = openTfBackend(graphics, kernels);
  let isDisposed = false;

  /** What `multiply` gives on the device; what it and `multiply` made there is freed. */
  async function read(multiply: () => { readonly product: Tensor; readonly made: readonly Tensor[] }): Promise<Float32Array> {
    if (isDisposed || gl.isContextLost()) throw new EngineLostError('the graphics context is lost');
    backend.activate();
    const { product, made } = multiply();
    for (const tensor of made) tensor.dispose();
    try {
      const values = await product.data<'float32'>();
      if (gl.isContextLost()) throw new EngineLostError('the graphics context was lost while it was read'); // a lost context reads as zeros
      return values;
    } catch (error) {
      throw gl.isContextLost() && !(error instanceof EngineLostError) ? new EngineLostError(String(error)) : error;
    } finally {
      product.dispose();
    }
  }

  /** Runs pieces in order, a few readbacks at a time. */
  async function inPieces(pieces: number, run: (piece: number) => Promise<Float32Array>, take: (values: Float32Array, piece: number) => void): Promise<void> {
    for (let from = 0; from < pieces; from += inFlight) {
      const asked = Array.from({ length: Math.min(inFlight, pieces - from) }, (_, at) => run(from + at));
      // All of them are waited for, whatever becomes of the first.
      for (const [at, settled] of (await Promise.allSettled(asked)).entries()) {
        if (settled.status === 'rejected') throw settled.reason;
        take(settled.value, from + at);
      }
    }
  }

  const dense: MortalDense = {
    kind: 'webgl',
    async gram(columns) {
      const k = columns.length, rows = columns[0]?.length ?? 0, sums = new Float64Array(k * k);
      if (k === 0 || rows === 0) return sums;
      const wanted = Math.ceil(rows / chunkRows), chunks = Math.min(2 ** Math.ceil(Math.log2(wanted)), 2 ** Math.floor(Math.log2(Math.max(1, Math.min(mostNumbers / (k * chunkRows), mostProducts / (k * k * chunkRows))))));
      await inPieces(Math.ceil(wanted / chunks), (piece) => read(() => {
        const values = new Float32Array(chunks * k * chunkRows);
        for (let chunk = 0; chunk < chunks; chunk++) {
          const from = (piece * chunks + chunk) * chunkRows;
          for (const [column, all] of columns.entries()) values.set(all.subarray(from, from + chunkRows), (chunk * k + column) * chunkRows);
        }
        const block = tensor3d(values, [chunks, k, chunkRows]);
        return { product: matMul(block, block, false, true), made: [block] };
      }), (products, piece) => {
        if (piece === 0) checkGram(columns, products.subarray(0, k * k));
        for (let at = 0; at < products.length; at++) sums[at % (k * k)] = (sums[at % (k * k)] as number) + (products[at] as number);
      });
      return sums.map((sum) => sum / rows);
    },
    async density(x, y, nx, ny) {
      const counts = new Float64Array(nx * ny), width = Math.max(2, nx), height = Math.max(2, ny); // a mark of one place is none to tfjs
      const piece = Math.max(chunkRows, Math.min(mostCounted, 4 * Math.floor(mostNumbers / (4 * (width + height))), 4 * Math.floor(mostProducts / (4 * width * height))));
      await inPieces(Math.ceil(x.length / piece), (at) => read(() => {
        const [xs, ys] = [x, y].map((codes) => {
          const part = new Int32Array(piece).fill(noBin);
          part.set(codes.subarray(at * piece, (at + 1) * piece));
          return tensor1d(part, 'int32');
        }) as [Tensor, Tensor];
        const inX = oneHot(xs, width, 1, 0, 'float32'), inY = oneHot(ys, height, 1, 0, 'float32');
        return { product: matMul(inY, inX, true, false), made: [xs, ys, inX, inY] };
      }), (products, at) => {
        for (let line = 0; line < ny; line++) for (let column = 0; column < nx; column++) counts[line * nx + column] = (counts[line * nx + column] as number) + (products[line * width + column] as number);
        if (at === 0) checkDensity(x, y, nx, ny, Math.min(piece, x.length), counts);
      });
      return counts;
    },
    memory: () => ({ bytes: isDisposed ? 0 : backend.bytes(), tensors: memory().numTensors }),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      try {
        backend.dispose();
      } finally {
        graphics.release();
      }
    },
    onLost: (listener) => graphics.onLost(listener),
  };
  try {
    // Shows whether the device computes rightly, before anybody depends on it.
    await dense.gram([Float64Array.of(1, -2, 0.5), Float64Array.of(0.25, 3, -1)]);
    await dense.density(Uint16Array.of(0, 2, noBin, 1, 2), Uint16Array.of(1, 0, 1, noBin, 0), 3, 2);
  } catch (error) {
    dense.dispose();
    throw error;
  }
  return dense;
}

/** Holds the first chunk against float64. */
function checkGram(columns: readonly Float64Array[], found: Float32Array): void {
  const k = columns.length, right = new Float64Array(k * k);
  addGram(columns, 0, Math.min(chunkRows, columns[0]?.length ?? 0), right);
  const square = (at: number): number => right[at * (k + 1)] as number;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const sum = found[i * k + j] as number;
      if (!(Math.abs(sum - (right[i * k + j] as number)) <= tolerance * Math.sqrt(square(i) * square(j)))) throw new EngineFailedError(`the graphics device gives ${sum} where ${right[i * k + j]} is right`);
    }
  }
}

function checkDensity(x: Uint16Array, y: Uint16Array, nx: number, ny: number, rows: number, found: Float64Array): void {
  const right = new Float64Array(nx * ny);
  countCells(x, y, nx, ny, 0, rows, right);
  right.forEach((count, at) => { if (found[at] !== count) throw new EngineFailedError(`the graphics device counts ${found[at]} where ${count} is right`); });
}
