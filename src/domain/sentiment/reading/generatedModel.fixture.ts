import { seededRandom } from '../../random.ts';
import type { GatedDirection } from '../../kernels/gatedPass.ts';
import type { DenseLayer, ModelParts, WordOrderParts } from '../model.ts';
import { tokenHash } from '../ngrams.ts';
import { tableFeatureCount } from '../wordOrder.ts';

export interface GeneratedModel {
  readonly rows?: number;
  readonly d?: number;
  readonly kind?: 'bag' | 'tfidf';
  /** Outputs of the layers before the last. */
  readonly hidden?: readonly number[];
  readonly seed?: number;
  /** Known n-grams; what is missing of `rows` is filled up with random ones. */
  readonly hashes?: Iterable<number>;
  /** Words of a reader of word order; none without. */
  readonly orderWords?: readonly string[];
}

/** A model of random numbers, of any size; for tests of what must hold whatever a model has learnt. */
export function generatedModelParts({ rows = 500, d = 8, kind = 'bag', hidden = [16, 8, 4], seed = 1, hashes = [], orderWords }: GeneratedModel = {}): ModelParts {
  const random = seededRandom(seed), normal = () => random() + random() + random() - 1.5;
  const all = new Set(hashes);
  while (all.size < rows) all.add(Math.floor(random() * 2 ** 32));
  const sorted = Uint32Array.from(all).sort(), pools = ['all', 'end'] as const;
  let inputs = kind === 'bag' ? d * pools.length : d;
  const layers = [...hidden, 1].map((outputs, at): DenseLayer => {
    const layer = { inputs, outputs, weights: Float32Array.from({ length: inputs * outputs }, () => normal() * 2 / Math.sqrt(inputs)), bias: Float32Array.from({ length: outputs }, () => normal() / 4), activation: at < hidden.length ? 'relu' as const : 'linear' as const };
    inputs = outputs;
    return layer;
  });
  return {
    name: kind === 'bag' ? 'butaca' : 'twoLayer', longest: kind === 'bag' ? 3 : 2, hashes: sorted, d,
    values: Int8Array.from({ length: sorted.length * d }, () => Math.max(-127, Math.min(127, Math.round(normal() * 60)))),
    scales: Float32Array.from({ length: d }, () => (0.5 + random()) / 20),
    pooling: kind === 'bag' ? { kind, power: 0.5, pools } : { kind, idf: Float32Array.from(sorted, () => 1 + 6 * random()) },
    head: { entry: kind === 'bag' ? null : { bias: Float32Array.from({ length: d }, () => normal() / 4), activation: 'relu' }, layers, ...(hidden.length === 3 ? { dropout: [0.3, 0.3, 0.2, 0] } : {}) },
    calibration: { scale: 1.1, offset: -0.02 },
    ...(orderWords ? { order: generatedOrder(d, orderWords, normal) } : {}),
  };
}

function generatedOrder(d: number, words: readonly string[], normal: () => number): WordOrderParts {
  const width = 5, units = 4, hidden = 6, some = (length: number, spread: number) => Float32Array.from({ length }, () => spread * normal()), direction = (): GatedDirection => ({ input: some(3 * width * units, 1), state: some(3 * units * units, 1), bias: some(3 * units, 0.5) });
  return {
    hashes: Uint32Array.from(words, tokenHash).sort(), values: Int8Array.from({ length: words.length * width }, () => Math.max(-127, Math.min(127, Math.round(normal() * 60)))), scales: some(width, 0.02), spread: some(d, 0.02), features: some(tableFeatureCount(d) * width, 1), bias: some(width, 0.5),
    numbers: { width, units, hidden, onwards: direction(), backwards: direction(), weights: some(4 * units * hidden, 1), bias: some(hidden, 0.5), out: some(2 * hidden, 1), outBias: some(2, 1) }, lean: 0.3, stretch: 0.8, shift: 0.1,
  };
}
