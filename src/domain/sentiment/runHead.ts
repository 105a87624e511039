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
    const output = new Float32Array(texts * outputs);
    for (let text = 0; text < texts; text++) {
      for (let out = 0; out < outputs; out++) {
        let sum = bias[out] as number;
        for (let j = 0; j < inputs; j++) sum += (input[text * inputs + j] as number) * (weights[j * outputs + out] as number);
        output[text * outputs + out] = activation === 'relu' && sum < 0 ? 0 : sum;
      }
    }
    input = output;
  }
  return input;
}
