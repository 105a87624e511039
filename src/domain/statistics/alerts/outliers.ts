import type { ColumnProfile } from '../profile.ts';
import type { RecipeStep } from '../recipe/step.ts';
import { columnRule, isMeasured, shareOf } from './alertRule.ts';

/** Interquartile ranges beyond the box from which a value is far out. Source: Tukey, Exploratory Data Analysis, 1977. */
export const farOut = 3;
/** More values outside the whiskers than these 1 % are a tail, not exceptions: `skewed` and `heavyTailed` speak of tails. */
export const mostShare = 0.01;

/** Within three interquartile ranges of the box; null where the middle half of the values is one. */
export function fences({ numeric }: ColumnProfile): { readonly from: number; readonly to: number } | null {
  const box = numeric?.box;
  if (!box || !(box.q3 > box.q1)) return null;
  const reach = farOut * (box.q3 - box.q1);
  return { from: box.q1 - reach, to: box.q3 + reach };
}

/** Brings what lies far out to the fences; a side on which nothing does has no limit. */
export function clipFarOut(column: ColumnProfile): readonly (readonly RecipeStep[])[] {
  const limits = fences(column), { min, max } = column.numeric ?? { min: null, max: null };
  if (!limits || min === null || max === null || (min >= limits.from && max <= limits.to)) return [];
  return [[{ do: 'clip', column: column.name, from: min < limits.from ? limits.from : null, to: max > limits.to ? limits.to : null }]];
}

/** Whether a few values alone lie far out. */
export function hasFarOut(column: ColumnProfile): boolean {
  const { numeric, count } = column, limits = fences(column), box = numeric?.box;
  if (!isMeasured(column) || !limits || !box) return false;
  const share = shareOf(box.outliersBelow + box.outliersAbove, count);
  return share > 0 && share <= mostShare && box.outliers.some((value) => value < limits.from || value > limits.to);
}

/** A few values (at most 1 %), of which one at least is more than three interquartile ranges beyond the box: typing errors, other units, or the most interesting rows of all. */
export const outliers = columnRule('outliers', (column) => {
  const box = column.numeric?.box;
  if (!box || !hasFarOut(column)) return null;
  const count = box.outliersBelow + box.outliersAbove;
  const furthest = box.outliers.reduce((worst, value) => (Math.abs(value - box.median) > Math.abs(worst - box.median) ? value : worst), box.median);
  return { severity: 'warning', values: { count, share: shareOf(count, column.count), furthest, median: box.median }, fixes: clipFarOut(column) };
});
