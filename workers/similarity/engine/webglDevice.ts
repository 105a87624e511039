import { env, matMul, memory, tensor2d, type KernelConfig, type Tensor2D } from '@tensorflow/tfjs-core';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul';
import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { EngineLostError, EngineRefusedError } from '../../graphics/engineErrors.ts';
import type { Graphics } from '../../graphics/graphics.ts';
import { openTfBackend } from '../../graphics/tfBackend.ts';
import type { Products } from './rankProducts.ts';

/** A texture of more rows is laid out anew by tfjs and sampled with divisions: [rows × d] stays as it is below twice the largest edge. */
const mostRowsAPart = 16_384;

/** Products of one batch: more of them keep a slow device silent for too long, fewer do not fill a fast one. */
const mostProducts = 1_200_000;

export interface WebglDeviceOptions {
  /** Queries at once at most. */
  readonly mostBatch: number;
  /** Bytes that textures and readback buffers may take: twice the float32 matrix, and what little a small one needs besides. */
  readonly allowance: (matrixBytes: number) => number;
}
export const webglDeviceDefaults: WebglDeviceOptions = { mostBatch: 16, allowance: (matrixBytes) => Math.max(2 * matrixBytes, 8 * 2 ** 20) };

/** The quantised rows on a graphics card, multiplied there. */
export interface WebglDevice {
  /** Queries that one call of `products` takes at most. */
  readonly batch: number;
  /**
   * Σ_j query[j] · values[row · d + j], before the row's scale, in float32, for 1–`batch` queries.
   * @param queries  [count × d], row-major
   * @throws EngineLostError, EngineFailedError
   */
  products(queries: Float32Array, count: number): Promise<readonly Products[]>;
  /** Bytes of textures and of readback buffers at their most; tensors alive in the whole of tfjs. */
  memory(): { readonly bytes: number; readonly tensors: number };
  /** Frees what is on the device; the context is the caller's. */
  dispose(): void;
}

const kernels = [batchMatMulConfig] as KernelConfig[];

/**
 * Uploads the rows as whole numbers in float32 textures, in one layout.
 * @throws EngineRefusedError where the device computes in half precision or the rows would take more than is allowed
 */
export function openWebglDevice(graphics: Graphics, { rows, d, values }: QuantisedRows, { mostBatch, allowance }: WebglDeviceOptions): WebglDevice {
  const backend = openTfBackend(graphics, kernels);
  const matrixBytes = 4 * rows * d, mostBytes = allowance(matrixBytes);
  // Product, its dense copy and the readback buffer take 12 bytes a query and row, and two batches are under way at once: as much as the matrix at most.
  const batch = Math.max(1, Math.min(mostBatch, Math.floor(d / 6), Math.floor(mostProducts / rows)));
  // Few sizes, filled up with zeros: each size has a program of its own to compile.
  const batchSizes = [1, 4, batch].filter((size) => size <= batch);
  const partCount = Math.ceil(rows / Math.min(mostRowsAPart, 2 * env().getNumber('WEBGL_MAX_TEXTURE_SIZE')));
  // Parts of one shape share their programs; the last is filled up with zeros.
  const partRows = 8 * Math.ceil(rows / partCount / 8);

  // Until everything is in place every texture is deleted when it is done with; tfjs would keep those of the upload.
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', 0);
  const parts: Tensor2D[] = [];
  let buffers = 0;

  const device: WebglDevice = {
    batch,
    async products(queries, count) {
      if (graphics.gl.isContextLost()) throw new EngineLostError('the graphics context is lost');
      backend.activate();
      const padded = batchSizes.find((size) => size >= count) ?? batch;
      let asked = queries;
      if (queries.length !== padded * d) (asked = new Float32Array(padded * d)).set(queries.subarray(0, count * d));
      const question = tensor2d(asked, [padded, d]), products: Tensor2D[] = [];
      try {
        for (const part of parts) products.push(matMul(question, part, false, true));
        buffers = Math.max(buffers, 8 * padded * partRows * parts.length); // two batches
        const read = await Promise.all(products.map((product) => product.data<'float32'>()));
        if (graphics.gl.isContextLost()) throw new EngineLostError('the graphics context was lost while it was read'); // a lost context reads as zeros
        return read.map((part, at) => ({ start: at * partRows, rows: Math.min(partRows, rows - at * partRows), stride: partRows, values: part }));
      } finally {
        question.dispose();
        for (const product of products) product.dispose();
      }
    },
    memory: () => ({ bytes: backend.bytes() + buffers, tensors: memory().numTensors }),
    dispose() {
      for (const part of parts) part.dispose();
      parts.length = 0;
      backend.dispose();
    },
  };

  try {
    backend.activate();
    for (let at = 0; at < partCount; at++) {
      const floats = new Float32Array(partRows * d);
      floats.set(values.subarray(at * partRows * d, Math.min(rows, (at + 1) * partRows) * d));
      const part = tensor2d(floats, [partRows, d]);
      parts.push(part);
      upload(part);
    }
    const held = backend.bytes();
    if (held + 24 * batch * partRows * partCount > mostBytes) throw new EngineRefusedError('memory', `the rows take ${held} bytes of graphics memory, more than ${mostBytes} with their products`);
    // From here on textures are used again, as long as all of them stay within the bound.
    env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', Math.max(0, mostBytes - 8 * batch * partRows * partCount));
  } catch (error) {
    device.dispose();
    throw error;
  }
  return device;

  /** Rows arrive at the device with their first product, in the packed layout that products read, so that no other copy of them exists. */
  function upload(part: Tensor2D): void {
    const nothing = tensor2d(new Float32Array(d), [1, d]);
    matMul(nothing, part, false, true).dispose();
    nothing.dispose();
  }
}
