import type { DenseHead } from '../model.ts';

/** The head along the straight line from nothing (0) to the pools of a text (1). */
export interface Ray {
  /** Logits at its two ends. */
  readonly atNothing: number;
  readonly atPools: number;
  /** Mean gradient over the line, [inputSize]: pools · gradient = atPools − atNothing. */
  readonly gradient: Float64Array;
}

interface Affine {
  readonly inputs: number;
  readonly outputs: number;
  /** Null: each output is its input. */
  readonly weights: Float32Array | null;
  readonly bias: Float32Array;
  readonly isRelu: boolean;
}

/** A line crosses few of the places where a relu opens or shuts; a head that has more is followed to here and taken for straight from then on. */
const mostPieces = 2000;

/**
 * Integrated gradients, exactly: along a line a network of relus is linear piece by piece, so that its mean gradient is the sum over the pieces of gradient × length.
 * @param pools  [inputSize]
 * Source: Sundararajan, Taly & Yan, Axiomatic Attribution for Deep Networks, ICML 2017.
 */
export function rayGradient({ entry, layers }: DenseHead, pools: Float32Array): Ray {
  const n = pools.length;
  const stack: Affine[] = layers.map(({ inputs, outputs, weights, bias, activation }) => ({ inputs, outputs, weights, bias, isRelu: activation === 'relu' }));
  if (entry) stack.unshift({ inputs: n, outputs: n, weights: null, bias: entry.bias, isRelu: entry.activation === 'relu' });
  const room = stack.map(({ outputs }) => ({ value: new Float64Array(outputs), slope: new Float64Array(outputs), isOpen: new Uint8Array(outputs) }));
  const gradient = new Float64Array(n), start = new Float64Array(n), direction = Float64Array.from(pools);

  /** Values and slopes of every unit just behind t; returns where the next relu opens or shuts, at most 1. */
  function follow(t: number): number {
    let value: Float64Array = start, slope: Float64Array = direction, next = 1;
    for (let j = 0; j < n; j++) start[j] = t * (pools[j] as number);
    stack.forEach((layer, at) => {
      const here = room[at] as (typeof room)[number];
      for (let out = 0; out < layer.outputs; out++) {
        let z = layer.bias[out] as number, dz = 0;
        if (layer.weights === null) {
          z += value[out] as number;
          dz = slope[out] as number;
        } else {
          for (let j = 0, from = out; j < layer.inputs; j++, from += layer.outputs) {
            const weight = layer.weights[from] as number;
            z += weight * (value[j] as number);
            dz += weight * (slope[j] as number);
          }
        }
        let isOpen = true;
        if (layer.isRelu) {
          const isOnEdge = Math.abs(z) <= 1e-12 * Math.max(1, Math.abs(dz));
          isOpen = isOnEdge ? dz > 0 : z > 0;
          const crossing = t - z / dz;
          if (!isOnEdge && crossing > t && crossing < next) next = crossing;
        }
        here.isOpen[out] = Number(isOpen);
        here.value[out] = isOpen ? z : 0;
        here.slope[out] = isOpen ? dz : 0;
      }
      ({ value, slope } = here);
    });
    return next;
  }

  /** Adds the gradient behind t times the length of the piece. */
  function add(length: number): void {
    let back: Float64Array = Float64Array.of(length);
    for (let at = stack.length - 1; at >= 0; at--) {
      const { inputs, outputs, weights } = stack[at] as Affine, { isOpen } = room[at] as (typeof room)[number];
      const further = new Float64Array(inputs);
      for (let out = 0; out < outputs; out++) {
        const through = isOpen[out] === 1 ? back[out] as number : 0;
        if (through === 0) continue;
        if (weights === null) further[out] = through;
        else for (let j = 0, from = out; j < inputs; j++, from += outputs) further[j] = (further[j] as number) + through * (weights[from] as number);
      }
      back = further;
    }
    for (let j = 0; j < n; j++) gradient[j] = (gradient[j] as number) + (back[j] as number);
  }

  const last = room.at(-1);
  let next = follow(0);
  const atNothing = last?.value[0] ?? 0;
  for (let t = 0, pieces = 1; ; pieces++) {
    const end = pieces < mostPieces ? next : 1;
    add(end - t);
    if (end >= 1) break;
    t = end;
    next = follow(t);
  }
  follow(1);
  return { atNothing, atPools: last?.value[0] ?? 0, gradient };
}
