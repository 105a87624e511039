import type { Calibration, ModelName, ModelParts } from '../model.ts';
import type { Features } from './features.ts';
import type { Network } from './network.ts';

const most = 127;

/** A table in whole numbers: a value is about values[row × d + j] · scales[j]. */
export interface QuantisedTable {
  /** [rows × d], −127…127 */
  readonly values: Int8Array;
  /** [d] */
  readonly scales: Float32Array;
}

/** Each column by its own largest value. */
export function quantiseColumns(table: Float32Array, d: number): QuantisedTable {
  const scales = new Float32Array(d);
  table.forEach((value, at) => { scales[at % d] = Math.max(scales[at % d] as number, Math.abs(value)); });
  for (let j = 0; j < d; j++) scales[j] = (scales[j] as number) / most || 1;
  return { scales, values: Int8Array.from(table, (value, at) => Math.round(value / (scales[at % d] as number))) };
}

/** The network as its int8 table makes it. */
export function asQuantised(network: Network, { values, scales }: QuantisedTable): Network {
  return { ...network, table: Float32Array.from(values, (value, at) => value * (scales[at % network.units] as number)) };
}

/** A classic network in the form in which models ship and are read: its first hidden layer is the table, TF-IDF the pooling. */
export function toModelParts(name: ModelName, { longest, hashes, idf }: Features, network: Network, calibration: Calibration): ModelParts {
  return {
    name, longest, hashes, d: network.units, ...quantiseColumns(network.table, network.units),
    pooling: { kind: 'tfidf', idf },
    head: { entry: { bias: network.bias, activation: 'relu' }, layers: network.layers },
    calibration,
  };
}
