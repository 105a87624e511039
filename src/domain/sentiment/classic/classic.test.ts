import { describe, expect, test } from 'vitest';
import type { SparseRows } from '../../kernels/sparseRows.ts';
import { seededRandom } from '../../random.ts';
import { createModel } from '../createModel.ts';
import type { Label } from '../evaluation/measure.ts';
import { logitsOf, predictAll } from '../evaluation/predictAll.ts';
import { ngramHash } from '../ngrams.ts';
import { tokenise } from '../tokenise.ts';
import { adamRate, adamStep, momentsOf } from './adam.ts';
import { countNgrams } from './countNgrams.ts';
import { fClassif } from './fClassif.ts';
import { rankColumns, takeFeatures } from './features.ts';
import { minimise } from './minimise.ts';
import { logRatios, naiveBayesDefaults, naiveBayesLogits, naiveBayesLoss, trainNaiveBayes } from './naiveBayes.ts';
import { createNetwork, parametersOf } from './network.ts';
import { createTape } from './tape.ts';
import { readTokens } from './tokenCorpus.ts';
import { asQuantised, quantiseColumns, toModelParts } from './toModelParts.ts';
import { lossOf, networkDefaults, networkLogits, trainNetwork } from './trainNetwork.ts';
import { probabilityOf } from '../judge.ts';

const good = ['great', 'lovely', 'superb', 'moving', 'witty'], bad = ['awful', 'boring', 'dull', 'weak', 'silly'], plain = ['the', 'film', 'was', 'a', 'story', 'and', 'not', 'very', 'plot', 'acting', '.', ','];

/** Sentences of drawn words, most of them of the label's own kind; "not" before a word turns it. */
function drawnTexts(n: number, seed: number) {
  const random = seededRandom(seed), pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const labels = Array.from({ length: n }, (): Label => (random() < 0.5 ? 0 : 1));
  const texts = labels.map((label) => Array.from({ length: 6 + Math.floor(random() * 14) }, () => {
    const draw = random();
    return draw < 0.5 ? pick(plain) : draw < 0.6 ? `not ${pick(label === 1 ? bad : good)}` : pick((draw < 0.94) === (label === 1) ? good : bad);
  }).join(' '));
  return { texts, labels };
}

/** Every n-gram of a text by its keys. */
const ngramsOf = (text: string, longest: number): string[][] => {
  const keys = tokenise(text).map(({ key }) => key);
  return keys.flatMap((_, first) => Array.from({ length: longest }, (_none, more) => keys.slice(first, first + more + 1)).filter((gram, more) => gram.length === more + 1));
};
const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at);

describe('countNgrams', () => {
  test('counts what a text cut into its n-grams holds', () => {
    const { texts } = drawnTexts(120, 1), counts = countNgrams(readTokens(texts), 3, 3);
    const naive = texts.map((text) => { const own = new Map<number, number>(); for (const gram of ngramsOf(text, 3)) own.set(ngramHash(gram), (own.get(ngramHash(gram)) ?? 0) + 1); return own; });
    const held = new Map<number, number>();
    for (const own of naive) for (const hash of own.keys()) held.set(hash, (held.get(hash) ?? 0) + 1);
    expect([...counts.hashes]).toEqual([...held].filter(([, n]) => n >= 3).map(([hash]) => hash).sort((a, b) => a - b));
    naive.forEach((own, text) => {
      const got = new Map<number, number>();
      for (let at = counts.starts[text]!; at < counts.starts[text + 1]!; at++) got.set(counts.hashes[counts.columns[at]!]!, counts.counts[at]!);
      expect(got).toEqual(new Map([...own].filter(([hash]) => held.get(hash)! >= 3)));
    });
    for (const gram of [['the'], ['not', 'dull'], ['the', 'film', 'was']]) {
      const column = counts.hashes.indexOf(ngramHash(gram));
      if (column >= 0) expect(counts.lengths[column]).toBe(gram.length);
    }
    expect(new Set(counts.lengths)).toEqual(new Set([1, 2, 3]));
  });
});

