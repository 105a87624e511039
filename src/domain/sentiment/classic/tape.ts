import type { SparseRows } from '../../kernels/sparseRows.ts';
import type { Network } from './network.ts';

/** One text's way through a network and back. Buffers are made once and used for every text. */
export interface Tape {
  /**
   * The logit of a row.
   * @param random  drops inputs and hidden units with chance `dropout`, the rest scaled up; null drops nothing
   */
  forward(row: number, random: (() => number) | null): number;
  /**
   * Adds to the gradient what the last forward row gives.
   * @param slope  d loss / d logit
   */
  backward(slope: number): void;
  /** Of everything but the table, as `parametersOf` orders it after the table. */
  readonly dense: readonly Float32Array[];
  /** Features with a gradient, [nTouched], and their gradient [nTouched × units]; valid up to `clear`. */
  readonly touched: () => { readonly features: Int32Array; readonly table: Float32Array };
  clear(): void;
}

/** @param dropout  0 ≤ dropout < 1, of the inputs and after every hidden layer */
export function createTape({ units, table, bias, layers }: Network, { starts, terms, weights, columns }: SparseRows, dropout: number): Tape {
  const keep = 1 - dropout, slotOf = new Int32Array(columns).fill(-1), touched: number[] = [];
  let tableSlopes = new Float32Array(1024 * units), used = new Int32Array(256), values = new Float32Array(256), nUsed = 0;
  const biasSlopes = new Float32Array(units), weightSlopes = layers.map((layer) => new Float32Array(layer.weights.length)), ownBiasSlopes = layers.map((layer) => new Float32Array(layer.bias.length));
  // inputs[l] is what layer l takes: 0 where relu or dropout has cut it, so that 0 means "no way back" too.
  const inputs = layers.map((layer) => new Float32Array(layer.inputs)), slopes = layers.map((layer) => new Float32Array(layer.inputs)), active = new Int32Array(units);
  const scaleOf = (random: (() => number) | null): number => (random === null ? 1 : 1 / keep);

  function gate(values: Float32Array, random: (() => number) | null): void {
    const scale = scaleOf(random);
    for (let j = 0; j < values.length; j++) {
      const value = values[j] as number;
      values[j] = (random !== null && random() < dropout) || value <= 0 ? 0 : value * scale; // a draw each, so that what is dropped depends on the seed alone
    }
  }

  function forward(row: number, random: (() => number) | null): number {
    const from = starts[row] as number, end = starts[row + 1] as number, first = inputs[0] as Float32Array, scale = scaleOf(random);
    if (end - from > used.length) {
      used = new Int32Array(2 * (end - from));
      values = new Float32Array(2 * (end - from));
    }
    nUsed = 0;
    first.set(bias);
    for (let at = from; at < end; at++) {
      if (random !== null && random() < dropout) continue;
      const feature = terms[at] as number, value = (weights[at] as number) * scale, base = feature * units;
      used[nUsed] = feature;
      values[nUsed++] = value;
      for (let j = 0; j < units; j++) first[j] = (first[j] as number) + value * (table[base + j] as number);
    }
    gate(first, random);
    let logit = 0;
    layers.forEach((layer, l) => {
      const input = inputs[l] as Float32Array, { outputs, weights: w } = layer, isLast = l === layers.length - 1;
      if (isLast) {
        logit = layer.bias[0] as number;
        for (let i = 0; i < layer.inputs; i++) logit += (input[i] as number) * (w[i] as number);
        return;
      }
      const output = inputs[l + 1] as Float32Array;
      output.set(layer.bias);
      for (let i = 0; i < layer.inputs; i++) {
        const x = input[i] as number;
        if (x === 0) continue;
        for (let o = 0, at = i * outputs; o < outputs; o++, at++) output[o] = (output[o] as number) + x * (w[at] as number);
      }
      gate(output, random);
    });
    return logit;
  }

  function backward(slope: number, scale: number): void {
    for (let l = layers.length - 1; l >= 0; l--) {
      const { inputs: nIn, outputs, weights: w } = layers[l] as (typeof layers)[number], input = inputs[l] as Float32Array, into = slopes[l] as Float32Array;
      const above = l === layers.length - 1 ? null : (slopes[l + 1] as Float32Array), own = weightSlopes[l] as Float32Array, ownBias = ownBiasSlopes[l] as Float32Array;
      for (let o = 0; o < outputs; o++) ownBias[o] = (ownBias[o] as number) + (above === null ? slope : (above[o] as number));
      for (let i = 0; i < nIn; i++) {
        const x = input[i] as number;
        let back = 0;
        if (x !== 0) {
          for (let o = 0, at = i * outputs; o < outputs; o++, at++) {
            const g = above === null ? slope : (above[o] as number);
            own[at] = (own[at] as number) + x * g;
            back += g * (w[at] as number);
          }
        }
        into[i] = back * scale;
      }
    }
    const first = slopes[0] as Float32Array;
    let nActive = 0;
    for (let j = 0; j < units; j++) {
      const g = first[j] as number;
      if (g === 0) continue;
      active[nActive++] = j;
      biasSlopes[j] = (biasSlopes[j] as number) + g;
    }
    if (nActive === 0) return;
    for (let at = 0; at < nUsed; at++) {
      const base = slotFor(used[at] as number) * units, value = values[at] as number;
      for (let a = 0; a < nActive; a++) {
        const j = active[a] as number;
        tableSlopes[base + j] = (tableSlopes[base + j] as number) + value * (first[j] as number);
      }
    }
  }

  function slotFor(feature: number): number {
    let slot = slotOf[feature] as number;
    if (slot >= 0) return slot;
    slotOf[feature] = slot = touched.length;
    touched.push(feature);
    if (touched.length * units > tableSlopes.length) {
      const longer = new Float32Array(2 * tableSlopes.length);
      longer.set(tableSlopes);
      tableSlopes = longer;
    }
    return slot;
  }

  let lastScale = 1;
  const dense = [biasSlopes, ...layers.flatMap((_, l) => [weightSlopes[l] as Float32Array, ownBiasSlopes[l] as Float32Array])];
  return {
    dense,
    forward(row, random) {
      lastScale = scaleOf(random);
      return forward(row, random);
    },
    backward: (slope) => { backward(slope, lastScale); },
    touched: () => ({ features: Int32Array.from(touched), table: tableSlopes }),
    clear() {
      for (const slopesOf of dense) slopesOf.fill(0);
      tableSlopes.fill(0, 0, touched.length * units);
      for (const feature of touched) slotOf[feature] = -1;
      touched.length = 0;
    },
  };
}
