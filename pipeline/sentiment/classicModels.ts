import type { BaselineRow, SplitScore } from '../../src/contracts/sentimentCard.ts';
import { bestOf, type GridRow } from '../../src/domain/sentiment/classic/gridSettings.ts';
import { naiveBayesDefaults, naiveBayesLogits, trainNaiveBayes, type NgramLogistic } from '../../src/domain/sentiment/classic/naiveBayes.ts';
import { asQuantised, quantiseColumns, toModelParts } from '../../src/domain/sentiment/classic/toModelParts.ts';
import { networkDefaults, networkLogits, trainNetwork, type NetworkSettings } from '../../src/domain/sentiment/classic/trainNetwork.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { fitCalibration } from '../../src/domain/sentiment/evaluation/fitCalibration.ts';
import { measure, type Label, type Measured } from '../../src/domain/sentiment/evaluation/measure.ts';
import { predictAll } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { wilson } from '../../src/domain/sentiment/evaluation/wilson.ts';
import { explore, type Exploration } from '../../src/domain/sentiment/exploration/explore.ts';
import { probabilityOf } from '../../src/domain/sentiment/judge.ts';
import type { Calibration, ModelParts } from '../../src/domain/sentiment/model.ts';
import { encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import type { Progress } from '../progress.ts';
import { classicLabels, type ClassicName } from './classicLabels.ts';
import { createClassicTask, filmSplit, randomSplit, type ClassicTask, type Split } from './classicTask.ts';
import { gridSearch } from './gridSearch.ts';
import type { LabelledReview, Reviews } from './readReviews.ts';

export const classicSeed = 2024;

/** The two that ship: hidden layers as named, the rest as Google's guide has it; the deeper one needs the stronger dropout. */
const classicNetworks: Readonly<Record<'twoLayer' | 'threeLayer', NetworkSettings>> = {
  twoLayer: { ...networkDefaults, hidden: [64, 64] },
  threeLayer: { ...networkDefaults, hidden: [64, 32, 16], dropout: 0.5 },
};
const nFeatures = 20_000, longestNetwork = 2, longestNaiveBayes = 3;

/** The linear model and the calibration of its logits. */
export interface CalibratedLogistic {
  readonly model: NgramLogistic;
  readonly calibration: Calibration;
}

/** What int8 costs a network, on the film-disjoint validation reviews. */
export interface Int8Cost {
  readonly floatAccuracy: number;
  readonly int8Accuracy: number;
  readonly floatLogLoss: number;
  readonly int8LogLoss: number;
}

export interface ClassicModels {
  /** Without test figures: see scoreClassicModels. */
  readonly table: readonly BaselineRow[];
  /** On the film-disjoint validation reviews, which calibration and early stopping have seen too: somewhat kind. */
  readonly validation: Readonly<Record<ClassicName, Measured>>;
  readonly networks: { readonly twoLayer: ModelParts; readonly threeLayer: ModelParts };
  readonly naiveBayes: CalibratedLogistic;
  readonly int8: Readonly<Record<'twoLayer' | 'threeLayer', Int8Cost>>;
  readonly grid: readonly GridRow[];
  readonly exploration: Exploration;
}

const scoreOf = ({ n, accuracy, auc }: Measured): SplitScore => ({ n, accuracy, auc });
const pick = (labels: readonly Label[], rows: Int32Array): readonly Label[] => Array.from(rows, (row) => labels[row] as Label);

function calibrateAndMeasure(logits: Float32Array, labels: readonly Label[]): { calibration: Calibration; measured: Measured } {
  const calibration = fitCalibration(logits, labels);
  return { calibration, measured: measure(labels, Array.from(logits, (logit) => probabilityOf(calibration, logit))) };
}

/** Trains, quantises and calibrates a classic network on one split; figures are those of the int8 form. */
function trainClassicNetwork(task: ClassicTask, split: Split, name: 'twoLayer' | 'threeLayer', onEpoch: () => void) {
  const features = task.featuresOf(split, longestNetwork, nFeatures), labels = pick(task.labels, split.validation);
  const { network, logits, bestEpoch } = trainNetwork({ rows: features.rows, labels: task.labels, ...split }, classicNetworks[name], classicSeed, onEpoch);
  const quantised = asQuantised(network, quantiseColumns(network.table, network.units));
  const float = calibrateAndMeasure(logits, labels).measured, { calibration, measured } = calibrateAndMeasure(networkLogits(quantised, features.rows, split.validation), labels);
  const int8: Int8Cost = { floatAccuracy: float.accuracy.value, int8Accuracy: measured.accuracy.value, floatLogLoss: float.logLoss, int8LogLoss: measured.logLoss };
  return { parts: toModelParts(name, features, network, calibration), measured, int8, bestEpoch };
}

function trainLinear(task: ClassicTask, split: Split, onStep: () => void) {
  const { model, logits } = trainNaiveBayes(task.counts, longestNaiveBayes, task.labels, split.fit, split.validation, naiveBayesDefaults, onStep);
  return { model, ...calibrateAndMeasure(logits, pick(task.labels, split.validation)) };
}

const percent = ({ accuracy, logLoss }: Measured): string => `${(accuracy.value * 100).toFixed(2)} %, log loss ${logLoss.toFixed(3)}`;

/**
 * Exploration, the classic models on the film-disjoint and on a random split, and the grid search. The test reviews are not looked at. Everything but seconds is the same at every run.
 * @param cacheFolder  finished grid settings are kept in grid.json there
 */
export function trainClassicModels({ train }: Pick<Reviews, 'train'>, progress: Progress, cacheFolder: string): ClassicModels {
  progress.start('classic: count n-grams');
  const task = createClassicTask(train, () => { progress.row(); });
  progress.end(`${task.counts.hashes.length} n-grams`);
  progress.start('explore');
  const exploration = explore(train, task.corpus, task.counts);
  progress.end(`${exploration.samples} reviews / ${exploration.medianWords} words = ${exploration.ratio.value.toFixed(0)}: ${exploration.ratio.suggests}`);

  const film = filmSplit(train), random = randomSplit(train, classicSeed);
  const timed = <T extends { measured: Measured }>(step: string, run: () => T): { result: T; seconds: number } => {
    const startedAt = performance.now();
    progress.start(step);
    const result = run();
    progress.end(percent(result.measured));
    return { result, seconds: Math.round((performance.now() - startedAt) / 100) / 10 };
  };
  const onRow = () => { progress.row(); };
  const ofSplit = (split: Split, called: string) => ({
    naiveBayes: timed(`NB logistic, ${called}`, () => trainLinear(task, split, onRow)),
    twoLayer: timed(`two-layer network, ${called}`, () => trainClassicNetwork(task, split, 'twoLayer', onRow)),
    threeLayer: timed(`three-layer network, ${called}`, () => trainClassicNetwork(task, split, 'threeLayer', onRow)),
  });
  const byFilm = ofSplit(film, 'film-disjoint'), atRandom = ofSplit(random, 'random split');
  const grid = gridSearch(task, film, classicSeed, progress, cacheFolder), best = bestOf(grid), networks = { twoLayer: byFilm.twoLayer.result.parts, threeLayer: byFilm.threeLayer.result.parts };

  const row = (id: ClassicName, bytes: number | null): BaselineRow => ({
    id, label: classicLabels[id], filmDisjoint: scoreOf(byFilm[id].result.measured), randomSplit: scoreOf(atRandom[id].result.measured), test: null, bytes, seconds: byFilm[id].seconds, released: bytes !== null,
  });
  const nRight = Math.round(best.accuracy * film.validation.length);
  return {
    table: [
      row('twoLayer', encodeModel(networks.twoLayer).length), row('threeLayer', encodeModel(networks.threeLayer).length), row('naiveBayes', null),
      { id: 'gridBest', label: classicLabels.gridBest, filmDisjoint: { n: film.validation.length, accuracy: wilson(nRight, film.validation.length), auc: null }, randomSplit: null, test: null, bytes: null, seconds: best.seconds, released: false },
    ],
    validation: { naiveBayes: byFilm.naiveBayes.result.measured, twoLayer: byFilm.twoLayer.result.measured, threeLayer: byFilm.threeLayer.result.measured },
    networks, grid, exploration,
    naiveBayes: { model: byFilm.naiveBayes.result.model, calibration: byFilm.naiveBayes.result.calibration },
    int8: { twoLayer: byFilm.twoLayer.result.int8, threeLayer: byFilm.threeLayer.result.int8 },
  };
}

/** The official test figures of the final classic models: to be called once for each release, never while choosing. */
export function scoreClassicModels({ networks, naiveBayes }: Pick<ClassicModels, 'networks' | 'naiveBayes'>, test: readonly LabelledReview[]): Readonly<Record<ClassicName, Measured>> {
  const texts = test.map(({ text }) => text), labels = test.map(({ label }) => label);
  return {
    twoLayer: measure(labels, predictAll(createModel(networks.twoLayer), texts)),
    threeLayer: measure(labels, predictAll(createModel(networks.threeLayer), texts)),
    naiveBayes: measure(labels, Array.from(naiveBayesLogits(naiveBayes.model, texts), (logit) => probabilityOf(naiveBayes.calibration, logit))),
  };
}

/** The table with the test figures put in. */
export function withTestScores(table: readonly BaselineRow[], scores: Readonly<Partial<Record<string, Measured>>>): readonly BaselineRow[] {
  return table.map((row) => { const measured = scores[row.id]; return measured ? { ...row, test: scoreOf(measured) } : row; });
}
