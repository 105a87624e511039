import { fused, memory, tensor1d, tensor2d, type KernelConfig, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape';
import type { DenseHead } from '../../../src/domain/sentiment/model.ts';
import { runHead } from '../../../src/domain/sentiment/runHead.ts';
import { EngineFailedError, EngineLostError } from '../../graphics/engineErrors.ts';
import type { Graphics } from '../../graphics/graphics.ts';
import { openTfBackend } from '../../graphics/tfBackend.ts';
import type { Heads } from './plainHeads.ts';

/** Heads on a device that may go away. */
export interface MortalHeads extends Heads {
  /** Called once when the device is gone, at once when it is already. */
  onLost(listener: () => void): void;
}

/** Texts at once, filled up with zeros: each size has programs of its own to compile. */
const sizes = [64, 256, 1024];
/** How far the device may be from plain arithmetic, in logits; a probability then agrees within 1e-3. */
const tolerance = 1e-3;
/** A fused product reshapes its inputs, at no cost. */
const kernels = [_fusedMatMulConfig, reshapeConfig] as KernelConfig[];

/**
 * The dense part of models through tfjs on a graphics device: one fused product, bias and relu a layer. Weights go there with the first batch of a head and stay.
 * @param graphics  taken over: released by `dispose`
 * @throws EngineRefusedError, EngineFailedError, EngineLostError where the device will not do
 */
export async function createWebglHeads(graphics: Graphics): Promise<MortalHeads> {
  const { gl } = graphics, backend = openTfBackend(graphics, kernels);
  const uploaded = new Map<DenseHead, readonly { readonly kernel: Tensor2D; readonly bias: Tensor1D; readonly isRelu: boolean }[]>();
  let isDisposed = false;

  function layersOf(head: DenseHead) {
    let layers = uploaded.get(head);
    if (!layers) {
      layers = head.layers.map(({ inputs, outputs, weights, bias, activation }) => ({ kernel: tensor2d(weights, [inputs, outputs]), bias: tensor1d(bias), isRelu: activation === 'relu' }));
      uploaded.set(head, layers);
    }
    return layers;
  }

  async function batch(head: DenseHead, pooled: Float32Array, texts: number): Promise<Float32Array> {
    if (isDisposed || gl.isContextLost()) throw new EngineLostError('the graphics context is lost');
    backend.activate();
    const padded = sizes.find((size) => size >= texts) ?? texts, inputs = pooled.length / texts;
    // What follows the table of a classic network is no product.
    const entered = head.entry ? runHead({ entry: head.entry, layers: [] }, pooled, texts) : pooled;
    const filled = new Float32Array(padded * inputs);
    filled.set(entered);
    let values = tensor2d(filled, [padded, inputs]);
    try {
      for (const { kernel, bias, isRelu } of layersOf(head)) {
        const next = fused.matMul({ a: values, b: kernel, bias, activation: isRelu ? 'relu' : 'linear' }) as Tensor2D;
        values.dispose();
        values = next;
      }
      const logits = (await values.data<'float32'>()).slice(0, texts);
      if (gl.isContextLost()) throw new EngineLostError('the graphics context was lost while it was read'); // a lost context reads as zeros
      if (!logits.every(Number.isFinite)) throw new EngineFailedError('logits that are no numbers');
      return logits;
    } catch (error) {
      throw gl.isContextLost() && !(error instanceof EngineLostError) ? new EngineLostError(String(error)) : error;
    } finally {
      values.dispose();
    }
  }

  const tried = new WeakSet<DenseHead>();
  const heads: MortalHeads = {
    kind: 'webgl',
    async logits(head, pooled, texts) {
      const most = sizes.at(-1) ?? 1, inputs = pooled.length / Math.max(1, texts), logits = new Float32Array(texts);
      for (let from = 0; from < texts; from += most) {
        const count = Math.min(most, texts - from);
        logits.set(await batch(head, pooled.subarray(from * inputs, (from + count) * inputs), count), from);
      }
      if (!tried.has(head) && texts > 0) {
        // The first answers of a head are held against plain arithmetic.
        const few = Math.min(8, texts), plain = runHead(head, pooled.subarray(0, few * inputs), few);
        plain.forEach((logit, at) => { if (Math.abs(logit - (logits[at] as number)) > tolerance * Math.max(1, Math.abs(logit))) throw new EngineFailedError(`the graphics device gives ${logits[at]} where ${logit} is right`); });
        tried.add(head);
      }
      return logits;
    },
    memory: () => ({ bytes: isDisposed ? 0 : backend.bytes(), tensors: memory().numTensors }),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      try {
        for (const layers of uploaded.values()) for (const { kernel, bias } of layers) { kernel.dispose(); bias.dispose(); }
        uploaded.clear();
        backend.dispose();
      } finally {
        graphics.release();
      }
    },
    onLost: (listener) => graphics.onLost(listener),
  };
  try {
    await heads.logits(trial, Float32Array.of(1, -2, 0.5, 3), 2);
    const [layers] = [uploaded.get(trial)];
    for (const { kernel, bias } of layers ?? []) { kernel.dispose(); bias.dispose(); }
    uploaded.delete(trial);
  } catch (error) {
    heads.dispose();
    throw error;
  }
  return heads;
}

/** Compiles the programs and shows whether the device computes rightly, before anybody depends on it. */
const trial: DenseHead = {
  entry: null,
  layers: [
    { inputs: 2, outputs: 3, weights: Float32Array.of(0.5, -1, 2, 1.5, 0.25, -0.75), bias: Float32Array.of(0.1, 0.2, -0.3), activation: 'relu' },
    { inputs: 3, outputs: 1, weights: Float32Array.of(1, -2, 0.5), bias: Float32Array.of(0.7), activation: 'linear' },
  ],
};
