import type { Measure } from '../profile.ts';
import { columnAlert, type AlertRule } from './alertRule.ts';
import { oncePerColumn, strongestPairs } from './strongestPairs.ts';

/** |r|, |ρ| or V from which two columns say nearly the same. As ydata-profiling has it. */
export const leastStrength = 0.9;
export const correlationMeasures = ['pearson', 'spearman', 'cramersV'] as const satisfies readonly Measure[];

/**
 * Two columns of which one nearly gives the other (Pearson's r, Spearman's ρ or Cramér's V of 0.9 and more): one is enough, and models that take both weigh them at random.
 * A column is named once, with the earlier one that it goes with most; not identifiers, and not the target, which has an alert of its own.
 */
export const highCorrelation: AlertRule = {
  name: 'highCorrelation',
  find: (facts, { target }) => {
    const { columns } = facts;
    const counts = (index: number): boolean => {
      const column = columns[index];
      return column !== undefined && column.distinct > 1 && column.type !== 'identifier' && column.name !== target;
    };
    const strong = strongestPairs(facts, correlationMeasures).filter(({ left, right, value }) => Math.abs(value) >= leastStrength && counts(left) && counts(right));
    return oncePerColumn(strong).flatMap(({ left, right, measure, value }) => {
      const column = columns[right], other = columns[left];
      if (!column || !other) return [];
      const worse = column.missing >= other.missing ? column : other;
      return [columnAlert('highCorrelation', column.name, right, { severity: 'note', other: left, values: { variant: measure, other: other.name, value }, evidence: 'associations', fixes: [[{ do: 'drop', column: worse.name }]] })];
    });
  },
};
