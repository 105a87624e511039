import type { CardModel, GridRow, SentimentCard } from '../../../contracts/sentimentCard.ts';
import { seededRandom } from '../../../domain/random.ts';
import { measure, type Label } from '../../../domain/sentiment/evaluation/measure.ts';
import { wilson } from '../../../domain/sentiment/evaluation/wilson.ts';
import type { ModelName } from '../../../domain/sentiment/model.ts';
import { negationKinds, negationSuite } from '../../../domain/sentiment/suites/negation.ts';
import { plainSlices, plainSuite } from '../../../domain/sentiment/suites/plain.ts';
import { unreadableKinds, unreadableSuite } from '../../../domain/sentiment/suites/unreadable.ts';

/** A card with made-up figures, as large as a real one; for tests of whatever shows it. */
export function madeUpCard(): SentimentCard {
  const score = (hits: number, auc: number) => ({ n: 4800, accuracy: wilson(hits, 4800), auc });
  return {
    schemaVersion: 1,
    data: {
      source: 'Invented reviews', train: 22_419, test: 25_000, unlabelled: 49_346, rewritten: 1707, dropped: { reserved: 2492, trainInTest: 123, unlabelledInTest: 266, unlabelledInTrain: 354 },
      split: { folds: 10, validationFolds: [8, 9], fitReviews: 17_900, fitFilms: 2710, validationReviews: 4519, validationFilms: 690 }, seeds: [20_241, 7],
    },
    recipe: [{ en: 'Teachers were trained on word counts.', es: 'Se entrenaron maestros con recuentos de palabras.' }, { en: 'A small student learnt from them.', es: 'Un alumno pequeño aprendió de ellos.' }],
    limits: [{ en: 'It reads English only.', es: 'Solo lee inglés.' }],
    models: [madeUpModel('butaca', 3.2, 1), madeUpModel('twoLayer', 2.2, 2), madeUpModel('threeLayer', 2.1, 3)],
    baselines: [
      { id: 'twoLayer', label: { en: 'Classic, two hidden layers', es: 'Clásico, dos capas ocultas' }, filmDisjoint: score(4250, 0.951), randomSplit: score(4300, 0.955), test: null, bytes: 1_400_000, seconds: 62, released: true },
      { id: 'butaca', label: { en: 'Butaca’s reader', es: 'El lector de Butaca' }, filmDisjoint: score(4470, 0.979), randomSplit: null, test: score(4466, 0.978), bytes: 5_700_000, seconds: 1380, released: true },
      { id: 'nbLogistic', label: { en: 'NB-weighted logistic, 1–3-grams', es: 'Logística con pesos NB, 1–3-gramas' }, filmDisjoint: score(4390, 0.971), randomSplit: score(4421, 0.973), test: null, bytes: null, seconds: 41, released: false },
    ],
    grid: madeUpGrid(),
    robustness: { folds: 5, n: 1707, accuracy: wilson(1460, 1707), without: wilson(1180, 1707), frontier: [0, 1, 2, 3, 5].map((times) => ({ times, accuracy: 0.934 - times * 0.0012, robustness: 0.69 + 0.06 * times - times * times * 0.0045, chosen: times === 3 })) },
    compression: [
      { label: { en: 'As trained, float32', es: 'Tal como se entrenó, float32' }, bytes: 24_000_000, accuracy: 0.9331 },
      { label: { en: 'Vectors in eight bits', es: 'Vectores en ocho bits' }, bytes: 6_200_000, accuracy: 0.9329 },
      { label: { en: 'Hashes packed', es: 'Hashes empaquetados' }, bytes: 5_700_000, accuracy: 0.9329 },
    ],
    exploration: {
      samples: 22_419, perClass: { negative: 11_203, positive: 11_216 }, films: 3400, medianWords: 174, meanWords: 233.4, vocabulary: 74_000,
      lengths: Array.from({ length: 13 }, (_, at) => ({ from: at * 50, to: at === 12 ? null : at * 50 + 49, negative: Math.round(3000 / (1 + (at - 3) ** 2)), positive: Math.round(2900 / (1 + (at - 2.8) ** 2)) })),
      stars: [1, 2, 3, 4, 7, 8, 9, 10].map((stars) => ({ stars, n: 2000 + ((stars * 997) % 1500) })),
      ratio: { value: 129, threshold: 1500, suggests: 'ngrams' },
      frequent: Array.from({ length: 20 }, (_, at) => ({ ngram: ['the', 'and', 'of the', 'movie', 'one of the'][at % 5] + (at < 5 ? '' : ` ${at}`), negative: 11_000 - at * 300, positive: 10_900 - at * 280 })),
      telling: {
        negative: ['worst', 'awful', 'waste of time', 'boring'].map((ngram, at) => ({ ngram, negative: 2000 - at * 300, positive: 150 + at * 20 })),
        positive: ['excellent', 'wonderful', 'highly recommended', 'favorite'].map((ngram, at) => ({ ngram, negative: 160 + at * 20, positive: 1900 - at * 250 })),
      },
    },
  };
}

