import type { DenseHead } from '../../../src/domain/sentiment/model.ts';
import { runHead } from '../../../src/domain/sentiment/runHead.ts';

/** Computes heads. */
export interface Heads {
  readonly kind: 'webgl' | 'cpu';
  /** @param pooled  [texts × inputSize], @returns [texts] */
  logits(head: DenseHead, pooled: Float32Array, texts: number): Promise<Float32Array>;
  memory(): { readonly bytes: number; readonly tensors: number };
  dispose(): void;
}

/**
 * Heads on this thread. A head of 64-32-16 takes 15 µs a review here, of about 500 µs that reading and pooling take: tfjs's own cpu backend would save nothing and
 * cost a further file to load.
 */
export const plainHeads: Heads = {
  kind: 'cpu',
  logits: (head, pooled, texts) => Promise.resolve(runHead(head, pooled, texts)),
  memory: () => ({ bytes: 0, tensors: 0 }),
  dispose: () => undefined,
};
