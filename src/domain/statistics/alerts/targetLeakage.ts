import type { ColumnProfile, Measure } from '../profile.ts';
import { columnAlert, type AlertRule } from './alertRule.ts';
import { strongestPairs, type Pair } from './strongestPairs.ts';

/** Strength from which a column is taken to hold the target itself. */
export const leastStrength = 0.95;
/** Rows a category on average, below which a category gives away its row, and anything seems to follow from it. */
export const rowsEach = 10;
const leakageMeasures = ['pearson', 'spearman', 'cramersV', 'correlationRatio'] as const satisfies readonly Measure[];

/**
 * A column that nearly gives the target chosen by a person (|r|, |ρ|, V or η ≥ 0.95): likely made from it, or known only after it. A model that sees it scores well here and fails outside. Only with a target.
 */
export const targetLeakage: AlertRule = {
  name: 'targetLeakage',
  find: (facts, { target }) => {
    const { columns } = facts, at = target === null ? -1 : columns.findIndex(({ name }) => name === target);
    if (at < 0 || target === null) return [];
    const isTold = ({ left, right, measure, value }: Pair): boolean => {
      const pair = [columns[left], columns[right]];
      return (left === at || right === at) && Math.abs(value) >= leastStrength
        && pair.every((column) => column !== undefined && column.distinct > 1 && column.type !== 'identifier' && (measure === 'pearson' || measure === 'spearman' || isCoarse(column)));
    };
    return strongestPairs(facts, leakageMeasures).filter(isTold).flatMap(({ left, right, measure, value }) => {
      const index = left === at ? right : left, column = columns[index];
      return column ? [columnAlert('targetLeakage', column.name, index, { severity: 'problem', other: at, values: { variant: measure, other: target, value }, evidence: 'associations', fixes: [[{ do: 'drop', column: column.name }]] })] : [];
    });
  },
};

/** Whether categories have rows enough each; numbers do not give away rows by themselves here. */
const isCoarse = ({ numeric, held, distinct, count }: ColumnProfile): boolean => (numeric !== null && held === 'number') || distinct * rowsEach <= count;