function madeUpGrid(): readonly GridRow[] {
  const random = seededRandom(4);
  return [16, 64].flatMap((units) => [0.2, 0.5].flatMap((dropout) => [1, 2].flatMap((longest) => [10_000, 20_000, 40_000].map((features) => (
    { hiddenLayers: 2, units, dropout, longest, features, learningRate: 0.001, epochs: 8, accuracy: 0.87 + longest * 0.006 + features / 8e6 + random() * 0.004, logLoss: 0.33 - longest * 0.01 + random() * 0.01, seconds: 10 + features / 1500 + units / 4 + random() * 4 }
  )))));
}

/** @param sharpness  of its logits: the larger the better it tells the classes apart */
function madeUpModel(name: ModelName, sharpness: number, seed: number): CardModel {
  const random = seededRandom(seed), probabilities: number[] = [], labels: Label[] = [];
  for (let at = 0; at < 4000; at++) {
    const logit = (random() + random() + random() - 1.5) * 2 * sharpness + (at % 2 === 0 ? sharpness : -sharpness) * 0.7, p = 1 / (1 + Math.exp(-logit));
    probabilities.push(p);
    labels.push(random() < p ? 1 : 0);
  }
  const test = measure(labels, probabilities), near = (value: number, width: number) => ({ value, low: value - width, high: value + width }), share = (hits: number, n: number) => ({ n, accuracy: wilson(hits, n) });
  return {
    name, file: { path: `models/sentiment-${name}.0a1b2c3d.bin`, bytes: name === 'butaca' ? 5_712_345 : 1_398_765, sha256: '0a1b2c3d'.repeat(8) }, rows: 150_000, d: 32, longest: 3, layers: [64, 32, 16, 1], dropout: [0.3, 0.3, 0.3, 0],
    trainedSeconds: 1380, testLooks: 1, test, intervals: { auc: near(test.auc ?? 0, 0.004), logLoss: near(test.logLoss, 0.01), ece: near(test.ece, 0.003), resamples: 500 },
    histogram: Array.from({ length: 20 }, (_, bin) => {
      const inside = labels.filter((_, at) => Math.min(19, Math.floor((probabilities[at] ?? 0) * 20)) === bin), positive = inside.filter((label) => label === 1).length;
      return { from: bin / 20, to: (bin + 1) / 20, negative: inside.length - positive, positive };
    }),
    roc: Array.from({ length: 40 }, (_, at) => ({ falsePositive: (at / 39) ** 3, truePositive: (at / 39) ** 0.25 })),
    slices: [
      { name: 'short', ...share(2700, 2900), auc: 0.98, ece: 0.01 }, { name: 'long', ...share(5400, 5900), auc: 0.97, ece: 0.01 }, { name: 'lastSentence', ...share(3100, 4000), auc: 0.88, ece: 0.05 },
      { name: 'allCaps', ...share(3700, 4000), auc: 0.98, ece: 0.01 }, { name: 'typos', ...share(3610, 4000), auc: 0.96, ece: 0.02 }, { name: 'emoji', ...share(95, 104), auc: 0.96, ece: 0.04 },
    ],
    doubted: wilson(20, 4000),
    negation: { n: negationSuite.length, accuracy: wilson(Math.round(negationSuite.length * 0.91), negationSuite.length), kinds: negationKinds.map((kind, at) => ({ kind, n: 16, right: 16 - (at % 3) })) },
    unreadable: { n: unreadableSuite.length, doubted: wilson(unreadableSuite.length - 4, unreadableSuite.length), kinds: unreadableKinds.map((kind, at) => ({ kind, n: 8, doubted: 8 - (at % 5 === 0 ? 1 : 0) })) },
    plain: { n: plainSuite.length, accuracy: wilson(plainSuite.length - 5, plainSuite.length), doubted: wilson(1, plainSuite.length), slices: plainSlices.map((slice, at) => ({ slice, n: 20, right: 20 - (at % 2), doubted: at === 0 ? 1 : 0 })) },
    worst: Array.from({ length: 12 }, (_, at) => ({ id: `test/${at % 2 === 0 ? 'neg' : 'pos'}/${1000 + at}_${at % 2 === 0 ? 2 : 9}`, stars: at % 2 === 0 ? 2 : 9, probability: at % 2 === 0 ? 0.999 - at / 1000 : 0.001 + at / 1000 })),
  };
}
