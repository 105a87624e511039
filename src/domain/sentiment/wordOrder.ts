import { addFeatures, type TokenFeatures } from '../kernels/featureSums.ts';
import { createGatedPass } from '../kernels/gatedPass.ts';
import type { ModelParts, ReadText, WordOrderParts, WordOrderReading } from './model.ts';
import { tokenHash } from './ngrams.ts';
import { createRowTable } from './rowTable.ts';
import { scopeBits, scopesOf } from './scopes.ts';
import type { Token } from './tokenise.ts';

/** Longest text whose order is read: about what the grammar teaches. */
export const mostOrderWords = 30, mostOrderTokens = 60;

/** Where numbers of the table are cut: a few words have some ten times as large as the others. */
const rowLimit = 3;
const marks = Object.values(scopeBits);
/** How many features of a word the table and the scopes give: see WordOrderParts. */
export const tableFeatureCount = (d: number): number => 2 * d + marks.length + 1;

const isWord = ({ key }: Token): boolean => /\p{L}/u.test(key);

export function isShortText(tokens: readonly Token[]): boolean {
  return tokens.length > 0 && tokens.length <= mostOrderTokens && tokens.filter(isWord).length <= mostOrderWords;
}

/** What the table and the scopes say of each token of a text. */
export function tableFeatures({ d, values: table }: Pick<ModelParts, 'd' | 'values'>, spread: Float32Array, { tokens, rows, firsts, lengths }: Pick<ReadText, 'tokens' | 'rows' | 'firsts' | 'lengths'>): TokenFeatures {
  const n = tokens.length, alone = new Int32Array(n).fill(-1), paired = new Int32Array(n).fill(-1), scopes = scopesOf((at) => (tokens[at] as Token).key, n);
  rows.forEach((row, i) => {
    if (lengths[i] === 1) alone[firsts[i] as number] = row;
    else if (lengths[i] === 2) paired[(firsts[i] as number) + 1] = row;
  });
  const starts = new Int32Array(n + 1), features: number[] = [], values: number[] = [];
  const add = (feature: number, value: number): void => { features.push(feature); values.push(value); };
  const addRow = (row: number, from: number): void => { for (let j = 0; j < d; j++) add(from + j, Math.max(-rowLimit, Math.min(rowLimit, (table[row * d + j] as number) * (spread[j] as number)))); };
  for (let at = 0; at < n; at++) {
    if ((alone[at] as number) >= 0) addRow(alone[at] as number, 0);
    else add(2 * d + marks.length, 1);
    if ((paired[at] as number) >= 0) addRow(paired[at] as number, d);
    marks.forEach((bit, mark) => { if (((scopes[at] as number) & bit) !== 0) add(2 * d + mark, 1); });
    starts[at + 1] = features.length;
  }
  return { starts, rows: Int32Array.from(features), values: Float64Array.from(values) };
}

/**
 * Places on the way from nothing (0) to the text (1) where slopes are taken, closer together near nothing, where most of them change. What is left over of the sum, 1–2 % of a logit, comes from the places
 * where the greatest of a unit moves to another token; points of Gauss and Legendre leave half as much again.
 */
const nPoints = 24, points = Array.from({ length: nPoints }, (_, i) => ({ at: ((i + 0.5) / nPoints) ** 2, weight: (2 * i + 1) / nPoints ** 2 }));

/**
 * Reads short texts word by word, from both ends. What it takes of a word: the row that the model's table has of it and of the pair that it ends, so that every word of praise or blame is known that
 * the table knows; numbers of its own for common words, so that "despite" is not "although"; and the scopes that it stands in.
 */
export function createWordOrder(model: Pick<ModelParts, 'd' | 'values'>, { numbers, spread, features, bias, hashes, values, scales, lean, stretch, shift }: WordOrderParts): (read: ReadText) => WordOrderReading | null {
  const { width } = numbers, wordOf = createRowTable(hashes), pass = createGatedPass(numbers, mostOrderTokens, 0);

  return (read) => {
    if (!isShortText(read.tokens)) return null;
    const n = read.tokens.length, taken = new Float64Array(n * width), tokens = new Float64Array(n * width);
    addFeatures(tableFeatures(model, spread, read), features, width, taken);
    read.tokens.forEach(({ key }, at) => {
      const word = wordOf(tokenHash(key));
      if (word >= 0) for (let j = 0; j < width; j++) taken[at * width + j] = (taken[at * width + j] as number) + (values[word * width + j] as number) * (scales[j] as number);
    });
    /** The logit when so much of every token is there, 0–1. */
    const run = (share: number, bag: number): number => {
      for (let i = 0; i < tokens.length; i++) tokens[i] = (bias[i % width] as number) + share * (taken[i] as number);
      return stretch * (pass.forward(tokens, n, bag, null) + lean * bag) + shift;
    };
    return {
      logit: (bag) => run(1, bag),
      reasons(bag, bagOfNothing) {
        const logit = run(1, bag), nothing = run(0, bagOfNothing), parts = new Float64Array(n);
        let share = 0;
        for (const { at, weight } of points) {
          run(at, bagOfNothing + at * (bag - bagOfNothing));
          pass.backward(stretch * weight);
          share += stretch * weight * (pass.share() + lean);
          for (let i = 0; i < tokens.length; i++) parts[Math.floor(i / width)] = (parts[Math.floor(i / width)] as number) + (pass.tokenSlopes[i] as number) * (taken[i] as number);
        }
        return { logit, nothing, tokens: parts, share };
      },
    };
  };
}
