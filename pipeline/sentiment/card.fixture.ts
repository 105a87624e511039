import type { CardInputs } from './card.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { smallModelParts } from '../../src/domain/sentiment/smallModel.fixture.ts';
import { wilson } from '../../src/domain/sentiment/evaluation/wilson.ts';
import type { LabelledReview } from './readReviews.ts';

const praise = ['a wonderful film .', 'great fun , i loved it !', 'superb acting and a good plot .', 'not bad at all .', 'i give it 9/10 .'], blame = ['an awful movie .', 'boring , dull , a waste .', 'the worst plot .', 'not good .', 'rating 1/10 .'];

/** Invented reviews of invented films: most are of one mood, one in ten is of the other than its label says. */
export function inventedReviews(n: number, folder: string, seed: number): LabelledReview[] {
  const random = seededRandom(seed), pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: n }, (_, at) => {
    const label = at % 2 === 0 ? 0 : 1, mood = random() < 0.9 ? label : 1 - label;
    const text = Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(mood === 1 ? praise : blame)).join(at % 3 === 0 ? '<br /><br />' : ' ');
    return { id: `${folder}/${label === 1 ? 'pos' : 'neg'}/${at}_${label === 1 ? 7 + (at % 4) : 1 + (at % 4)}`, text, label, stars: label === 1 ? 7 + (at % 4) : 1 + (at % 4), film: `tt${Math.floor(at / 4)}` };
  });
}

/** What the card of a small model on invented reviews is made of. */
export function cardInputs(): CardInputs {
  const parts = smallModelParts(), bytes = encodeModel(parts), score = (hits: number) => ({ n: 100, accuracy: wilson(hits, 100), auc: hits / 100 + 0.05 });
  return {
    reviews: { train: inventedReviews(200, 'train', 1), test: inventedReviews(300, 'test', 2), unlabelled: [], rewritten: [{ label: 1, text: 'great' }], dropped: { reserved: 4, trainInTest: 3, unlabelledInTest: 2, unlabelledInTrain: 1 } },
    seeds: [7],
    models: [{ parts, file: { path: 'models/sentiment-butaca.00000000.bin', bytes: bytes.length, sha256: '0'.repeat(64) }, trainedSeconds: 60, testLooks: 1 }],
    recipe: [{ en: 'One step.', es: 'Un paso.' }],
    baselines: [
      { id: 'butaca', label: { en: 'Ours', es: 'El nuestro' }, filmDisjoint: score(90), randomSplit: null, test: null, bytes: null, seconds: 60, released: false },
      { id: 'nbLogistic', label: { en: 'NB logistic', es: 'Logística NB' }, filmDisjoint: score(88), randomSplit: score(89), test: null, bytes: null, seconds: 20, released: false },
    ],
    grid: [{ hiddenLayers: 2, units: 64, dropout: 0.2, longest: 2, features: 20_000, learningRate: 0.001, epochs: 5, accuracy: 0.87, logLoss: 0.3, seconds: 12 }],
    robustness: { folds: 5, n: 1, accuracy: wilson(1, 1), without: null, frontier: [{ times: 0, accuracy: 0.9, robustness: 0.7, chosen: false }, { times: 3, accuracy: 0.89, robustness: 0.86, chosen: true }] },
    compression: [{ label: { en: 'As trained', es: 'Tal como se entrenó' }, bytes: 1_000_000, accuracy: 0.9 }],
    exploration: {
      samples: 200, perClass: { negative: 100, positive: 100 }, films: 50, medianWords: 12, meanWords: 13.5, vocabulary: 30, lengths: [{ from: 0, to: null, negative: 100, positive: 100 }], stars: [{ stars: 1, n: 25 }],
      ratio: { value: 200 / 12, threshold: 1500, suggests: 'ngrams' }, frequent: [{ ngram: 'the', negative: 60, positive: 40 }], telling: { negative: [{ ngram: 'awful', negative: 40, positive: 2 }], positive: [{ ngram: 'great', negative: 1, positive: 50 }] },
    },
  };
}
