import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { countNgrams } from '../classic/countNgrams.ts';
import { readTokens } from '../classic/tokenCorpus.ts';
import { createModel, poolWeight } from '../createModel.ts';
import { logitsOf } from '../evaluation/predictAll.ts';
import { ngramHash } from '../ngrams.ts';
import { bagDefaults, trainBagNetwork, type BagNetwork } from './bagNetwork.ts';
import { documentVectorDefaults, trainDocumentVectors, trainVectorTeacher } from './documentVectors.ts';
import { withFilmContext } from './filmContext.ts';
import { softRatios, trainLinearTeacher } from './linearTeacher.ts';
import { placeNgrams, strongestColumns, type PlacedNgrams } from './placedNgrams.ts';
import { mergeNetworks, studentSettings, trainStudent } from './student.ts';
import { teach } from './teachers.ts';
import { toBagParts } from './toBagParts.ts';

const praise = ['wonderful', 'great fun', 'superb', 'loved it', 'not bad'], blame = ['awful', 'a bore', 'dreadful', 'hated it', 'not good'], filler = ['the plot', 'of this film', 'a scene', 'the actors', 'in town', 'at night'];

function inventedTexts(n: number, seed: number): { texts: string[]; labels: (0 | 1)[] } {
  const random = seededRandom(seed), pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string, labels: (0 | 1)[] = [], texts: string[] = [];
  for (let at = 0; at < n; at++) {
    const label = at % 2 === 0 ? 1 : 0;
    labels.push(label);
    texts.push(Array.from({ length: 6 }, () => (random() < 0.5 ? pick(filler) : pick((random() < 0.85) === (label === 1) ? praise : blame))).join(' , '));
  }
  return { texts, labels };
}
function ngramsOf(texts: readonly string[], minTexts = 1): PlacedNgrams {
  const corpus = readTokens(texts);
  return placeNgrams(corpus, countNgrams(corpus, 3, minTexts), 3);
}
const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at);
const right = (labels: readonly number[], among: Int32Array, logit: (text: number) => number) => among.filter((text) => (logit(text) > 0) === (labels[text] === 1)).length / among.length;

test('an n-gram stands as near to the end as its occurrences do on average', () => {
  const placed = ngramsOf(['good film good', 'bad']), good = placed.hashes.indexOf(ngramHash(['good']));
  const at = placed.columns.subarray(placed.starts[0], placed.starts[1]).indexOf(good);
  expect(placed.shares[0]?.[at]).toBe(Math.round(255 * (poolWeight('end', 0, 3, 0) + poolWeight('end', 2, 3, 0)) / 2));
});

test('an n-gram is as much denied as its occurrences are', () => {
  const placed = ngramsOf(['a good film , not a good plot', 'bad']), shareOf = (...keys: string[]) => placed.shares[1]?.[placed.columns.subarray(0, placed.starts[1]).indexOf(placed.hashes.indexOf(ngramHash(keys)))];
  expect([shareOf('good'), shareOf('film'), shareOf('good', 'plot'), shareOf('not', 'a')]).toEqual([128, 0, 255, 0]);
});

test('soft ratios agree with counting by hand', () => {
  const placed = ngramsOf(['good film', 'bad film']), ratios = softRatios(placed, range(0, 2), Float32Array.of(0.9, 0.2), 1), of = (...keys: string[]) => ratios[placed.hashes.indexOf(ngramHash(keys))];
  // Three n-grams a text: each class has Σ smoothed counts of 5 columns.
  const positive = 5 + 3 * 0.9 + 3 * 0.2, negative = 5 + 3 * 0.1 + 3 * 0.8;
  expect(of('good')).toBeCloseTo(Math.log(1.9 / positive) - Math.log(1.1 / negative), 5);
  expect(of('film')).toBeCloseTo(Math.log(2.1 / positive) - Math.log(1.9 / negative), 5);
});

