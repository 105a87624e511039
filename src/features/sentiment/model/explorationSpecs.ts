import type { Exploration, NgramCount } from '../../../contracts/sentimentCard.ts';
import { formatInteger, formatNumber } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { PointsSpec } from '../../../ui/chart/chartSpec.ts';

const counts = { formatY: formatInteger, formatShort: (value: number): string => (value >= 10_000 ? `${formatNumber(value / 1000, 0)}k` : formatInteger(value)) };

export function balanceSpec({ perClass: { negative, positive } }: Exploration): PointsSpec {
  return {
    kind: 'bar', sideways: true, ...counts, summary: t('sentimentModel.balanceSummary', { negative: formatInteger(negative), positive: formatInteger(positive) }),
    xLabel: t('sentimentModel.className'), yLabel: t('sentimentModel.reviewsAxis'),
    points: [{ label: t('sentimentModel.negative'), y: negative }, { label: t('sentimentModel.positive'), y: positive }],
  };
}

export function starsSpec({ stars }: Exploration): PointsSpec {
  const most = stars.reduce((best, one) => (one.n > best.n ? one : best), { stars: 0, n: 0 });
  return {
    kind: 'bar', ...counts, summary: t('sentimentModel.starsSummary', { stars: most.stars }), xLabel: t('sentimentModel.starsAxis'), yLabel: t('sentimentModel.reviewsAxis'),
    points: stars.map(({ stars: given, n }) => ({ label: String(given), y: n })),
  };
}

const first = (ngrams: readonly NgramCount[]): string => ngrams.slice(0, 5).map(({ ngram }) => ngram).join(', ');

export function frequentSpec({ frequent }: Exploration, most = 15): PointsSpec {
  return {
    kind: 'bar', sideways: true, ...counts, summary: t('sentimentModel.frequentSummary', { ngrams: first(frequent) }), xLabel: t('sentimentModel.ngram'), yLabel: t('sentimentModel.reviewsAxis'),
    points: frequent.slice(0, most).map(({ ngram, negative, positive }) => ({ label: ngram, y: negative + positive })),
  };
}
