import type { RecipeStep } from '../recipe/step.ts';
import type { ColumnDrift, ColumnProfile, Profile } from '../profile.ts';
import { isIdentifierName } from '../types/typeOfNumbers.ts';
import type { Alert, AlertName } from './alert.ts';

/** What alerts are found in: everything that is known of a table, never the table itself. */
export type Facts = Omit<Profile, 'alerts'>;
export interface AlertContext {
  /** Name of the column that others are checked against for leaks; null: none is meant. */
  readonly target: string | null;
  /** Against another table; null: there is none. */
  readonly drift: readonly ColumnDrift[] | null;
}

/** One kind of alert: a pure function of the facts. */
export interface AlertRule {
  readonly name: AlertName;
  find(facts: Facts, context: AlertContext): readonly Alert[];
}

/** An alert without what its rule adds to each. A `variant` among the values names the sentence: `text_skewed_right`. */
export type Finding = Pick<Alert, 'severity' | 'values'> & Partial<Pick<Alert, 'other' | 'evidence' | 'fixes'>>;

/** A rule that looks at each column by itself; constant and empty columns, of which there is nothing else to say, are passed over. */
export function columnRule(name: AlertName, look: (column: ColumnProfile, index: number, facts: Facts) => Finding | null): AlertRule {
  return {
    name,
    find: (facts) => facts.columns.flatMap((column, index) => {
      const finding = column.distinct > 1 ? look(column, index, facts) : null;
      return finding ? [columnAlert(name, column.name, index, finding)] : [];
    }),
  };
}

/** An alert of a column, with its name among the values. */
export function columnAlert(name: AlertName, column: string, index: number | null, { severity, values, other = null, evidence = 'column', fixes = [] }: Finding): Alert {
  return { name, severity, column: index, other, values: { column, ...values }, evidence, fixes };
}

/** 0–1; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Whether a column's numbers measure something. Whole ones that are never negative name things where the column's name says so (`user_id`, `tmdbId`), also where they repeat: their mean, their tail and their middle mean nothing. */
export const isMeasured = ({ name, type, numeric }: ColumnProfile): boolean => type === 'numeric' && numeric !== null && !(isIdentifierName(name) && numeric.integers && numeric.negatives === 0);

/** Whether the smallest (−1) or the largest (1) value stands for "not known": a tail that reaches there is `suspiciousDefault`'s. */
export function endsInDefault({ numeric, quality: { suspicious } }: ColumnProfile, end: -1 | 1): boolean {
  const last = end < 0 ? numeric?.min : numeric?.max;
  return suspicious.some(({ value }) => value === last);
}

/**
 * Filling what is missing in a column of numbers: by the mean, or by the median where the middle half of the values leans to one side.
 * Bowley's coefficient says so, (q1 + q3 − 2 · median) / (q3 − q1) beyond ±0.2: unlike skewness it is not moved by a tenth of defaults at one end.
 * Source: Bowley, Elements of Statistics, 1920.
 */
export function fillNumbers({ name, numeric }: ColumnProfile): RecipeStep {
  const box = numeric?.box, width = box ? box.q3 - box.q1 : 0;
  const leans = box && width > 0 ? Math.abs(box.q1 + box.q3 - 2 * box.median) > mostLean * width : numeric?.mean !== numeric?.quantiles.p50;
  return { do: 'impute', column: name, with: leans ? 'median' : 'mean' };
}
const mostLean = 0.2;

/** Beyond this |skewness| the mean is far from most values. Source: West, Finch & Curran 1995, who call 2 a substantial departure. */
export const leaningSkewness = 2;
