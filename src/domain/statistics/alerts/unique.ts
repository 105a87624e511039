import type { ColumnProfile } from '../profile.ts';
import { columnRule } from './alertRule.ts';

/** Fewer values are different by chance. */
export const leastValues = 20;

export const mostlyOnce = ({ distinct, count }: ColumnProfile): boolean => count >= leastValues && distinct === count;

/** Every value occurs once, among 20 and more: good for telling rows apart, of no use for grouping. Not of identifiers, which say so themselves, of lists, nor of numbers with decimals, which seldom repeat. */
export const unique = columnRule('unique', (column) => {
  const { name, type, count, numeric } = column;
  if (!mostlyOnce(column) || type === 'identifier' || type === 'list' || (numeric !== null && !numeric.integers)) return null;
  const canIdentify = type === 'categorical' || type === 'numeric';
  return { severity: 'note', values: { count }, fixes: canIdentify ? [[{ do: 'retype', column: name, to: 'identifier' }]] : [] };
});
