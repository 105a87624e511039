import type { TasteCard, TasteFigure } from '../../../contracts/tasteCard.ts';

const said = (text: string) => ({ en: text, es: text });
const figure = (value: number): TasteFigure => ({ value, interval: { from: value - 0.002, to: value + 0.002 } });

/** A made-up card with everything that one may hold. */
export const madeUpCard: TasteCard = {
  schemaVersion: 1, summary: said('Two models.'), recipe: [said('Join the sets.')], trainedSeconds: 378, seeds: [{ name: said('Training'), seed: 7 }], limits: [said('Volunteers rated.')],
  data: {
    sets: [{ name: 'ml-small', ratings: 100_836, people: 610, titles: 9724, matchedTitles: 9613, matchedRatings: 0.997, excludedPeople: 22, excludedRatings: 4315, terms: said('Credit.') }],
    ratings: 1_385_167, people: 9671, titles: 14_240, fewestRaters: 5, fewestRankedRaters: 20, citation: 'Harper and Konstan 2015',
  },
  file: { path: 'models/taste-model.bin', bytes: 2_586_775, sha256: 'ab'.repeat(32) }, sizes: { items: 6953, rankedItems: 4346, works: 66_231, terms: 3106, starsFactors: 32, rankingFactors: 64, neighbours: 434_600 },
  evaluation: {
    hundredK: {
      shuffles: 3, bar: 0.91, publishedSplits: [{ name: 'u1', rmse: 0.921, mae: 0.72 }],
      rows: [{ label: said('Butaca'), rmse: figure(0.9012), mae: figure(0.7), kind: 'ours', source: null }, { label: said('SVD++'), rmse: { value: 0.919, interval: null }, mae: null, kind: 'published', source: 'Surprise' }],
    },
    million: { ratings: 1_000_203, missingRatings: 6, trainingSeconds: 200, bar: 0.855, rows: [{ label: said('Butaca'), rmse: figure(0.8612), mae: null, kind: 'ours', source: null }, { label: said('Means'), rmse: figure(0.909), mae: null, kind: 'measured here', source: null }] },
    holdOut: [{ set: 'ml-small', fraction: 0.25, rmse: 0.85, mae: 0.65 }],
    search: [{ model: said('Stars'), measure: 'RMSE', on: said('validation ratings'), settings: ['factors', 'ridge'], rows: [{ values: [32, 0.05], figure: 0.8512, chosen: true }, { values: [64, 'none'], figure: 0.8601, chosen: false }] }],
    ranking: {
      people: 900, validationPeople: 300, trainingPeople: 8000, candidates: 4346,
      rows: [
        { label: said('Butaca'), isOurs: true, ndcg: figure(0.412), recall: figure(0.35), coverage: 0.31, novelty: 2.1, popularity: 812, behind: null },
        { label: said('EASE'), isOurs: false, ndcg: figure(0.401), recall: figure(0.34), coverage: 0.29, novelty: 2, popularity: 900, behind: figure(0.011) },
      ],
    },
    foldIn: { people: 900, rows: [{ ratings: 1, rmse: 0.95, itemBias: 0.96, baseline: 0.951, ahead: figure(0.001) }, { ratings: 20, rmse: 0.88, itemBias: 0.94, baseline: 0.93, ahead: figure(0.05) }], wholeHistory: { rmse: 0.84, itemBias: 0.93, baseline: 0.91 } },
    intervals: { wanted: 0.8, rows: [{ label: said('All'), n: 12_000, coverage: 0.803, meanSpread: 1.08 }] },
  },
};