describe('features', () => {
  const { texts, labels } = drawnTexts(120, 2), counts = countNgrams(readTokens(texts), 2, 2), fit = range(0, 90);

  test('fClassif agrees with the means and variances of dense columns', () => {
    const random = seededRandom(3), rows = 30, columns = 12, dense = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_none, column) => (column === 0 ? 1 : column === 1 ? labels[row]! : column === 2 ? 0 : random() < 0.4 ? random() : 0)));
    const starts = [0], terms: number[] = [], weights: number[] = [];
    for (const row of dense) {
      row.forEach((value, column) => { if (value !== 0) { terms.push(column); weights.push(value); } });
      starts.push(terms.length);
    }
    const among = range(3, 28), matrix: SparseRows = { rows, columns, starts: Int32Array.from(starts), terms: Int32Array.from(terms), weights: Float32Array.from(weights) };
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length, got = fClassif(matrix, labels, among);
    for (let column = 0; column < columns; column++) {
      const classes = [0, 1].map((label) => [...among].filter((row) => labels[row] === label).map((row) => Math.fround(dense[row]![column]!))), all = mean(classes.flat());
      const between = classes.reduce((sum, values) => sum + values.length * (mean(values) - all) ** 2, 0), within = classes.reduce((sum, values) => sum + values.reduce((s, value) => s + (value - mean(values)) ** 2, 0), 0);
      if (column === 0 || column === 2) expect(got[column]).toBe(0);
      else if (column === 1) expect(got[column]).toBe(Infinity);
      else expect(got[column]).toBeCloseTo(between / (within / (among.length - 2)), 6);
    }
  });

  test('the classes’ own words rank before plain ones, and rare n-grams have no place', () => {
    const ranked = rankColumns(counts, labels, fit, 1), places = new Map([...ranked.columns].map((column, place) => [counts.hashes[column]!, place]));
    const placeOf = (word: string) => places.get(ngramHash([word]))!;
    expect(Math.max(...[...good, ...bad].map(placeOf).sort((a, b) => a - b).slice(0, 6))).toBeLessThan(8);
    expect(ranked.columns.every((column) => counts.lengths[column] === 1)).toBe(true);
    const onlyLate = rankColumns(counts, labels, range(0, 2), 2);
    expect(onlyLate.columns.length).toBeLessThan(ranked.columns.length + 40);
  });

  test('nothing of a text outside the fitting ones is looked at', () => {
    const turned = labels.map((label, at): Label => (at >= 90 ? (label === 0 ? 1 : 0) : label));
    expect(rankColumns(counts, turned, fit, 2)).toEqual(rankColumns(counts, labels, fit, 2));
  });

  test('takeFeatures gives each text TF-IDF of norm 1 over the n-grams taken', () => {
    const features = takeFeatures(counts, rankColumns(counts, labels, fit, 2), 30), { rows } = features;
    expect(features.hashes).toHaveLength(30);
    for (let text = 0; text < texts.length; text++) {
      const grams = ngramsOf(texts[text]!, 2).map(ngramHash), dense = [...features.hashes].map((hash) => grams.filter((gram) => gram === hash).length * Math.log(91 / (1 + [...fit].filter((other) => ngramsOf(texts[other]!, 2).some((gram) => ngramHash(gram) === hash)).length)) + 0);
      const withOne = dense.map((_, feature) => { const count = grams.filter((gram) => gram === features.hashes[feature]).length; return count === 0 ? 0 : dense[feature]! + count; }), norm = Math.hypot(...withOne) || 1;
      const got = new Array<number>(30).fill(0);
      for (let at = rows.starts[text]!; at < rows.starts[text + 1]!; at++) got[rows.terms[at]!] = rows.weights[at]!;
      got.forEach((value, feature) => { expect(value).toBeCloseTo(withOne[feature]! / norm, 5); });
      if (text > 12) break;
    }
  });
});

