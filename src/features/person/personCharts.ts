import type { PersonFacts } from '../../contracts/catalogue.ts';
import { formatInteger } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { worthDrawing, type ChartPoint, type PointsSpec } from '../../ui/chart/chartSpec.ts';
import { formatRatio } from '../catalogue/formatFacts.ts';

type Credits = PersonFacts['credits'];
const mostReturns = 15;

/** Works by year, every year between the first and the last; who acts in and directs the same film has one work. */
export function worksByYear(credits: Credits): readonly ChartPoint[] {
  const years = new Map<number, Set<string>>();
  for (const { card } of credits) {
    if (card.year === null) continue;
    const works = years.get(card.year) ?? new Set();
    years.set(card.year, works.add(card.id));
  }
  if (years.size === 0) return [];
  const first = Math.min(...years.keys()), last = Math.max(...years.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => ({ label: String(first + index), y: years.get(first + index)?.size ?? 0 }));
}

/** The largest known returns, largest first, each film once. */
export function largestReturns(credits: Credits): readonly ChartPoint[] {
  const films = new Map(credits.map((credit) => [credit.card.id, credit]));
  return [...films.values()]
    .flatMap(({ card, return: ratio }) => (ratio === null ? [] : [{ label: card.year === null ? card.title : `${card.title} (${card.year})`, y: ratio }]))
    .sort((a, b) => b.y - a.y)
    .slice(0, mostReturns);
}

/** Null when all works fall in one or two years: the list says as much. */
export function yearsChart(name: string, credits: Credits): PointsSpec | null {
  const points = worksByYear(credits);
  const [first] = points, last = points.at(-1);
  if (!first || !last || points.filter(({ y }) => y !== 0).length < 3) return null;
  const most = points.reduce((best, point) => ((point.y ?? 0) > (best.y ?? 0) ? point : best), first);
  return {
    kind: 'bar', xLabel: t('person.columnYear'), yLabel: t('person.works'), points, formatY: formatInteger,
    summary: t('person.chartYearsSummary', { name, from: first.label, to: last.label, most: most.label, mostCount: formatInteger(most.y ?? 0) }),
  };
}

/** Null with fewer than two known returns. */
export function returnsChart(name: string, credits: Credits): PointsSpec | null {
  const points = largestReturns(credits);
  const [most] = points;
  const spec: PointsSpec = {
    kind: 'bar', sideways: true, xLabel: t('person.columnTitle'), yLabel: t('person.columnReturn'), points, formatY: formatRatio,
    summary: t('person.chartReturnsSummary', { name, number: points.length, most: most?.label ?? '', mostValue: formatRatio(most?.y ?? 0) }),
  };
  return worthDrawing(spec) ? spec : null;
}
