import { createModel } from './createModel.ts';
import type { ModelParts, SentimentModel } from './model.ts';
import { ngramHash } from './ngrams.ts';

const lexicon: readonly (readonly [words: string, mood: number])[] = [
  ['good', 40], ['great', 90], ['wonderful', 100], ['superb', 110], ['loved', 80], ['fun', 50], ['rating:9', 120], ['rating:10', 127],
  ['bad', -60], ['awful', -110], ['boring', -90], ['waste', -100], ['worst', -120], ['dull', -80], ['rating:2', -120], ['rating:1', -127],
  ['not', -20], ['not good', -60], ['not bad', 90], ['not bad at', 10], ['hardly', -15], ['the', 1], ['a', 0], ['film', 1], ['movie', -1], ['was', -1], ['it', 0], ['is', 1],
  ['and', 1], ['this', -1], ['i', 0], ['acting', 2], ['plot', -3], ['story', 2], ['but', 0], ['at', 0], ['all', 0], ['very', 3], ['.', 0], [',', 0], ['!', 4],
];

/** A model small enough to read by eye (two numbers a row: mood, and 1 for presence), with a head of three hidden layers; for tests that need any model. */
export function smallModelParts(): ModelParts {
  const rows = lexicon.map(([words, mood]) => ({ hash: ngramHash(words.split(' ')), mood })).sort((a, b) => a.hash - b.hash);
  const identity = (inputs: number, outputs: number) => Float32Array.from({ length: inputs * outputs }, (_, at) => (Math.floor(at / outputs) === at % outputs ? 1 : 0));
  // relu(mood), relu(−mood), presence: carried through the layers, subtracted by the last.
  return {
    name: 'butaca', longest: 3, d: 2,
    hashes: Uint32Array.from(rows, ({ hash }) => hash),
    values: Int8Array.from(rows.flatMap(({ mood }) => [mood, 1])),
    scales: Float32Array.of(0.05, 0.1),
    pooling: { kind: 'bag', power: 0.5, pools: ['all', 'end'] },
    head: {
      entry: null,
      layers: [
        { inputs: 4, outputs: 3, weights: Float32Array.of(1, -1, 0, 0, 0, 1, 0.5, -0.5, 0, 0, 0, 0), bias: new Float32Array(3), activation: 'relu' },
        { inputs: 3, outputs: 3, weights: identity(3, 3), bias: new Float32Array(3), activation: 'relu' },
        { inputs: 3, outputs: 2, weights: identity(3, 2), bias: new Float32Array(2), activation: 'relu' },
        { inputs: 2, outputs: 1, weights: Float32Array.of(1, -1), bias: Float32Array.of(0.1), activation: 'linear' },
      ],
    },
    calibration: { scale: 1.2, offset: 0.05 },
  };
}

export const smallModel = (): SentimentModel => createModel(smallModelParts());
