import type { ColumnType } from '../table.ts';

/** One change of a table, by names of columns so that a recipe runs on a later file too; one file each in this folder, listed in `registry.ts`. */
export type RecipeStep =
  | { readonly do: 'drop'; readonly column: string }
  | { readonly do: 'rename'; readonly column: string; readonly to: string }
  /** Rows that miss a cell (of one column, or of any where `column` is null), or repeat an earlier row. */
  | { readonly do: 'dropRows'; readonly where: 'missing' | 'duplicate'; readonly column: string | null }
  /** Fills missing cells. `value` of `with: 'value'` alone. */
  | { readonly do: 'impute'; readonly column: string; readonly with: 'mean' | 'median' | 'mode' | 'value'; readonly value?: number | string }
  /** Values that stand for "not known" (0, −1, "n/a") become missing. */
  | { readonly do: 'toMissing'; readonly column: string; readonly values: readonly (number | string)[] }
  | { readonly do: 'trim'; readonly column: string }
  /** What was read in a wrong encoding is read in the right one; control characters go. */
  | { readonly do: 'repairText'; readonly column: string }
  /** A text with a delimiter, or written as a list, becomes a list. `by` null: brackets and quotes of JSON or Python. */
  | { readonly do: 'split'; readonly column: string; readonly by: string | null }
  | { readonly do: 'retype'; readonly column: string; readonly to: ColumnType }
  /** Spellings become one. */
  | { readonly do: 'unite'; readonly column: string; readonly groups: readonly { readonly into: string; readonly from: readonly string[] }[] }
  /** Values beyond the limits become the limit; null: no limit. */
  | { readonly do: 'clip'; readonly column: string; readonly from: number | null; readonly to: number | null }
  /** log(1 + x); negative values become missing. */
  | { readonly do: 'logarithm'; readonly column: string };

/** Steps in order; what is exported and run again. */
export interface Recipe {
  readonly format: 'butaca-recipe';
  readonly version: 1;
  /** Of the table that it was made for. */
  readonly table: string;
  readonly steps: readonly RecipeStep[];
}

/**
 * What a step came to. `skipped` changes nothing: the table has no such column (`noColumn`), its cells are not what the step needs, or none of them could be converted (`otherForm`),
 * no cell or row was concerned (`nothingToDo`), another column has the name already (`nameTaken`).
 */
export interface StepOutcome {
  readonly step: RecipeStep;
  readonly kind: 'done' | 'skipped';
  readonly because: 'noColumn' | 'otherForm' | 'nothingToDo' | 'nameTaken' | null;
  /** Cells changed, and rows removed. */
  readonly cells: number;
  readonly rows: number;
  /** Of the cells changed, those that had a value which the new form cannot hold: missing now. */
  readonly lost: number;
}