test('teachers learn a mood that they have not been told about', () => {
  const { texts, labels } = inventedTexts(300, 1), placed = ngramsOf(texts), fit = range(0, 200), rest = range(200, 300), targets = Float32Array.from(labels);
  const linear = trainLinearTeacher(placed, fit, targets, { learningRate: 0.2, epochs: 5, smoothing: 1, endGain: 1 }, 1);
  expect(right(labels, rest, linear.logit)).toBeGreaterThan(0.85);
  const vectors = trainDocumentVectors(placed, range(0, 300), softRatios(placed, fit, targets, 1), { d: 16, epochs: 60, learningRate: 0.1, sharpness: 6, negatives: 5, rows: 200, subsampling: 1, spare: 1 }, 1);
  expect(right(labels, rest, trainVectorTeacher(vectors, 16, fit, targets, { epochs: 20, learningRate: 0.5 }, 1))).toBeGreaterThan(0.8);
  expect(strongestColumns(linear.pull, new Int32Array(placed.hashes.length).fill(4), 2)).toHaveLength(2);
});

test('the other reviews of a film move a doubtful one, and a review alone is left as it is', () => {
  const helped = withFilmContext(Float32Array.of(0, 2, 2, -1), ['a', 'a', 'a', 'b'], { weight: 1, shrinkage: 1, most: 100 });
  expect(helped[0]).toBeCloseTo(4 / 3, 2);
  expect(helped[3]).toBeCloseTo(-1, 6);
});

test('a bag network learns, is the same for the same seed, and reads texts as the model that ships does', () => {
  const { texts, labels } = inventedTexts(300, 2), placed = ngramsOf(texts, 2), fit = range(0, 200), rest = range(200, 300), targets = Float32Array.from(labels), kept = range(0, placed.hashes.length);
  const lesson = { among: fit, targets, tableShares: new Float32Array(300).fill(1) }, settings = { ...bagDefaults, d: 4, hidden: [8, 6, 4], epochs: 8, batchSize: 8, ngramDropout: 0.2, dropout: 0.1 };
  const train = (seed: number): BagNetwork => trainBagNetwork(placed, kept, [softRatios(placed, fit, targets, 1)], lesson, settings, seed);
  const one = train(1), logits = one.logits(rest);
  expect(right(labels, rest, (text) => logits[text - 200] as number)).toBeGreaterThan(0.85);
  expect(train(1).table).toEqual(one.table);

  const both = mergeNetworks([one, train(2)]), shipped = logitsOf(createModel(toBagParts(both, 0.1, { scale: 1, offset: 0 })), texts.slice(200)), mean = both.logits(rest);
  // int8 and places in 255ths are all that differs.
  mean.forEach((logit, at) => { expect(Math.abs(logit - (shipped[at] as number))).toBeLessThan(0.08); });
  expect(toBagParts(both, 0.1, { scale: 1, offset: 0 }).head.layers.map(({ outputs }) => outputs)).toEqual([16, 12, 8, 1]);
});

test('teachers label what nobody labelled, and a student learns from them, rewritten texts and sentences', () => {
  const { texts, labels } = inventedTexts(240, 3), placed = ngramsOf(texts), fit = range(0, 120), unlabelled = range(120, 200), rest = range(200, 220), sentences = range(220, 240);
  const ratios = softRatios(placed, fit, Float32Array.from(labels), 1), among = Int32Array.of(...fit, ...unlabelled);
  const vectors = trainDocumentVectors(placed, among, ratios, { ...documentVectorDefaults, epochs: 20, learningRate: 0.1, rows: 200, subsampling: 1 }, 1);
  const films = Array.from(unlabelled, (text) => `tt${text % 7}`), { targets, logits } = teach({ ngrams: placed, vectors, labels, labelled: fit, unlabelled, films, seed: 4 });
  expect(right(labels, unlabelled, (text) => logits[text] as number)).toBeGreaterThan(0.7);
  for (const target of [targets.helped, targets.plain]) for (const text of sentences) target[text] = labels[text] as number;
  let steps = 0;
  const student = trainStudent(placed, { reviews: among, rewritten: rest, times: 2, sentences, targets, seed: 5 }, () => { steps++; });
  expect(steps).toBe(4);
  expect(student.d).toBe(3 * studentSettings.member.d);
  const judged = student.logits(range(0, 240));
  expect(right(labels, unlabelled, (text) => judged[text] as number)).toBeGreaterThan(0.6); // eighty short texts
});
