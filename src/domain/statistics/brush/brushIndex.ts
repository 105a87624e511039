/** A range of a column's values: rows with `from` ≤ value < `to` (≤ `to` where it is the column's maximum), or of categories those in `values`. */
export type BrushRange =
  | { readonly column: string; readonly from: number; readonly to: number }
  | { readonly column: string; readonly values: readonly (string | null)[] };

/**
 * What the other columns show for every range of one column, so that a brush is moved without asking anybody: cumulative counts over fine steps of the active column.
 * The shown counts of steps [a, b) are row b − row a of `cumulative`: as many subtractions as there are bars, whatever the number of rows.
 * Source: Moritz, Howe & Heer, "Falcon", CHI 2019.
 */
export interface BrushIndex {
  readonly active: string;
  /** Ends of the fine steps, ascending, `steps + 1`; of categories null. */
  readonly edges: readonly number[] | null;
  /** Categories of the active column, one a step; null: the others, missing ones included. Null of numbers. */
  readonly categories: readonly (string | null)[] | null;
  /** Rows within the fixed ranges whose active value is before step s: [steps + 1]. */
  readonly rows: Float64Array;
  readonly shown: readonly BrushShown[];
}
export interface BrushShown {
  readonly column: string;
  /** Of numbers and dates; null of categories. */
  readonly edges: readonly number[] | null;
  /** One a bar, the last null: all others. Null of numbers. */
  readonly categories: readonly (string | null)[] | null;
  readonly bars: number;
  /** Counts of every bar over all rows. */
  readonly all: Float64Array;
  /** [(steps + 1) × bars] row-major. */
  readonly cumulative: Float64Array;
}
