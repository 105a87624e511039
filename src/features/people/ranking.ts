import type { PeopleRequest, PersonRole, PersonSummary } from '../../contracts/catalogue.ts';
import { formatInteger } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { worthDrawing, type PointsSpec } from '../../ui/chart/chartSpec.ts';
import { formatRatio } from '../catalogue/formatFacts.ts';

export const roles = ['actor', 'director'] as const satisfies readonly PersonRole[];
export const measures = ['works', 'totalReturn', 'meanReturn'] as const satisfies readonly PeopleRequest['by'][];
export const minimums = [1, 2, 3, 5, 10, 20] as const;
const defaultMinimum = 3;
const inTable = 100;
const inChart = 15;

/** Reads the ranking asked for from what follows `?`; anything else than the values offered falls back to the first screen's. */
export function requestFromLink(link: Readonly<Record<string, string>>): PeopleRequest {
  const min = Number(link['min']);
  return {
    role: roles.find((role) => role === link['role']) ?? 'actor',
    by: measures.find((by) => by === link['by']) ?? 'works',
    minReturns: minimums.find((each) => each === min) ?? defaultMinimum,
    limit: inTable,
  };
}

/** The inverse: defaults are left out, so that the plain address is the plain ranking. */
export function linkFromRequest({ role, by, minReturns }: Pick<PeopleRequest, 'role' | 'by' | 'minReturns'>): Readonly<Record<string, string>> {
  return { role: role === 'actor' ? '' : role, by: by === 'works' ? '' : by, min: minReturns === defaultMinimum ? '' : String(minReturns) };
}

/** Rank and name, then the column called `by`, then the others as they came. */
export function rankedFirst<C extends { readonly key: string }>(columns: readonly C[], by: string): readonly C[] {
  const [rank, name, ...rest] = columns;
  return [rank, name, rest.find(({ key }) => key === by), ...rest.filter(({ key }) => key !== by)].filter((column) => column !== undefined);
}

/** The first fifteen as lying bars; null with fewer than two. */
export function rankingChart(people: readonly PersonSummary[], by: PeopleRequest['by']): PointsSpec | null {
  const points = people.slice(0, inChart).map((person) => ({ label: person.name, y: person[by] }));
  const formatY = by === 'works' ? formatInteger : formatRatio;
  const [first] = points;
  const spec: PointsSpec = {
    kind: 'bar', sideways: true, points, formatY, xLabel: t('people.name'), yLabel: t(`people.${by}`),
    summary: t('people.chartSummary', { title: t(`people.chartTitle_${by}`), number: points.length, first: first?.label ?? '', value: formatY(first?.y ?? 0) }),
  };
  return worthDrawing(spec) ? spec : null;
}
