import type { DenseHead } from './model.ts';

/**
 * Logits of pooled texts, in plain JavaScript: the oracle of the engines and what Node runs.
 * @param pooled  [texts × inputSize], left as it is
 * @returns [texts]
 */
export function runHead({ entry, layers }: DenseHead, pooled: Float32Array, texts: number): Float32Array {
  const inputSize = pooled.length / Math.max(1, texts);
  let input = pooled;
  if (entry) input = pooled.map((value, at) => { const x = value + (entry.bias[at % inputSize] as number); return entry.activation === 'relu' && x < 0 ? 0 : x; });
  for (const { inputs, outputs, weights, bias, activation } of layers) {
    const output = new Float32Array(texts * outputs), sums = new Float64Array(outputs), reach = reachOf(weights, inputs, outputs);
    for (let text = 0; text < texts; text++) {
      sums.set(bias);
      for (let j = 0; j < inputs; j++) {
        const x = input[text * inputs + j] as number;
        if (x === 0) continue;
        for (let out = reach[2 * j] as number, end = reach[2 * j + 1] as number, at = j * outputs; out < end; out++) sums[out] = (sums[out] as number) + x * (weights[at + out] as number);
      }
      for (let out = 0; out < outputs; out++) output[text * outputs + out] = activation === 'relu' && (sums[out] as number) < 0 ? 0 : sums[out] as number;
    }
    input = output;
  }
  return input;
}

const reaches = new WeakMap<Float32Array, Int32Array>();

/** From where to where each input's weights are not 0, [2 × inputs]: a network that was several has its layers in blocks. */
function reachOf(weights: Float32Array, inputs: number, outputs: number): Int32Array {
  const known = reaches.get(weights);
  if (known) return known;
  const reach = new Int32Array(2 * inputs);
  for (let j = 0; j < inputs; j++) {
    const row = weights.subarray(j * outputs, (j + 1) * outputs), first = row.findIndex((weight) => weight !== 0);
    reach[2 * j] = Math.max(0, first);
    reach[2 * j + 1] = first < 0 ? 0 : row.findLastIndex((weight) => weight !== 0) + 1;
  }
  reaches.set(weights, reach);
  return reach;
}