describe('networks', () => {
  const { texts, labels } = drawnTexts(400, 5), features = takeFeatures(countNgrams(readTokens(texts), 2, 2), rankColumns(countNgrams(readTokens(texts), 2, 2), labels, range(0, 300), 2), 60);
  const task = { rows: features.rows, labels, fit: range(0, 300), validation: range(300, 400) };

  test('gradients agree with finite differences, with dropout and without', () => {
    for (const [hidden, dropout] of [[[5], 0], [[6, 4], 0], [[6, 4, 3], 0], [[6, 5], 0.3], [[5, 4, 4], 0.4]] as const) {
      const network = createNetwork(60, hidden, seededRandom(8)), tape = createTape(network, features.rows, dropout), nudge = seededRandom(6), batch = [3, 17, 40, 41, 99];
      // Away from 0, where relu has no slope.
      for (const { bias } of [network, ...network.layers]) bias.forEach((_, at) => { bias[at] = nudge() / 2 + 0.02; });
      // The same seed drops the same units at every evaluation.
      const lossAt = () => { const random = dropout === 0 ? null : seededRandom(77); return batch.reduce((sum, row) => sum + lossOf(tape.forward(row, random), labels[row]!), 0) / batch.length; };
      const random = dropout === 0 ? null : seededRandom(77);
      for (const row of batch) tape.backward((1 / (1 + Math.exp(-tape.forward(row, random))) - labels[row]!) / batch.length);
      const { features: touched, table } = tape.touched(), whole = new Float64Array(60 * network.units);
      touched.forEach((feature, slot) => { for (let j = 0; j < network.units; j++) whole[feature * network.units + j] = table[slot * network.units + j]!; });
      const gradients = [whole, ...tape.dense.map((slopes) => Float64Array.from(slopes))];
      let compared = 0;
      parametersOf(network).forEach((parameters, p) => {
        for (let i = 0; i < parameters.length; i++) {
          const kept = parameters[i]!, reach = 2e-3, middle = lossAt();
          parameters[i] = kept + reach;
          const above = lossAt();
          parameters[i] = kept - reach;
          const below = lossAt();
          parameters[i] = kept;
          // Where relu turns within reach, the slope is that of one side.
          const sides = [(middle - below) / reach, (above - middle) / reach], slack = 5e-4 + 0.02 * Math.abs(sides[0]!), got = gradients[p]![i]!;
          expect(got, `${hidden} array ${p} at ${i}`).toBeGreaterThan(Math.min(...sides) - slack);
          expect(got, `${hidden} array ${p} at ${i}`).toBeLessThan(Math.max(...sides) + slack);
          if (Math.abs(got) > 2e-3) compared++;
        }
      });
      expect(compared).toBeGreaterThan(20);
    }
  });

  test('clear forgets what was added', () => {
    const tape = createTape(createNetwork(60, [4, 3], seededRandom(1)), features.rows, 0), once = () => { tape.forward(7, null); tape.backward(0.5); return [...tape.dense.flatMap((slopes) => [...slopes]), ...tape.touched().table.slice(0, 8)]; };
    const first = once();
    tape.clear();
    expect(once()).toEqual(first);
  });

  test('Adam’s first step is the learning rate against the sign of the slope', () => {
    const parameters = Float32Array.of(1, 1, 1), moments = momentsOf(parameters);
    adamStep(parameters, moments, 1, Float32Array.of(9, 0.5, -2), 1, 2, adamRate(0.01, 1));
    expect(parameters[0]).toBe(1);
    expect(parameters[1]).toBeCloseTo(0.99, 4);
    expect(parameters[2]).toBeCloseTo(1.01, 4);
  });

  test('trainNetwork learns the drawn language, stops early, keeps its best epoch and gives the same twice', () => {
    const settings = { ...networkDefaults, hidden: [8, 8], learningRate: 0.01, batchSize: 16 }, trained = trainNetwork(task, settings, 3);
    const right = trained.logits.filter((logit, at) => Number(logit >= 0) === labels[300 + at]).length;
    expect(right).toBeGreaterThan(85);
    const losses = trained.epochs.map(({ validationLoss }) => validationLoss);
    expect(losses[trained.bestEpoch - 1]).toBe(Math.min(...losses));
    expect(trained.epochs.length === settings.maxEpochs || trained.epochs.length === trained.bestEpoch + 2).toBe(true);
    expect(networkLogits(trained.network, task.rows, task.validation)).toEqual(trained.logits);
    expect(trainNetwork(task, settings, 3).network).toEqual(trained.network);
    expect(trainNetwork(task, settings, 4).network).not.toEqual(trained.network);
  });

  test('the shipped form gives the probabilities of the network, up to what int8 costs', () => {
    for (const hidden of [[8, 8], [8, 6, 4]]) {
      const { network, logits } = trainNetwork(task, { ...networkDefaults, hidden, learningRate: 0.01, batchSize: 16 }, 3), calibration = { scale: 0.8, offset: 0.1 };
      const model = createModel(toModelParts('twoLayer', features, network, calibration)), some = texts.slice(300);
      const quantised = networkLogits(asQuantised(network, quantiseColumns(network.table, network.units)), task.rows, task.validation), read = logitsOf(model, some);
      read.forEach((logit, at) => {
        expect(logit).toBeCloseTo(quantised[at]!, 4);
        expect(Math.abs(logit - logits[at]!)).toBeLessThan(0.15);
      });
      predictAll(model, some).forEach((probability, at) => { expect(probability).toBeCloseTo(probabilityOf(calibration, read[at]!), 6); });
    }
  });

  test('quantiseColumns is at most half a step off, and keeps a column of zeros', () => {
    const random = seededRandom(9), table = Float32Array.from({ length: 40 * 3 }, (_, at) => (at % 3 === 2 ? 0 : (random() - 0.5) * (at % 3 === 0 ? 10 : 0.01))), { values, scales } = quantiseColumns(table, 3);
    values.forEach((value, at) => { expect(Math.abs(value * scales[at % 3]! - table[at]!)).toBeLessThanOrEqual(scales[at % 3]! / 2 + 1e-7); });
    expect(Math.max(...values)).toBeLessThanOrEqual(127);
  });
});

