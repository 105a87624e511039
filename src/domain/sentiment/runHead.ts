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
    const output = new Float32Array(texts * outputs), sums = new Float64Array(outputs);
    for (let text = 0; text < texts; text++) {
      sums.set(bias);
      for (let j = 0; j < inputs; j++) {
        const x = input[text * inputs + j] as number;
        if (x === 0) continue;
        for (let out = 0, at = j * outputs; out < outputs; out++, at++) sums[out] = (sums[out] as number) + x * (weights[at] as number);
      }
      for (let out = 0; out < outputs; out++) output[text * outputs + out] = activation === 'relu' && (sums[out] as number) < 0 ? 0 : sums[out] as number;
    }
    input = output;
  }
  return input;
}
