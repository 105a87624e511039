import type { DenseHead, DenseLayer } from '../model.ts';

/** A model of tfjs-layers as its JSON says it: what `tf.loadLayersModel` takes, together with the weights. */
export interface ModelTopology {
  readonly class_name: 'Sequential';
  readonly config: { readonly name: string; readonly layers: readonly TopologyLayer[] };
  readonly keras_version: string;
  readonly backend: string;
}
export type TopologyLayer =
  | { readonly class_name: 'Dense'; readonly config: { readonly name: string; readonly units: number; readonly activation: DenseLayer['activation']; readonly use_bias: true; readonly trainable: true; readonly batch_input_shape?: readonly [null, number] } }
  | { readonly class_name: 'Dropout'; readonly config: { readonly name: string; readonly rate: number; readonly trainable: true } };

/** Name and shape of one array of weights, in the order in which they are stored. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32';
}

/** The layers of a head after its entry, whose bias belongs to the table: dense layers, each with the dropout that it was trained with. */
export function topologyOf({ layers, dropout }: DenseHead): ModelTopology {
  return {
    class_name: 'Sequential', keras_version: 'tfjs-layers 4.22.0', backend: 'tensor_flow.js',
    config: {
      name: 'head',
      layers: layers.flatMap(({ inputs, outputs, activation }, at): TopologyLayer[] => {
        const rate = dropout?.[at] ?? 0;
        const dense: TopologyLayer = { class_name: 'Dense', config: { name: `dense${at}`, units: outputs, activation, use_bias: true, trainable: true, ...(at === 0 ? { batch_input_shape: [null, inputs] as const } : {}) } };
        return rate > 0 ? [dense, { class_name: 'Dropout', config: { name: `dropout${at}`, rate, trainable: true } }] : [dense];
      }),
    },
  };
}

export const weightSpecs = (layers: readonly Pick<DenseLayer, 'inputs' | 'outputs'>[]): WeightSpec[] => layers.flatMap(({ inputs, outputs }, at) => [
  { name: `dense${at}/kernel`, shape: [inputs, outputs], dtype: 'float32' },
  { name: `dense${at}/bias`, shape: [outputs], dtype: 'float32' },
]);

/** A head without its numbers. */
export interface HeadShape {
  readonly layers: readonly Pick<DenseLayer, 'inputs' | 'outputs' | 'activation'>[];
  readonly dropout: readonly number[];
}

/** @throws RangeError when this is no topology that `topologyOf` writes */
export function readTopology(topology: unknown, inputSize: number): HeadShape {
  const wrong = (what: string) => new RangeError(`the topology ${what}`);
  const given = topology as Partial<ModelTopology> | null | undefined, listed = given?.config?.layers as unknown;
  if (given?.class_name !== 'Sequential' || !Array.isArray(listed)) throw wrong('is not Sequential');
  const layers: HeadShape['layers'][number][] = [], dropout: number[] = [];
  let inputs = inputSize;
  for (const layer of listed as readonly TopologyLayer[]) {
    if (layer?.class_name === 'Dense' && hasConfig(layer)) {
      const { units, activation, batch_input_shape: shape } = layer.config;
      if (!(Number.isInteger(units) && units >= 1 && units <= 65_536)) throw wrong(`has a layer of ${units} units`);
      if (activation !== 'relu' && activation !== 'linear') throw wrong(`has the activation ${String(activation)}`);
      if (layers.length === 0 ? shape?.[1] !== inputs : shape !== undefined) throw wrong(`does not take ${inputs} numbers`);
      layers.push({ inputs, outputs: units, activation });
      dropout.push(0);
      inputs = units;
    } else if (layer?.class_name === 'Dropout' && hasConfig(layer) && layers.length > 0) {
      const { rate } = layer.config;
      if (!(rate > 0 && rate < 1)) throw wrong(`drops ${rate}`);
      dropout[layers.length - 1] = rate;
    } else throw wrong('has a layer other than Dense and Dropout');
  }
  if (inputs !== 1 || layers.length === 0) throw wrong(`ends in ${inputs} numbers instead of a logit`);
  return { layers, dropout };
}

const hasConfig = ({ config }: { readonly config: object | null | undefined }): boolean => typeof config === 'object' && config !== null;
