import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentimentCard } from '../../src/contracts/sentimentCard.ts';
import { gridSettings, type GridSetting } from '../../src/domain/sentiment/classic/gridSettings.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { predictAll } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { measure } from '../../src/domain/sentiment/evaluation/measure.ts';
import { decodeModel, encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { createProgress } from '../progress.ts';
import { inventedReviews } from './card.fixture.ts';
import { scoreClassicModels, trainClassicModels, withTestScores, type ClassicModels } from './classicModels.ts';
import { createClassicTask, filmSplit, randomSplit } from './classicTask.ts';
import { gridSearch } from './gridSearch.ts';
import { readReviews, type LabelledReview } from './readReviews.ts';

const folder = mkdtempSync(join(tmpdir(), 'butaca-classic-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
/** What was told of progress. */
const told: string[] = [], progress = createProgress({ write: (text) => told.push(text) }, () => 0);

const reviews = inventedReviews(300, 'train', 3);

describe('splits', () => {
  test('the film-disjoint one shares no film, and both part all reviews', () => {
    const film = filmSplit(reviews), random = randomSplit(reviews, 1);
    for (const { fit, validation } of [film, random]) expect([...fit, ...validation].sort((a, b) => a - b)).toEqual([...reviews.keys()]);
    const fitted = new Set(Array.from(film.fit, (row) => reviews[row]!.film));
    expect(Array.from(film.validation, (row) => reviews[row]!.film).filter((name) => fitted.has(name))).toEqual([]);
    expect(random.validation).toHaveLength(60);
    expect(randomSplit(reviews, 1)).toEqual(random);
    expect(randomSplit(reviews, 2)).not.toEqual(random);
  });
});

describe('the grid search', () => {
  const small: GridSetting[] = [0.2, 0.5].map((dropout) => ({ hiddenLayers: 2, units: 4, dropout, longest: 2, features: 50, learningRate: 0.01 }));
  const run = (seed: number, some = reviews) => { told.length = 0; return gridSearch(createClassicTask(some, () => undefined), filmSplit(some), seed, progress, join(folder, 'grid'), small); };
  const trained = () => told.filter((line) => /^grid \d/.test(line)).length;

  test('trains every setting once, and again only for another seed or other reviews', () => {
    const first = run(1);
    expect([first.length, trained()]).toEqual([2, 2]);
    expect(told.some((line) => /grid 2 of 2, \d+ s left/.test(line))).toBe(true);
    expect(run(1)).toEqual(first);
    expect(trained()).toBe(0);
    run(2);
    expect(trained()).toBe(2);
    run(1, inventedReviews(280, 'train', 4));
    expect(trained()).toBe(2);
  });

  test('goes on where it was stopped, and starts anew after a file cut short', () => {
    const file = join(folder, 'grid', 'grid.json'), whole = run(1), finished = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify(Object.fromEntries(Object.entries(finished).filter(([key]) => !key.includes('0.5')))));
    expect(run(1).map(({ accuracy, logLoss, epochs }) => ({ accuracy, logLoss, epochs }))).toEqual(whole.map(({ accuracy, logLoss, epochs }) => ({ accuracy, logLoss, epochs })));
    expect(trained()).toBe(1);
    writeFileSync(file, '{"cut');
    run(1);
    expect(trained()).toBe(2);
  });

  test('has at least 24 settings, all different, that vary what they are to vary', () => {
    expect(new Set(gridSettings.map((setting) => JSON.stringify(setting))).size).toBe(gridSettings.length);
    expect(gridSettings.length).toBeGreaterThanOrEqual(24);
    for (const key of ['units', 'dropout', 'longest', 'features', 'learningRate'] as const) expect(new Set(gridSettings.map((setting) => setting[key])).size, key).toBeGreaterThan(1);
  });
});

// On the full reviews: npm run test:full, minutes.
const raw = process.env['BUTACA_ORACLE_RAW'], hasRaw = raw !== undefined && existsSync(join(raw, 'imdb'));
describe.skipIf(!hasRaw)('the classic models on the full reviews (needs BUTACA_ORACLE_RAW with imdb)', () => {
  let models: ClassicModels, train: readonly LabelledReview[];
  beforeAll(() => {
    const read = readReviews(raw ?? '');
    ({ train } = read);
    models = trainClassicModels(read, progress, '.cache/sentiment');
  }, 1_800_000);

  test('they reach what such models are known to, and fit in their files', () => {
    for (const row of models.table) expect(row.filmDisjoint.accuracy.value, row.id).toBeGreaterThan(row.id === 'naiveBayes' ? 0.905 : 0.885);
    for (const name of ['twoLayer', 'threeLayer'] as const) {
      expect(encodeModel(models.networks[name]).length).toBeLessThanOrEqual(1_500_000);
      expect(models.int8[name].floatAccuracy - models.int8[name].int8Accuracy).toBeLessThanOrEqual(0.001);
      expect(models.validation[name].ece).toBeLessThan(0.04); // Platt scaling cannot bend the deep one's overconfidence away: 0.032
    }
    expect(models.grid).toHaveLength(gridSettings.length);
  });

  test('the files read back judge the validation reviews as training did', { timeout: 300_000 }, () => {
    const held = Array.from(filmSplit(train).validation, (row) => train[row]!), labels = held.map(({ label }) => label);
    for (const name of ['twoLayer', 'threeLayer'] as const) {
      const parts = decodeModel(encodeModel(models.networks[name]).slice().buffer as ArrayBuffer), measured = measure(labels, predictAll(createModel(parts), held.map(({ text }) => text))), trained = models.validation[name];
      // Training counts 1–3-grams at once: a few triples share the hash of a chosen word or pair, which the model, reading pairs at most, never meets (1.5e-5 of log loss).
      expect(Math.abs(measured.logLoss - trained.logLoss), name).toBeLessThan(5e-5);
      expect(Math.abs(measured.accuracy.value - trained.accuracy.value) * held.length, name).toBeLessThan(1.5); // reviews
    }
  });

  test('the table and the exploration fit the card', () => {
    const held: Pick<SentimentCard, 'baselines' | 'grid' | 'exploration'> = { baselines: models.table, grid: models.grid, exploration: models.exploration };
    expect(JSON.parse(JSON.stringify(held))).toEqual(held);
    expect(JSON.stringify(models.exploration).length).toBeLessThan(40_000);
  });
});

test('scoreClassicModels judges every review by each model, and withTestScores puts the figures in', () => {
  const train = inventedReviews(300, 'train', 5), test = inventedReviews(120, 'test', 6);
  const grid = join(folder, 'known');
  const models = trainClassicModels({ train }, progress, grid), scores = scoreClassicModels(models, test);
  for (const name of ['twoLayer', 'threeLayer', 'naiveBayes'] as const) {
    expect(scores[name].n).toBe(120);
    // One in ten was written in the other mood.
    expect(scores[name].accuracy.value, name).toBeGreaterThan(0.8);
  }
  const rows = withTestScores(models.table, scores);
  expect(models.table.every((row) => row.test === null)).toBe(true);
  expect(rows.map(({ id, test: of }) => [id, of?.n ?? null])).toEqual([['twoLayer', 120], ['threeLayer', 120], ['naiveBayes', 120], ['gridBest', null]]);
});
