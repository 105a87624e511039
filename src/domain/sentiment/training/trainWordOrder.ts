import { addFeatures, addFeatureSlopes, type TokenFeatures } from '../../kernels/featureSums.ts';
import { createGatedPass, gatedArrays, type GatedDirection, type GatedNumbers } from '../../kernels/gatedPass.ts';
import { seededRandom } from '../../random.ts';
import { adamRate, adamStep, momentsOf } from '../classic/adam.ts';
import { quantiseColumns } from '../classic/toModelParts.ts';
import { addTypos } from '../evaluation/addTypos.ts';
import { fitCalibration } from '../evaluation/fitCalibration.ts';
import type { Label } from '../evaluation/measure.ts';
import type { ReadText, SentimentModel, WordOrderParts } from '../model.ts';
import { tokenHash } from '../ngrams.ts';
import { createRowTable } from '../rowTable.ts';
import { runHead } from '../runHead.ts';
import { tokenise } from '../tokenise.ts';
import { isShortText, mostOrderTokens, tableFeatureCount, tableFeatures } from '../wordOrder.ts';
import { shortSentences, type FoundWords } from './shortSentences.ts';
import type { WordVectors } from './wordVectors.ts';

export interface WordOrderSettings {
  /** Numbers a token, units a direction, hidden units. */
  readonly width: number;
  readonly units: number;
  readonly hidden: number;
  /** Commonest words of the grammar and the reviews that learn numbers besides their vectors. */
  readonly ownWords: number;
  /** How often those are left out, so that vectors and table are leant on: words that say little alone, words of praise or blame; and the rows of pairs. */
  readonly wordDropout: number;
  readonly polarDropout: number;
  readonly pairDropout: number;
  readonly dropout: number;
  /** Share of the reviews' sentences that are mistyped. */
  readonly typos: number;
  /** How much of the bag's logit is added when it is trained: two readers that err apart. Chosen on sentences of validation films and on patterns kept apart. */
  readonly lean: number;
  /** Sentences seen: of the grammar, of reviews, of rewritten reviews. */
  readonly grammar: number;
  readonly natural: number;
  readonly rewritten: number;
  readonly batchSize: number;
  /** First step of Adam, falling to next to nothing along a half wave; greatest length of a batch's slope. */
  readonly rate: number;
  readonly steepest: number;
  /** Share of the past in the running mean of the numbers that is kept. */
  readonly averaging: number;
}
export const wordOrderDefaults: WordOrderSettings = {
  width: 24, units: 28, hidden: 24, ownWords: 600, wordDropout: 0.1, polarDropout: 0.4, pairDropout: 0.3, dropout: 0.1, typos: 0.1, lean: 0.3, grammar: 190_000, natural: 90_000, rewritten: 5_000, batchSize: 32, rate: 0.005, steepest: 2, averaging: 0.999,
};

/** A sentence of a review; `label` is that of the whole review. */
export interface NaturalSentence {
  readonly text: string;
  readonly label: Label;
}

export interface WordOrderLesson {
  readonly words: FoundWords;
  readonly vectors: WordVectors;
  readonly natural: readonly NaturalSentence[];
  /** Of reviews that were rewritten so that the label turns. */
  readonly rewritten: readonly NaturalSentence[];
  readonly seed: number;
}

export interface TrainedWordOrder {
  readonly parts: WordOrderParts;
  /** Sentences of patterns that were kept apart, by which it was calibrated. */
  readonly apart: { readonly n: number; readonly right: number; readonly rightByBag: number };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
/** Sentences kept apart, and what a word alone must say to be one of praise or blame. */
const nApart = 3000, polar = 1;
const grammarDoubt = 0.03;

/**
 * What a sentence of a review should say. The review's label is right of three sentences in four; the bag, which has read the whole review's label into its words, is right where nothing turns.
 * @param turns  whether any of it is denied, unreal or behind a "but"
 */
function targetOf(label: Label, bag: number, turns: boolean): number {
  return turns ? 0.35 * sigmoid(0.8 * bag) + 0.65 * (label === 1 ? 0.8 : 0.2) : 0.7 * sigmoid(0.9 * bag) + 0.3 * (label === 1 ? 0.85 : 0.15);
}
const rewrittenTarget = (label: Label): number => (label === 1 ? 0.8 : 0.2);

/**
 * Trains the reader of word order of a model whose table is done and stays as it is. Seeded: the same lesson gives the same numbers.
 * @param onSentence  called after each sentence, for progress
 */
export function trainWordOrder(model: SentimentModel, { words, vectors, natural, rewritten, seed }: WordOrderLesson, settings: WordOrderSettings, onSentence: () => void = () => undefined): TrainedWordOrder {
  const { width, units, hidden, ownWords, wordDropout, polarDropout, pairDropout, dropout, typos, lean, batchSize, rate, steepest, averaging } = settings, { d } = model;
  const random = seededRandom(seed), normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3), chance = (share: number): boolean => random() < share;
  const pools = new Float32Array(model.inputSize), bagOf = (read: ReadText): number => { model.pool(read, pools, 0); return runHead(model.head, pools, 1)[0] ?? 0; };

