import { quantiseColumns } from '../classic/toModelParts.ts';
import type { Calibration, ModelParts } from '../model.ts';
import type { BagNetwork } from './bagNetwork.ts';
import { trainedPools } from './placedNgrams.ts';

/** A bag network in the form in which models ship: rows by ascending hash, the table in int8. */
export function toBagParts({ d, power, hashes, table, layers }: Pick<BagNetwork, 'd' | 'power' | 'hashes' | 'table' | 'layers'>, dropout: number, calibration: Calibration): ModelParts {
  const order = Int32Array.from(hashes.keys()).sort((a, b) => (hashes[a] as number) - (hashes[b] as number)), sorted = new Float32Array(table.length);
  order.forEach((row, at) => { sorted.set(table.subarray(row * d, (row + 1) * d), at * d); });
  return {
    name: 'butaca', longest: 3, d, hashes: Uint32Array.from(order, (row) => hashes[row] as number), ...quantiseColumns(sorted, d),
    pooling: { kind: 'bag', power, pools: trainedPools },
    head: { entry: null, layers, dropout: layers.map((_, l) => (l === 0 ? 0 : dropout)) },
    calibration,
  };
}
