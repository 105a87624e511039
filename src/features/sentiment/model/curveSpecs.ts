import type { CardModel, CardRobustness, FrontierPoint } from '../../../contracts/sentimentCard.ts';
import { formatFixed, formatInteger, formatPercent } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { PointsSpec } from '../../../ui/chart/chartSpec.ts';
import { percent } from './figureText.ts';

/** 20%, 93.4%: whole where it is, so that the ticks stay short. */
const shortPercent = (share: number): string => formatPercent(share, 1);

/** What was said against what came true, a dot a filled bin. */
export function reliabilitySpec({ test }: CardModel): PointsSpec {
  const filled = test.bins.flatMap(({ from, to, count, meanProbability, positiveShare }) => (meanProbability === null || positiveShare === null ? [] : [{ from, to, count, meanProbability, positiveShare }]));
  const furthest = filled.reduce((worst, bin) => (Math.abs(bin.meanProbability - bin.positiveShare) > Math.abs(worst.meanProbability - worst.positiveShare) ? bin : worst), filled[0] ?? { meanProbability: 0, positiveShare: 0 });
  return {
    kind: 'scatter', joined: true, diagonal: true,
    summary: t('sentimentModel.reliabilitySummary', { said: percent(furthest.meanProbability), found: percent(furthest.positiveShare), gap: percent(test.ece) }),
    xLabel: t('sentimentModel.saidAxis'), yLabel: t('sentimentModel.foundAxis'), formatX: shortPercent, formatY: shortPercent,
    points: filled.map(({ from, to, count, meanProbability, positiveShare }) => ({ label: t('sentimentModel.binTitle', { from: formatPercent(from), to: formatPercent(to), n: formatInteger(count) }), x: meanProbability, y: positiveShare })),
  };
}

export function rocSpec({ roc, test }: CardModel): PointsSpec {
  const atFive = roc.reduce((best, { falsePositive, truePositive }) => (falsePositive <= 0.05 ? Math.max(best, truePositive) : best), 0);
  return {
    kind: 'scatter', joined: true, diagonal: true,
    summary: t('sentimentModel.rocSummary', { auc: test.auc === null ? '–' : formatFixed(test.auc, 3), found: formatPercent(atFive) }),
    xLabel: t('sentimentModel.falseAlarms'), yLabel: t('sentimentModel.hits'), formatX: shortPercent, formatY: shortPercent,
    points: roc.map(({ falsePositive, truePositive }) => ({ label: t('sentimentModel.hits'), x: falsePositive, y: truePositive })),
  };
}

export const timesText = ({ times }: FrontierPoint): string => (times === 0 ? t('sentimentModel.frontierTimes_zero') : t('sentimentModel.frontierTimes', { number: times }));

/** What robustness costs: ordinary reviews to the right, rewritten ones upwards. */
export function frontierSpec({ frontier }: CardRobustness): PointsSpec {
  const chosen = frontier.find((point) => point.chosen) ?? frontier[0];
  return {
    kind: 'scatter', joined: true,
    summary: t('sentimentModel.frontierSummary', { accuracy: percent(chosen?.accuracy ?? 0), robustness: percent(chosen?.robustness ?? 0) }),
    xLabel: t('sentimentModel.frontierAxis'), yLabel: t('sentimentModel.frontierOther'), formatX: percent, formatY: percent,
    points: frontier.map((point) => ({ label: timesText(point), x: point.accuracy, y: point.robustness, marked: point.chosen })),
  };
}
