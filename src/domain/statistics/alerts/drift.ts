import type { Alert } from './alert.ts';
import { columnAlert, type AlertRule, type Finding } from './alertRule.ts';
import type { ColumnDrift } from '../profile.ts';

/** Population stability index: from 0.1 on a distribution has shifted, from 0.25 on it is another. Source: Siddiqi, Credit Risk Scorecards, 2006. */
export const shiftedFrom = 0.1;
export const otherFrom = 0.25;
/** Kolmogorov–Smirnov: a distance that matters, and is not chance. */
export const leastDistance = 0.1;
export const mostChance = 0.001;

/** A column that two tables do not have alike: in one only, of another type, or spread otherwise (PSI ≥ 0.1, or a KS distance ≥ 0.1 with p < 0.001). What was learnt on one need not hold on the other. Only of a comparison. */
export const drift: AlertRule = {
  name: 'drift',
  find: (_, { drift: columns }) => driftAlerts(columns ?? []),
};

/** Of a comparison by itself, without a profile. */
export function driftAlerts(columns: readonly ColumnDrift[]): Alert[] {
  return columns.flatMap((column) => {
    const finding = findingOf(column);
    return finding ? [columnAlert('drift', column.name, column.left, { evidence: 'compare', ...finding })] : [];
  });
}

function findingOf({ left, right, psi, ks }: ColumnDrift): Finding | null {
  if (left === null || right === null) return { severity: 'note', values: { variant: left === null ? 'rightOnly' : 'leftOnly' } };
  if (psi === null && ks === null) return { severity: 'warning', values: { variant: 'type' } };
  if (psi !== null && psi >= shiftedFrom) return { severity: psi >= otherFrom ? 'warning' : 'note', values: { variant: 'psi', psi } };
  return ks && ks.statistic >= leastDistance && ks.p < mostChance ? { severity: 'note', values: { variant: 'ks', statistic: ks.statistic } } : null;
}
