import type { TasteEvaluation, TasteFigure } from '../../src/contracts/tasteCard.ts';

/** All tables for the terminal. */
export function evaluationTables({ hundredK, million, holdOut, search, ranking, foldIn, intervals }: TasteEvaluation): string {
  const figure = ({ value, interval }: TasteFigure) => `${value.toFixed(4)}${interval ? ` [${interval.from.toFixed(4)}, ${interval.to.toFixed(4)}]` : ''}`;
  const errors = (rows: TasteEvaluation['hundredK']['rows']) => rows.map(({ label, rmse, mae, kind }) => `  ${label.en.padEnd(58)} RMSE ${figure(rmse).padEnd(26)} MAE ${mae ? figure(mae).padEnd(26) : ''} ${kind}`);
  return [
    `MovieLens 100K, ${hundredK.shuffles} shuffles of five parts (bar: RMSE <= ${hundredK.bar})`, ...errors(hundredK.rows), ...hundredK.publishedSplits.map(({ name, rmse, mae }) => `  ${name}  RMSE ${rmse.toFixed(4)}  MAE ${mae.toFixed(4)}`),
    `MovieLens 1M, ${million.ratings} ratings (${million.missingRatings} short of the official file), five parts, at most ${million.trainingSeconds} s of training (bar: RMSE <= ${million.bar})`, ...errors(million.rows),
    'Held out', ...holdOut.map(({ set, fraction, rmse, mae }) => `  ${set.padEnd(16)} ${String(fraction * 100).padStart(3)} %  RMSE ${rmse.toFixed(4)}  MAE ${mae.toFixed(4)}`),
    ...search.flatMap(({ model, measure, on, settings, rows }) => [`Search: ${model.en}, ${measure} on ${on.en}`, ...rows.map(({ values, figure: value, chosen }) => `  ${values.map((one, at) => `${settings[at]} ${one}`).join(', ').padEnd(44)} ${value.toFixed(4)}${chosen ? '  chosen' : ''}`)]),
    `Ranking: ${ranking.people} people held out, ${ranking.candidates} candidates`,
    ...ranking.rows.map(({ label, ndcg, recall, coverage, novelty, popularity, behind }) => `  ${label.en.padEnd(46)} NDCG@10 ${figure(ndcg)}  Recall@20 ${figure(recall)}  coverage ${coverage.toFixed(3)}  novelty ${novelty.toFixed(2)}  popularity ${popularity.toFixed(0)}${behind ? `  behind ${figure(behind)}` : ''}`),
    `Folded in: ${foldIn.people} people`, ...foldIn.rows.map(({ ratings, rmse, itemBias, baseline, ahead }) => `  after ${String(ratings).padStart(2)}  RMSE ${rmse.toFixed(4)}  title's mean ${itemBias.toFixed(4)}  with the person's offset ${baseline.toFixed(4)}  ahead of it by ${figure(ahead)}`),
    `  after 80 % RMSE ${foldIn.wholeHistory.rmse.toFixed(4)}  title's mean ${foldIn.wholeHistory.itemBias.toFixed(4)}  with the person's offset ${foldIn.wholeHistory.baseline.toFixed(4)}`,
    'Intervals', ...intervals.rows.map(({ label, n, coverage, meanSpread }) => `  ${label.en.padEnd(34)} ${String(n).padStart(8)}  ${(coverage * 100).toFixed(1)} %  ± ${meanSpread.toFixed(2)}`),
  ].join('\n');
}
