import { columnAlert, shareOf, type AlertRule } from './alertRule.ts';
import { oncePerColumn, type Pair } from './strongestPairs.ts';

/** Pearson's r of "is missing". */
export const leastCorrelation = 0.9;
/** Fewer cells coincide by chance. */
export const leastMissing = 5;
/** Up to this share of rows, leaving them out costs little. */
export const droppedUpTo = 0.05;

/** Two columns that miss in the same rows (correlation of missingness ≥ 0.9): they come from one source that lacks those rows, so that filling one by the other cannot work. A column is named once, with the earlier one that it goes with most. */
export const missingTogether: AlertRule = {
  name: 'missingTogether',
  find: ({ columns, overview: { rows }, missing: { correlation: { columns: indices, values } } }) => {
    const isVaried = (index: number): boolean => (columns[index]?.distinct ?? 0) > 1;
    const pairs = indices.flatMap((left, i) => indices.flatMap((right, j): Pick<Pair, 'left' | 'right' | 'value'>[] => {
      const value = values[i * indices.length + j] ?? null, fewest = Math.min(columns[left]?.missing ?? 0, columns[right]?.missing ?? 0);
      return left < right && isVaried(left) && isVaried(right) && value !== null && value >= leastCorrelation && fewest >= leastMissing ? [{ left, right, value }] : [];
    }));
    return oncePerColumn(pairs).flatMap(({ left, right, value }) => {
      const column = columns[right], other = columns[left];
      if (!column || !other) return [];
      const fixes = shareOf(column.missing, rows) <= droppedUpTo ? [[{ do: 'dropRows', where: 'missing', column: column.name } as const]] : [];
      return [columnAlert('missingTogether', column.name, right, { severity: 'note', other: left, values: { other: other.name, count: column.missing, value }, evidence: 'missing', fixes })];
    });
  },
};