  const spread = spreadOf(model, vectors.words), own = commonWords(words, vectors, ownWords, seed), isPolar = Uint8Array.from(own, (word) => Number(Math.abs(bagOf(model.read(word))) > polar));
  const ownOf = new Map(own.map((word, at) => [word, at])), vectorOf = new Map(vectors.words.map((word, at) => [word, at]));
  // Rows of one table of features: what the model's table and the scopes say, the words' vectors, the words' own numbers.
  const vectorsFrom = tableFeatureCount(d), ownFrom = vectorsFrom + vectors.d, nFeatures = ownFrom + own.length;
  const table = Float32Array.from({ length: nFeatures * width }, (_, at) => normal() * (at < ownFrom * width ? 1 / Math.sqrt(ownFrom) : 0.3)), bias = new Float32Array(width);
  const numbers = randomNumbers({ width, units, hidden }, normal), pass = createGatedPass(numbers, mostOrderTokens, dropout), tokens = new Float64Array(mostOrderTokens * width);

  function featuresOf(read: ReadText, isTaught: boolean): TokenFeatures {
    const { starts: from, rows, values } = tableFeatures(model, spread, read), starts = new Int32Array(from.length), features: number[] = [], shares: number[] = [];
    read.tokens.forEach(({ key }, at) => {
      const skipsPair = isTaught && chance(pairDropout), vector = vectorOf.get(key), word = ownOf.get(key);
      for (let i = from[at] as number; i < (from[at + 1] as number); i++) {
        const row = rows[i] as number;
        if (skipsPair && row >= d && row < 2 * d) continue;
        features.push(row);
        shares.push(values[i] as number);
      }
      if (vector !== undefined) for (let j = 0; j < vectors.d; j++) {
        features.push(vectorsFrom + j);
        shares.push(vectors.vectors[vector * vectors.d + j] as number);
      }
      if (word !== undefined && !(isTaught && chance(isPolar[word] === 1 ? polarDropout : wordDropout))) {
        features.push(ownFrom + word);
        shares.push(1);
      }
      starts[at + 1] = features.length;
    });
    return { starts, rows: Int32Array.from(features), values: Float64Array.from(shares) };
  }
  function forward(features: TokenFeatures, bag: number, isTaught: boolean): number {
    const n = features.starts.length - 1;
    for (let i = 0; i < n * width; i++) tokens[i] = bias[i % width] as number;
    addFeatures(features, table, width, tokens);
    return pass.forward(tokens, n, bag, isTaught ? random : null);
  }

  const tableSlope = new Float32Array(table.length), biasSlope = new Float32Array(width), parameters = [table, bias, ...gatedArrays(numbers)], slopes = [tableSlope, biasSlope, ...pass.slopes];
  const means = parameters.map((array) => array.slice()), moments = parameters.map(momentsOf), total = settings.grammar + settings.natural + settings.rewritten, steps = Math.ceil(total / batchSize), taught = shortSentences(words, 'taught', random);
  for (let step = 1; step <= steps; step++) {
    for (let one = 0; one < batchSize; one++) {
      const draw = random() * total, source = draw < settings.grammar ? null : draw < settings.grammar + settings.natural ? natural : rewritten, { text, label } = source === null ? taught.next() : (source[Math.floor(random() * source.length)] as NaturalSentence), read = model.read(source !== null && chance(typos) ? addTypos(text, 0.12, random) : text);
      onSentence();
      if (!isShortText(read.tokens)) continue;
      const bag = bagOf(read), features = featuresOf(read, true), logit = forward(features, bag, true);
      const target = source === null ? Math.abs(label - grammarDoubt) : source === rewritten ? rewrittenTarget(label) : targetOf(label, bag, features.rows.some((row) => row >= 2 * d && row < vectorsFrom - 1));
      pass.backward(sigmoid(logit) - target);
      addFeatureSlopes(features, pass.tokenSlopes, width, tableSlope);
      for (let i = 0; i < read.tokens.length * width; i++) biasSlope[i % width] = (biasSlope[i % width] as number) + (pass.tokenSlopes[i] as number);
    }
    const length = Math.sqrt(slopes.reduce((sum, slope) => sum + slope.reduce((own2, x) => own2 + x * x, 0), 0)) / batchSize, scale = Math.min(1, steepest / length) / batchSize;
    const now = adamRate(rate * Math.min(1, step / 200) * (0.5 * (1 + Math.cos((Math.PI * step) / steps)) + 0.01), step), share = Math.min(averaging, (1 + step) / (10 + step));
    slopes.forEach((slope, at) => {
      const array = parameters[at] as Float32Array, mean = means[at] as Float32Array;
      for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] as number) * scale;
      adamStep(array, moments[at] as (typeof moments)[number], 0, slope, 0, array.length, now);
      for (let i = 0; i < array.length; i++) mean[i] = share * (mean[i] as number) + (1 - share) * (array[i] as number);
      slope.fill(0);
    });
  }
  means.forEach((mean, at) => { (parameters[at] as Float32Array).set(mean); });

  const measured = shortSentences(words, 'apart', seededRandom(seed + 1)), apart = Array.from({ length: nApart }, () => measured.next()).map(({ text, label }) => ({ label, read: model.read(text) })).filter(({ read }) => isShortText(read.tokens));
  const bags = apart.map(({ read }) => bagOf(read)), logits = apart.map(({ read }, at) => forward(featuresOf(read, false), bags[at] as number, false) + lean * (bags[at] as number)), truth = apart.map(({ label }) => label), right = (of: readonly number[]): number => of.filter((logit, at) => Number(logit > 0) === truth[at]).length;
  // Each once more the other way round: which mood the patterns kept apart happen to have more of must not move the middle.
  const fitted = fitCalibration([...logits, ...logits.map((logit) => -logit)], [...truth, ...truth.map((label): Label => (label === 1 ? 0 : 1))]), { calibration } = model;
  return {
    parts: { ...foldWords(table, { width, vectorsFrom, ownFrom }, own, vectors), spread, features: table.slice(0, vectorsFrom * width), bias, numbers, lean, stretch: fitted.scale / calibration.scale, shift: (fitted.offset - calibration.offset) / calibration.scale },
    apart: { n: apart.length, right: right(logits), rightByBag: right(bags) },
  };
}

