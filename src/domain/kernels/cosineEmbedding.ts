/** Texts as columns: those of text t stand at starts[t] … starts[t + 1]. */
export interface TextColumns {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
}

export interface CosineEmbedding {
  readonly d: number;
  /** [texts × d] and [rows × d], changed in place. */
  readonly texts: Float32Array;
  readonly rows: Float32Array;
}

export interface CosineStepOptions {
  /** Row of each column, −1 where it has none. */
  readonly rowOf: Int32Array;
  /** Chance that an n-gram of this row takes part in a pass, by row. */
  readonly chances: Float32Array;
  /** Rows to draw those from that a text does not hold: each as often as it is met. */
  readonly noise: Int32Array;
  /** Draws for each n-gram held. */
  readonly negatives: number;
  /** The cosine is multiplied by it before the logistic function. */
  readonly sharpness: number;
}

/**
 * Moves one text's vector, and those of the n-grams met, so that the cosine with n-grams that it holds grows and with others falls:
 * one step of gradient ascent on Σ log σ(±sharpness · cos) over its n-grams in turn.
 * Source: Thongtan & Phienthrakul, "Sentiment Classification Using Document Embeddings Trained with Cosine Similarity", ACL SRW 2019.
 * @param random  [0, 1)
 * @param rate  step length, > 0
 */
export function createCosineStep({ d, texts, rows }: CosineEmbedding, { starts, columns }: TextColumns, { rowOf, chances, noise, negatives, sharpness }: CosineStepOptions): (text: number, rate: number, random: () => number) => void {
  const x = new Float32Array(d), gain = new Float32Array(d);
  return (text, rate, random) => {
    const own = text * d;
    for (let j = 0; j < d; j++) x[j] = texts[own + j]!;
    for (let at = starts[text]!; at < starts[text + 1]!; at++) {
      const held = rowOf[columns[at]!]!;
      if (held < 0 || (chances[held]! < 1 && random() >= chances[held]!)) continue;
      let length = 0;
      for (let j = 0; j < d; j++) length += x[j]! * x[j]!;
      const norm = Math.sqrt(length) + 1e-9;
      gain.fill(0);
      for (let draw = 0; draw <= negatives; draw++) {
        const base = (draw === 0 ? held : noise[(random() * noise.length) | 0]!) * d;
        let dot = 0, square = 0;
        for (let j = 0; j < d; j++) {
          const y = rows[base + j]!;
          dot += x[j]! * y;
          square += y * y;
        }
        const other = Math.sqrt(square) + 1e-9, cosine = dot / (norm * other);
        const slope = ((draw === 0 ? 1 : 0) - 1 / (1 + Math.exp(-sharpness * cosine))) * sharpness * rate;
        const across = slope / (norm * other), ownPull = (slope * cosine) / (norm * norm), otherPull = (slope * cosine) / (other * other);
        for (let j = 0; j < d; j++) {
          const y = rows[base + j]!, mine = x[j]!;
          gain[j]! += across * y - ownPull * mine;
          rows[base + j] = y + across * mine - otherPull * y;
        }
      }
      for (let j = 0; j < d; j++) x[j]! += gain[j]!;
    }
    texts.set(x, own);
  };
}
