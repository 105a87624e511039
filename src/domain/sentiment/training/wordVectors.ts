import { trainSkipGrams } from '../../kernels/skipGrams.ts';
import { seededRandom } from '../../random.ts';
import type { TokenCorpus } from '../classic/tokenCorpus.ts';

export interface WordVectorSettings {
  /** Commonest words that get a vector, and numbers a vector. */
  readonly words: number;
  readonly d: number;
  readonly epochs: number;
  /** Words drawn at random beside each neighbour. */
  readonly negatives: number;
  /** First step, falling to a fiftieth. */
  readonly rate: number;
  /** Share of a text's words above which a word is passed over, the more often the commoner it is. */
  readonly sample: number;
}
export const wordVectorDefaults: WordVectorSettings = { words: 6000, d: 24, epochs: 2, negatives: 4, rate: 0.05, sample: 3e-4 };

/** Vectors of the commonest words, those that stand in the same places alike: "hardly" near "barely". */
export interface WordVectors {
  readonly d: number;
  /** Keys of tokens, the commonest first. */
  readonly words: readonly string[];
  /** [words × d], every column's mean square 1. */
  readonly vectors: Float32Array;
}

/**
 * Learns from the reviews themselves which words take each other's place, by telling a word's neighbours, two on either side and each place by itself, from words drawn at random.
 * Source: Mikolov et al., NIPS 2013; Ling et al., NAACL 2015 (places told apart).
 */
export function trainWordVectors(corpus: TokenCorpus, { words, d, epochs, negatives, rate, sample }: WordVectorSettings, seed: number): WordVectors {
  const counts = new Uint32Array(corpus.keys.length);
  for (const id of corpus.ids) counts[id] = (counts[id] as number) + 1;
  const top = Int32Array.from(counts.keys()).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, words), numberOf = new Int32Array(counts.length).fill(-1);
  top.forEach((id, number) => { numberOf[id] = number; });
  const total = top.reduce((sum, id) => sum + (counts[id] as number), 0), kept = Float64Array.from(top, (id) => Math.min(1, Math.sqrt((sample * total) / (counts[id] as number))));

  const vectors = trainSkipGrams({ ids: Int32Array.from(corpus.ids, (id) => numberOf[id] as number), starts: corpus.starts, kept, drawn: drawn(Float64Array.from(top, (id) => (counts[id] as number) ** 0.75)) }, { d, epochs, negatives, rate }, seededRandom(seed));
  const squares = new Float64Array(d);
  vectors.forEach((x, at) => { squares[at % d] = (squares[at % d] as number) + (x * x) / top.length; });
  return { d, words: Array.from(top, (id) => corpus.keys[id] as string), vectors: vectors.map((x, at) => x / (Math.sqrt(squares[at % d] as number) || 1)) };
}

/** A table in which each word stands as often as it is to be drawn. */
function drawn(weights: Float64Array): Int32Array {
  const table = new Int32Array(1 << 20), total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0, reached = 0;
  weights.forEach((weight, word) => {
    reached += weight;
    while (at < table.length && at * total < reached * table.length) table[at++] = word;
  });
  return table;
}
