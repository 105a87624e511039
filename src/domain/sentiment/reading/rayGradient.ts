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

/** input × weights, [outputs]. */
function product({ outputs, weights }: Affine, input: Float32Array | Float64Array): Float64Array {
  if (weights === null) return Float64Array.from(input);
  const output = new Float64Array(outputs);
  for (let j = 0, at = 0; j < input.length; j++) {
    const x = input[j] as number;
    if (x === 0) at += outputs;
    else for (let out = 0; out < outputs; out++, at++) output[out] = (output[out] as number) + x * (weights[at] as number);
  }
  return output;
}

/** weights × back, [inputs]. */
function backProduct({ inputs, outputs, weights }: Affine, back: Float64Array): Float64Array {
  if (weights === null) return back;
  const further = new Float64Array(inputs);
  for (let j = 0, at = 0; j < inputs; j++) {
    let sum = 0;
    for (let out = 0; out < outputs; out++, at++) sum += (back[out] as number) * (weights[at] as number);
    further[j] = sum;
  }
  return further;
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
  // The first layer is by far the widest, and what goes into it is straight all the way: t × pools.
  const [first] = stack, direction = first ? product(first, pools) : new Float64Array(0), firstGradient = new Float64Array(direction.length);

  /** Values and slopes of every unit just behind t; returns where the next relu opens or shuts, at most 1. */
  function follow(t: number): number {
    let next = 1;
    stack.forEach((layer, at) => {
      const here = room[at] as (typeof room)[number], below = room[at - 1];
      const slopes = below ? product(layer, below.slope) : direction, values = below ? product(layer, below.value) : direction, share = below ? 1 : t;
      for (let out = 0; out < layer.outputs; out++) {
        const z = (layer.bias[out] as number) + share * (values[out] as number), dz = slopes[out] as number;
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
    });
    return next;
  }

  /** Adds the gradient behind t times the length of the piece. */
  function add(length: number): void {
    let back: Float64Array = Float64Array.of(length);
    for (let at = stack.length - 1; at >= 0; at--) {
      const { isOpen } = room[at] as (typeof room)[number];
      for (let out = 0; out < back.length; out++) if (isOpen[out] === 0) back[out] = 0;
      if (at === 0) for (let out = 0; out < back.length; out++) firstGradient[out] = (firstGradient[out] as number) + (back[out] as number);
      else back = backProduct(stack[at] as Affine, back);
    }
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
  return { atNothing, atPools: last?.value[0] ?? 0, gradient: first ? backProduct(first, firstGradient) : new Float64Array(n) };
}
