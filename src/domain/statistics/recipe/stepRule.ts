import type { Job } from '../job.ts';
import type { ColumnData, ColumnType, DataColumn, DataTable } from '../table.ts';
import type { RecipeStep, StepOutcome } from './step.ts';

/** What a step makes of a table, or why it leaves it as it is. */
export type StepResult =
  | { readonly kind: 'done'; readonly table: DataTable; readonly cells: number; readonly rows: number; readonly lost: number }
  | Skip;
export interface Skip { readonly kind: 'skipped'; readonly because: NonNullable<StepOutcome['because']> }
export const skip = (because: Skip['because']): Skip => ({ kind: 'skipped', because });

/** How a step is done: a table in, another out. Never changes what it is given; columns that it does not touch are the same objects. */
export type StepRule<D extends RecipeStep['do']> = (table: DataTable, step: Extract<RecipeStep, { readonly do: D }>) => Job<StepResult>;

/** New cells of a column. `chosenType` left out: as it was. */
export interface ColumnChange {
  readonly data: ColumnData;
  readonly cells: number;
  readonly lost: number;
  readonly chosenType?: ColumnType | null;
}

/** Changes one column; without a cell that changes there is nothing to do. */
export function* changeColumn(table: DataTable, name: string, change: (column: DataColumn) => Job<ColumnChange | Skip>): Job<StepResult> {
  const column = table.columns.find((one) => one.name === name);
  if (!column) return skip('noColumn');
  const made = yield* change(column);
  if ('kind' in made) return made;
  const { data, cells, lost, chosenType = column.chosenType } = made;
  if (cells === 0 && chosenType === column.chosenType) return skip('nothingToDo');
  return { kind: 'done', table: { ...table, columns: table.columns.map((one) => (one === column ? { name, chosenType, data } : one)) }, cells, rows: 0, lost };
}
