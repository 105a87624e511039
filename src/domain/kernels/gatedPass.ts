/** One direction of a gated recurrence; columns stand in three groups of `units`: reset, update, new. */
export interface GatedDirection {
  /** [width × 3 units] */
  readonly input: Float32Array;
  /** [units × 3 units] */
  readonly state: Float32Array;
  /** [3 units] */
  readonly bias: Float32Array;
}

/** A sequence read from both ends, then the greatest and the mean of every unit, then one hidden layer with two outputs. Training changes the numbers in place. */
export interface GatedNumbers {
  /** Numbers a token, units a direction, hidden units. */
  readonly width: number;
  readonly units: number;
  readonly hidden: number;
  readonly onwards: GatedDirection;
  readonly backwards: GatedDirection;
  /** [4 units × hidden], [hidden] */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** [hidden × 2], [2]: the logit of the order, and how far the bag is believed, before its sigmoid. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
}

/** The arrays that training moves, in a fixed order. */
export const gatedArrays = ({ onwards, backwards, weights, bias, out, outBias }: GatedNumbers): Float32Array[] => [...[onwards, backwards].flatMap(({ input, state, bias: own }) => [input, state, own]), weights, bias, out, outBias];

/** One text's way through and back; buffers are made once. */
export interface GatedPass {
  /**
   * Logit of a text: that of its order + share × that of its bag.
   * @param tokens  [n × width], before tanh; n ≥ 1
   * @param bag  logit of the same text as a bag
   * @param random  null leaves nothing out
   */
  forward(tokens: Float64Array, n: number, bag: number, random: (() => number) | null): number;
  /** Of the text that went forward last: adds to `slopes`, and leaves `tokenSlopes` [n × width] and `share`. @param slope  d loss / d logit */
  backward(slope: number): void;
  /** As `gatedArrays` lists the numbers. */
  readonly slopes: readonly Float32Array[];
  readonly tokenSlopes: Float64Array;
  /** How far the bag was believed, 0–1: d logit / d bag. */
  readonly share: () => number;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * @param mostTokens  longest text
 * @param dropout  share of a token's numbers and of what the hidden layer takes that training leaves out at random
 * Source: Cho et al., EMNLP 2014 (the recurrence, with the reset gate behind the product as in cuDNN).
 */
export function createGatedPass(numbers: GatedNumbers, mostTokens: number, dropout: number): GatedPass {
  const { width, units, hidden, weights, bias, out, outBias } = numbers, wide = 3 * units, pooled = 4 * units;
  const slopes = gatedArrays(numbers).map(({ length }) => new Float32Array(length)), [, , , , , , slopeWeights, slopeBias, slopeOut, slopeOutBias] = slopes as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  const values = new Float64Array(mostTokens * width), kept = new Float64Array(mostTokens * width), tokenSlopes = new Float64Array(mostTokens * width);
  const sides = [numbers.onwards, numbers.backwards].map((own, side) => ({
    ...own, isBack: side === 1, offset: side === 1 ? 0 : 1, slopeInput: slopes[3 * side]!, slopeState: slopes[3 * side + 1]!, slopeOwn: slopes[3 * side + 2]!,
    gates: new Float64Array(mostTokens * wide), fresh: new Float64Array(mostTokens * units), states: new Float64Array((mostTokens + 1) * units), back: new Float64Array((mostTokens + 1) * units),
  }));
  const pool = new Float64Array(pooled), where = new Int32Array(2 * units), mask = new Float64Array(pooled), unit = new Float64Array(hidden), unitSlope = new Float64Array(hidden), gateSlope = new Float64Array(wide), freshSlope = new Float64Array(units);
  let n = 0, believed = 0, bagLogit = 0;

  function forward(tokens: Float64Array, count: number, bag: number, random: (() => number) | null): number {
    n = count;
    bagLogit = bag;
    const scale = 1 / (1 - dropout);
    for (let i = 0; i < n * width; i++) {
      values[i] = Math.tanh(tokens[i]!);
      kept[i] = random === null ? 1 : random() < dropout ? 0 : scale;
    }
    for (const { input, state, bias: own, isBack, gates, fresh, states } of sides) {
      const start = isBack ? n * units : 0;
      states.fill(0, start, start + units);
      for (let step = 0; step < n; step++) {
        const t = isBack ? n - 1 - step : step, at = t * wide, before = (isBack ? t + 1 : t) * units, after = (isBack ? t : t + 1) * units, mine = t * units;
        for (let j = 0; j < wide; j++) gates[at + j] = own[j]!;
        for (let i = 0; i < width; i++) {
          const x = values[t * width + i]! * kept[t * width + i]!;
          if (x !== 0) for (let j = 0, w = i * wide; j < wide; j++, w++) gates[at + j]! += x * input[w]!;
        }
        for (let j = 0; j < units; j++) fresh[mine + j] = 0;
        for (let i = 0; i < units; i++) {
          const x = states[before + i]!, w = i * wide, w2 = w + 2 * units;
          for (let j = 0; j < 2 * units; j++) gates[at + j]! += x * state[w + j]!;
          for (let j = 0; j < units; j++) fresh[mine + j]! += x * state[w2 + j]!;
        }
        for (let j = 0; j < units; j++) {
          const reset = (gates[at + j] = sigmoid(gates[at + j]!)), update = (gates[at + units + j] = sigmoid(gates[at + units + j]!));
          const now = (gates[at + 2 * units + j] = Math.tanh(gates[at + 2 * units + j]! + reset * fresh[mine + j]!));
          states[after + j] = (1 - update) * now + update * states[before + j]!;
        }
      }
    }
    sides.forEach(({ states, offset }, side) => {
      for (let j = 0; j < units; j++) {
        let most = -2, at = 0, sum = 0;
        for (let t = 0; t < n; t++) {
          const x = states[(t + offset) * units + j]!;
          sum += x;
          if (x > most) { most = x; at = t; }
        }
        pool[side * units + j] = most;
        where[side * units + j] = at;
        pool[(2 + side) * units + j] = sum / n;
      }
    });
    for (let i = 0; i < pooled; i++) mask[i] = random === null ? 1 : random() < dropout ? 0 : scale;
    unit.set(bias);
    for (let i = 0; i < pooled; i++) {
      const x = pool[i]! * mask[i]!;
      if (x !== 0) for (let o = 0, w = i * hidden; o < hidden; o++, w++) unit[o]! += x * weights[w]!;
    }
    let logit = outBias[0]!, belief = outBias[1]!;
    for (let o = 0; o < hidden; o++) {
      if (unit[o]! < 0) unit[o] = 0;
      logit += unit[o]! * out[2 * o]!;
      belief += unit[o]! * out[2 * o + 1]!;
    }
    believed = sigmoid(belief);
    return logit + believed * bag;
  }

  function backward(slope: number): void {
    const beliefSlope = slope * bagLogit * believed * (1 - believed);
    slopeOutBias[0]! += slope;
    slopeOutBias[1]! += beliefSlope;
    for (let o = 0; o < hidden; o++) {
      slopeOut[2 * o]! += slope * unit[o]!;
      slopeOut[2 * o + 1]! += beliefSlope * unit[o]!;
      unitSlope[o] = unit[o]! > 0 ? slope * out[2 * o]! + beliefSlope * out[2 * o + 1]! : 0;
      slopeBias[o]! += unitSlope[o]!;
    }
    for (const { back } of sides) back.fill(0, 0, (n + 1) * units);
    tokenSlopes.fill(0, 0, n * width);
    for (let i = 0; i < pooled; i++) {
      if (mask[i] === 0) continue;
      const x = pool[i]! * mask[i]!;
      let sum = 0;
      for (let o = 0, w = i * hidden; o < hidden; o++, w++) {
        slopeWeights[w]! += x * unitSlope[o]!;
        sum += unitSlope[o]! * weights[w]!;
      }
      sum *= mask[i]!;
      const place = i % (2 * units), { back, offset } = sides[place < units ? 0 : 1]!, j = place % units;
      if (i < 2 * units) back[(where[place]! + offset) * units + j]! += sum;
      else for (let t = 0; t < n; t++) back[(t + offset) * units + j]! += sum / n;
    }
    for (const { input, state, isBack, gates, fresh, states, back, slopeInput, slopeState, slopeOwn } of sides) {
      for (let step = n - 1; step >= 0; step--) {
        const t = isBack ? n - 1 - step : step, at = t * wide, before = (isBack ? t + 1 : t) * units, after = (isBack ? t : t + 1) * units, mine = t * units;
        for (let j = 0; j < units; j++) {
          const reset = gates[at + j]!, update = gates[at + units + j]!, now = gates[at + 2 * units + j]!, own = back[after + j]!, nowSlope = own * (1 - update) * (1 - now * now);
          back[before + j]! += own * update;
          gateSlope[j] = nowSlope * fresh[mine + j]! * reset * (1 - reset);
          gateSlope[units + j] = own * (states[before + j]! - now) * update * (1 - update);
          gateSlope[2 * units + j] = nowSlope;
          freshSlope[j] = nowSlope * reset;
        }
        for (let j = 0; j < wide; j++) slopeOwn[j]! += gateSlope[j]!;
        for (let i = 0; i < width; i++) {
          const keep = kept[t * width + i]!;
          if (keep === 0) continue;
          const x = values[t * width + i]! * keep;
          let sum = 0;
          for (let j = 0, w = i * wide; j < wide; j++, w++) {
            slopeInput[w]! += x * gateSlope[j]!;
            sum += gateSlope[j]! * input[w]!;
          }
          tokenSlopes[t * width + i]! += sum * keep;
        }
        for (let i = 0; i < units; i++) {
          const x = states[before + i]!, w = i * wide, w2 = w + 2 * units;
          let sum = 0;
          for (let j = 0; j < 2 * units; j++) {
            slopeState[w + j]! += x * gateSlope[j]!;
            sum += gateSlope[j]! * state[w + j]!;
          }
          for (let j = 0; j < units; j++) {
            slopeState[w2 + j]! += x * freshSlope[j]!;
            sum += freshSlope[j]! * state[w2 + j]!;
          }
          back[before + i]! += sum;
        }
      }
    }
    for (let i = 0; i < n * width; i++) tokenSlopes[i]! *= 1 - values[i]! * values[i]!;
  }

  return { forward, backward, slopes, tokenSlopes, share: () => believed };
}