describe('naive Bayes logistic regression', () => {
  const { texts, labels } = drawnTexts(300, 6), counts = countNgrams(readTokens(texts), 3, 2), fit = range(0, 240), validation = range(240, 300);

  test('minimise finds the minimum of a skewed bowl', () => {
    const at = minimise((point, slope) => { point.forEach((x, i) => { slope[i] = 2 * 10 ** i * (x - i); }); return point.reduce((sum, x, i) => sum + 10 ** i * (x - i) ** 2, 0); }, new Float64Array(4), { maxSteps: 100, memory: 5 });
    at.forEach((x, i) => { expect(x).toBeCloseTo(i, 4); });
  });

  test('the gradient agrees with finite differences', () => {
    const random = seededRandom(10), ratios = logRatios(counts, labels, fit, 1), loss = naiveBayesLoss(counts, ratios, labels, fit, 0.01), point = Float64Array.from({ length: ratios.length + 1 }, () => random() - 0.5), slope = new Float64Array(point.length), unused = new Float64Array(point.length);
    loss(point, slope);
    for (let trial = 0; trial < 60; trial++) {
      const at = trial === 0 ? ratios.length : Math.floor(random() * ratios.length), moved = (by: number) => loss(point.map((x, i) => (i === at ? x + by : x)), unused);
      expect(slope[at]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 7);
    }
  });

  test('log ratios point to the class that holds a word more often', () => {
    const ratios = logRatios(counts, labels, fit, 1), of = (word: string) => ratios[counts.hashes.indexOf(ngramHash([word]))]!;
    for (const word of good) expect(of(word)).toBeGreaterThan(0);
    for (const word of bad) expect(of(word)).toBeLessThan(0);
  });

  test('the model learns, and reads a text as training did', () => {
    const { model, logits } = trainNaiveBayes(counts, 3, labels, fit, validation, naiveBayesDefaults);
    expect(logits.filter((logit, at) => Number(logit >= 0) === labels[240 + at]).length).toBeGreaterThan(50);
    naiveBayesLogits(model, texts.slice(240)).forEach((logit, at) => { expect(logit).toBeCloseTo(logits[at]!, 4); });
  });
});
