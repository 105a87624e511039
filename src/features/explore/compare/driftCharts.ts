import { othersLabel } from '../../../domain/statistics/drift/parts.ts';
import type { ColumnDrift } from '../../../domain/statistics/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { BarsSpec } from '../../../ui/chart/chartSpec.ts';
import { coefficient, counted, shareText } from '../facts/figure.ts';

/** How far the shares of one side lie from those of the other. Usual bounds of the population stability index. */
export function driftGrade(psi: number | null): 'none' | 'some' | 'much' | 'unknown' {
  return psi === null ? 'unknown' : psi < 0.1 ? 'none' : psi < 0.25 ? 'some' : 'much';
}

/** Both sides' shares of the same parts. @param sides  what they are called */
export function driftChart({ name, parts, psi }: ColumnDrift, sides: readonly [left: string, right: string]): BarsSpec {
  const total = (side: 'left' | 'right'): number => parts.reduce((sum, part) => sum + part[side], 0);
  const left = total('left') || 1, right = total('right') || 1;
  return {
    kind: 'bars', sideways: true, series: sides, xLabel: name, yLabel: t('explore.shareOfCells'), formatY: shareText,
    bars: parts.map((part) => ({ label: part.label === othersLabel ? t('explore.allOthers') : part.label, left: part.left / left, right: part.right / right })),
    summary: t('explore.chart_drift', { name, left: sides[0], right: sides[1], parts: counted(parts.length), psi: coefficient(psi) }),
  };
}

/** Most drift first; columns that are only on one side come last. */
export function byDrift(columns: readonly ColumnDrift[]): readonly ColumnDrift[] {
  const of = ({ psi, ks }: ColumnDrift): number => psi ?? ks?.statistic ?? -1;
  return [...columns].sort((a, b) => of(b) - of(a));
}
