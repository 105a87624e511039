import { createCosineStep } from '../../kernels/cosineEmbedding.ts';
import { seededRandom } from '../../random.ts';
import { rowsOf, strongestColumns, textsHolding, type PlacedNgrams } from './placedNgrams.ts';
import { shuffle } from '../../shuffle.ts';

export interface DocumentVectorOptions {
  readonly d: number;
  readonly epochs: number;
  /** First step, falling to a twentieth. */
  readonly learningRate: number;
  readonly sharpness: number;
  readonly negatives: number;
  /** n-grams that take part: those that tell the classes apart most. */
  readonly rows: number;
  /** A frequent n-gram takes part by chance: √(1 / (subsampling · share of texts)) · e^(|ratio| / spare), so that a telling one is spared. */
  readonly subsampling: number;
  readonly spare: number;
}
/** Chosen on the film-disjoint validation reviews. */
export const documentVectorDefaults: DocumentVectorOptions = { d: 64, epochs: 10, learningRate: 0.02, sharpness: 6, negatives: 5, rows: 200_000, subsampling: 1000, spare: 0.7 };

const noiseLength = 1 << 22;

/**
 * A vector of norm 1 a text, learnt from which n-grams it holds (no label but the ratios by which n-grams are chosen).
 * @param ratios  log ratio of each column between the classes
 * @returns [texts of the counts × d]; zeros where a text is not `among`
 * Source: Thongtan & Phienthrakul, ACL SRW 2019, with n-grams subsampled by their naive Bayes ratio as in Bingyu & Arefyev, 2022.
 */
export function trainDocumentVectors(ngrams: PlacedNgrams, among: Int32Array, ratios: Float32Array, options: DocumentVectorOptions, seed: number, onText: () => void = () => undefined): Float32Array {
  const { d, epochs, learningRate, sharpness, negatives, subsampling, spare } = options, random = seededRandom(seed);
  const holding = textsHolding(ngrams, among), kept = strongestColumns(ratios, holding, options.rows), rowOf = rowsOf(kept, ratios.length);
  const chances = Float32Array.from(kept, (column) => Math.min(1, Math.sqrt(among.length / ((holding[column] as number) * subsampling)) * Math.exp(Math.abs(ratios[column] as number) / spare)));
  const small = () => (random() - 0.5) * 0.1;
  const texts = new Float32Array(ngrams.texts * d), rows = Float32Array.from({ length: kept.length * d }, small);
  for (const text of among) for (let j = 0; j < d; j++) texts[text * d + j] = small();
  const noise = noiseOf(Float32Array.from(kept, (column, row) => (holding[column] as number) * (chances[row] as number)));
  const step = createCosineStep({ d, texts, rows }, ngrams, { rowOf, chances, noise, negatives, sharpness });

  const order = among.slice(), total = epochs * order.length;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const text of shuffle(order, random)) {
      step(text, learningRate * (1 - (0.95 * done++) / total), random);
      onText();
    }
  }
  for (const text of among) {
    let square = 0;
    for (let at = text * d; at < (text + 1) * d; at++) square += (texts[at] as number) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let at = text * d; at < (text + 1) * d; at++) texts[at] = (texts[at] as number) / norm;
  }
  return texts;
}

/** A list of rows, each in proportion to how often it is met, at least once. */
function noiseOf(met: Float32Array): Int32Array {
  const sum = met.reduce((all, times) => all + times, 0), noise: number[] = [];
  met.forEach((times, row) => { for (let place = 0, n = Math.max(1, Math.round((times / sum) * noiseLength)); place < n; place++) noise.push(row); });
  return Int32Array.from(noise);
}

export interface VectorTeacherOptions { readonly epochs: number; readonly learningRate: number }
export const vectorTeacherDefaults: VectorTeacherOptions = { epochs: 30, learningRate: 0.5 };

/** Logistic regression over vectors [texts × d], by Adagrad. @returns the logit of any text */
export function trainVectorTeacher(vectors: Float32Array, d: number, among: Int32Array, targets: Float32Array, { epochs, learningRate }: VectorTeacherOptions, seed: number): (text: number) => number {
  const weights = new Float64Array(d + 1), squares = new Float64Array(d + 1).fill(1e-3), random = seededRandom(seed), order = among.slice();
  const logit = (text: number): number => {
    let sum = weights[d] as number;
    for (let j = 0; j < d; j++) sum += (weights[j] as number) * (vectors[text * d + j] as number);
    return sum;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const text of shuffle(order, random)) {
      const rest = 1 / (1 + Math.exp(-logit(text))) - (targets[text] as number);
      for (let j = 0; j <= d; j++) {
        const slope = rest * (j < d ? (vectors[text * d + j] as number) : 1), square = (squares[j] as number) + slope * slope;
        squares[j] = square;
        weights[j] = (weights[j] as number) - (learningRate * slope) / Math.sqrt(square);
      }
    }
  }
  return logit;
}
