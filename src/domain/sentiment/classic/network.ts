import type { DenseLayer } from '../model.ts';

/** A network over sparse texts: relu(text × table + bias), then the dense layers, of which the last gives the logit. Its numbers are changed in place by training. */
export interface Network {
  readonly features: number;
  /** Outputs of the first hidden layer. */
  readonly units: number;
  /** [features × units], row-major. */
  readonly table: Float32Array;
  /** [units] */
  readonly bias: Float32Array;
  /** At least one; relu but for the last, which is linear with one output. */
  readonly layers: readonly DenseLayer[];
}

/**
 * Weights drawn evenly from ±√(6 / (inputs + outputs)), biases 0.
 * @param hidden  units of each hidden layer, at least one layer
 * Source: Glorot & Bengio, AISTATS 2010.
 */
export function createNetwork(features: number, hidden: readonly number[], random: () => number): Network {
  const draw = (inputs: number, outputs: number): Float32Array => {
    const reach = Math.sqrt(6 / (inputs + outputs));
    return Float32Array.from({ length: inputs * outputs }, () => (2 * random() - 1) * reach);
  };
  const [units, ...rest] = hidden;
  if (units === undefined) throw new RangeError('createNetwork: no hidden layer');
  const table = draw(features, units);
  const layers = [...rest, 1].map((outputs, at): DenseLayer => {
    const inputs = hidden[at] as number;
    return { inputs, outputs, weights: draw(inputs, outputs), bias: new Float32Array(outputs), activation: at === rest.length ? 'linear' : 'relu' };
  });
  return { features, units, table, bias: new Float32Array(units), layers };
}

/** All of its arrays, in a fixed order. */
export const parametersOf = ({ table, bias, layers }: Network): readonly Float32Array[] => [table, bias, ...layers.flatMap((layer) => [layer.weights, layer.bias])];

export function copyNetwork(network: Network): Network {
  return { ...network, table: network.table.slice(), bias: network.bias.slice(), layers: network.layers.map((layer) => ({ ...layer, weights: layer.weights.slice(), bias: layer.bias.slice() })) };
}