/** One over the root of the mean square of each number of the table, over the words that it knows. */
function spreadOf({ d, values, hashes }: SentimentModel, words: readonly string[]): Float32Array {
  const rowOf = createRowTable(hashes), squares = new Float64Array(d);
  let n = 0;
  for (const word of words) {
    const row = rowOf(tokenHash(word));
    if (row < 0) continue;
    n++;
    for (let j = 0; j < d; j++) squares[j] = (squares[j] as number) + (values[row * d + j] as number) ** 2;
  }
  return Float32Array.from(squares, (square) => 1 / (Math.sqrt(square / Math.max(1, n)) || 1));
}

/** The commonest words of the grammar, and those of the reviews as far as there is room. */
function commonWords(words: FoundWords, vectors: WordVectors, most: number, seed: number): readonly string[] {
  const counts = new Map<string, number>(), sentences = shortSentences(words, 'taught', seededRandom(seed + 2));
  for (let i = 0; i < 20_000; i++) for (const { key } of tokenise(sentences.next().text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  vectors.words.forEach((word, rank) => { counts.set(word, (counts.get(word) ?? 0) + 20_000 / (rank + 1)); });
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([word]) => word);
}

function randomNumbers({ width, units, hidden }: Pick<GatedNumbers, 'width' | 'units' | 'hidden'>, normal: () => number): GatedNumbers {
  const some = (length: number, spread: number) => Float32Array.from({ length }, () => spread * normal()), direction = (): GatedDirection => ({ input: some(3 * width * units, 1 / Math.sqrt(width)), state: some(3 * units * units, 1 / Math.sqrt(units)), bias: new Float32Array(3 * units) });
  // The bag is believed at first.
  return { width, units, hidden, onwards: direction(), backwards: direction(), weights: some(4 * units * hidden, 1 / Math.sqrt(4 * units)), bias: new Float32Array(hidden), out: some(2 * hidden, 0.15), outBias: Float32Array.of(0, 1.5) };
}

/** What a word's vector and its own numbers give together, by ascending hash, in int8. */
function foldWords(table: Float32Array, { width, vectorsFrom, ownFrom }: { readonly width: number; readonly vectorsFrom: number; readonly ownFrom: number }, own: readonly string[], vectors: WordVectors): Pick<WordOrderParts, 'hashes' | 'values' | 'scales'> {
  const ownOf = new Map(own.map((word, at) => [word, at])), vectorOf = new Map(vectors.words.map((word, at) => [word, at])), byHash = new Map([...new Set([...vectors.words, ...own])].map((word) => [tokenHash(word), word])), hashes = Uint32Array.from(byHash.keys()).sort();
  const folded = new Float32Array(hashes.length * width);
  hashes.forEach((hash, row) => {
    const word = byHash.get(hash) ?? '', mine = ownOf.get(word), vector = vectorOf.get(word);
    for (let j = 0; j < width; j++) {
      let sum = mine === undefined ? 0 : (table[(ownFrom + mine) * width + j] as number);
      if (vector !== undefined) for (let k = 0; k < vectors.d; k++) sum += (vectors.vectors[vector * vectors.d + k] as number) * (table[(vectorsFrom + k) * width + j] as number);
      folded[row * width + j] = sum;
    }
  });
  return { hashes, ...quantiseColumns(folded, width) };
}
