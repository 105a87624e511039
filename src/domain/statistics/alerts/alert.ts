import type { RecipeStep } from '../recipe/step.ts';

/** Every alert; one file each in this folder, listed in `registry.ts`. */
export const alertNames = [
  'constant', 'empty', 'highCardinality', 'unique', 'uniform', 'missing', 'zeros', 'skewed', 'heavyTailed', 'outliers', 'infinite', 'highCorrelation', 'imbalance', 'duplicates', 'mixedTypes',
  'edgeBlanks', 'encoding', 'numbersAsText', 'datesAsText', 'nearDuplicates', 'identifier', 'suspiciousDefault', 'gappedDates', 'nonStationary', 'listAsText', 'targetLeakage', 'drift', 'missingTogether',
] as const;
export type AlertName = (typeof alertNames)[number];

/** Something in a profile that a person should look at before trusting the table. */
export interface Alert {
  readonly name: AlertName;
  /** `problem`: likely wrong · `warning`: to be looked at · `note`: good to know. */
  readonly severity: 'problem' | 'warning' | 'note';
  /** Index of the column; null for the table. */
  readonly column: number | null;
  /** Of alerts about two. */
  readonly other: number | null;
  /** What the sentence `exploreAlerts.text_<name>` is filled with; a `variant` among them names the sentence further: see `alertText`. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Where the evidence is shown. */
  readonly evidence: 'column' | 'missing' | 'associations' | 'overview' | 'compare';
  /** What would mend it, best first; may be empty. Each may be several steps. */
  readonly fixes: readonly (readonly RecipeStep[])[];
}
