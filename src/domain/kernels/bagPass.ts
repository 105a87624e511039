/** Texts as distinct columns: those of text t stand at starts[t] … starts[t + 1]; `shares` says how much of each goes to every pool after the first, in 255ths. */
export interface PlacedColumns {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly shares: readonly Uint8Array[];
}

/** Pools of vectors (one, one a share, one a short pool), then dense layers: relu but for the last, which is linear with one output. Training changes the numbers in place. */
export interface BagNumbers {
  readonly d: number;
  /** [rows × d] */
  readonly table: Float32Array;
  /** The first takes pools × d numbers: every n-gram alike, by its shares, then the short pools. */
  readonly layers: readonly { readonly inputs: number; readonly outputs: number; readonly weights: Float32Array; readonly bias: Float32Array }[];
}

export interface BagPassOptions {
  /** Row of the table of each column, −1 where it has none. */
  readonly rowOf: Int32Array;
  /** A pool is divided by (1 + n-grams)^power. */
  readonly power: number;
  /** Chance that an n-gram of a long text is left out in training, the rest scaled up; a text of n of them loses n / (n + `shortText`) of that share, so that a sentence keeps its words. */
  readonly ngramDropout: number;
  readonly shortText: number;
  /** Pools (0: every n-gram alike; then those of the shares) that come once more times `shortReach` / (`shortReach` + n-grams): of long texts next to nothing of them is left. */
  readonly shortPools: readonly number[];
  readonly shortReach: number;
  /** The same of hidden units. */
  readonly dropout: number;
}

/** One text's way through and back; buffers are made once. */
export interface BagPass {
  /** @param random  null leaves nothing out */
  forward(text: number, random: (() => number) | null): number;
  /**
   * Of the text that went forward last: adds to the gradient of the dense layers, and moves the rows of the table at once by row-wise Adagrad.
   * @param slope  d loss / d logit
   * @param rate  step of the table, > 0
   */
  backward(slope: number, rate: number): void;
  /** Gradient of weights and bias of each layer, in turn; cleared by the caller. */
  readonly slopes: readonly Float32Array[];
}

const least = 1e-8;

export function createBagPass({ d, table, layers }: BagNumbers, { starts, columns, shares }: PlacedColumns, { rowOf, power, ngramDropout, shortText, shortPools, shortReach, dropout }: BagPassOptions): BagPass {
  const last = layers.length - 1, keep = 1 / (1 - dropout);
  // inputs[l] is what layer l takes: 0 where relu or dropout has cut it, so that 0 means "no way back" too.
  const inputs = layers.map((layer) => new Float32Array(layer.inputs)), backs = layers.map((layer) => new Float32Array(layer.inputs));
  const slopes = layers.flatMap((layer) => [new Float32Array(layer.weights.length), new Float32Array(layer.bias.length)]);
  const squares = new Float32Array(table.length / d), step = new Float32Array(d);
  const nShares = shares.length;
  let used = new Int32Array(1024), places = new Int32Array(1024), nUsed = 0, norm = 0, shortness = 0, isTraining = false;

  function forward(text: number, random: (() => number) | null): number {
    const from = starts[text]!, to = starts[text + 1]!, pools = inputs[0]!;
    if (to - from > used.length) {
      used = new Int32Array(2 * (to - from));
      places = new Int32Array(2 * (to - from));
    }
    isTraining = random !== null;
    nUsed = 0;
    pools.fill(0);
    let known = 0;
    for (let at = from; at < to; at++) if (rowOf[columns[at]!]! >= 0) known++;
    const chance = known === 0 ? 0 : (ngramDropout * known) / (known + shortText);
    for (let at = from; at < to; at++) {
      const row = rowOf[columns[at]!]!;
      if (row < 0 || (random !== null && random() < chance)) continue;
      const base = row * d;
      used[nUsed] = row;
      places[nUsed++] = at;
      for (let j = 0; j < d; j++) pools[j]! += table[base + j]!;
      for (let p = 0; p < nShares; p++) {
        const share = shares[p]![at]!;
        if (share === 0) continue;
        const weight = share / 255, to = (p + 1) * d;
        for (let j = 0; j < d; j++) pools[to + j]! += weight * table[base + j]!;
      }
    }
    norm = (random === null ? 1 : 1 / (1 - chance)) / (1 + known) ** power;
    shortness = shortReach / (shortReach + known);
    shortPools.forEach((base, p) => {
      for (let j = 0, from = base * d, to = (1 + nShares + p) * d; j < d; j++) pools[to + j] = shortness * pools[from + j]!;
    });
    for (let j = 0; j < pools.length; j++) pools[j]! *= norm;

    let logit = 0;
    for (let l = 0; l <= last; l++) {
      const { inputs: nIn, outputs, weights, bias } = layers[l]!, input = inputs[l]!;
      if (l === last) {
        logit = bias[0]!;
        for (let i = 0; i < nIn; i++) logit += input[i]! * weights[i]!;
        break;
      }
      const output = inputs[l + 1]!;
      output.set(bias);
      for (let i = 0; i < nIn; i++) {
        const x = input[i]!;
        if (x === 0) continue;
        for (let o = 0, at = i * outputs; o < outputs; o++, at++) output[o]! += x * weights[at]!;
      }
      for (let o = 0; o < outputs; o++) output[o] = output[o]! <= 0 ? 0 : random === null ? output[o]! : random() < dropout ? 0 : output[o]! * keep;
    }
    return logit;
  }

  function backward(slope: number, rate: number): void {
    for (let l = last; l >= 0; l--) {
      const { inputs: nIn, outputs, weights } = layers[l]!, input = inputs[l]!, back = backs[l]!, above = l === last ? null : backs[l + 1]!, own = slopes[2 * l]!, ownBias = slopes[2 * l + 1]!;
      for (let o = 0; o < outputs; o++) ownBias[o]! += above === null ? slope : above[o]!;
      const scale = l === 0 ? norm : isTraining ? keep : 1;
      for (let i = 0; i < nIn; i++) {
        const x = input[i]!;
        if (x === 0 && l > 0) {
          back[i] = 0;
          continue;
        }
        let sum = 0;
        for (let o = 0, at = i * outputs; o < outputs; o++, at++) {
          const g = above === null ? slope : above[o]!;
          own[at]! += x * g;
          sum += g * weights[at]!;
        }
        back[i] = sum * scale;
      }
    }
    const pools = backs[0]!;
    shortPools.forEach((base, p) => {
      for (let j = 0, to = base * d, from = (1 + nShares + p) * d; j < d; j++) pools[to + j]! += shortness * pools[from + j]!;
    });
    for (let at = 0; at < nUsed; at++) {
      const row = used[at]!, base = row * d, place = places[at]!;
      for (let j = 0; j < d; j++) step[j] = pools[j]!;
      for (let p = 0; p < nShares; p++) {
        const share = shares[p]![place]!;
        if (share === 0) continue;
        const weight = share / 255, from = (p + 1) * d;
        for (let j = 0; j < d; j++) step[j]! += weight * pools[from + j]!;
      }
      let square = 0;
      for (let j = 0; j < d; j++) square += step[j]! * step[j]!;
      const length = rate / (Math.sqrt(squares[row]! += square / d) + least);
      for (let j = 0; j < d; j++) table[base + j]! -= length * step[j]!;
    }
  }

  return { forward, backward, slopes };
}
