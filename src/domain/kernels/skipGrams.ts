export interface SkipGramTexts {
  /** Word of each token, −1 where it has no vector. */
  readonly ids: Int32Array;
  /** Tokens of text t stand at starts[t] … starts[t + 1]. */
  readonly starts: Int32Array;
  /** Chance of each word to be looked at where it stands, [words]. */
  readonly kept: Float64Array;
  /** Words to draw from; its length is a power of two. */
  readonly drawn: Int32Array;
}

const places = [-2, -1, 1, 2] as const;

/**
 * Vectors by which a word tells its neighbours at each of four places from words drawn at random, [words × d].
 * @param options  see WordVectorSettings
 */
export function trainSkipGrams({ ids, starts, kept, drawn }: SkipGramTexts, { d, epochs, negatives, rate }: { readonly d: number; readonly epochs: number; readonly negatives: number; readonly rate: number }, random: () => number): Float32Array {
  const vectors = Float32Array.from({ length: kept.length * d }, () => (random() - 0.5) / d), around = places.map(() => new Float32Array(kept.length * d)), slope = new Float64Array(d), steps = epochs * ids.length;
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    for (let text = 0; text + 1 < starts.length; text++) {
      for (let at = starts[text]!, from = at, end = starts[text + 1]!; at < end; at++, step++) {
        const word = ids[at]!;
        if (word < 0 || random() > kept[word]!) continue;
        const own = word * d, by = rate * Math.max(0.02, 1 - step / steps);
        for (let p = 0; p < 4; p++) {
          const there = at + places[p]!;
          if (there < from || there >= end || ids[there]! < 0) continue;
          const table = around[p]!, near = ids[there]!;
          slope.fill(0);
          for (let k = 0; k <= negatives; k++) {
            const other = k === 0 ? near : drawn[Math.floor(random() * drawn.length)]!, to = other * d;
            if (k > 0 && other === near) continue;
            let dot = 0;
            for (let j = 0; j < d; j++) dot += vectors[own + j]! * table[to + j]!;
            const pull = by * ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot)));
            for (let j = 0; j < d; j++) {
              slope[j]! += pull * table[to + j]!;
              table[to + j]! += pull * vectors[own + j]!;
            }
          }
          for (let j = 0; j < d; j++) vectors[own + j]! += slope[j]!;
        }
      }
    }
  }
  return vectors;
}
