import type { Job } from '../job.ts';
import type { Overview } from '../profile.ts';
import { firstEqualRows } from '../recipe/firstEqualRows.ts';
import type { DataTable } from '../table.ts';

const mostExamples = 10;

/** Rows that repeat an earlier one in every cell (missing cells equal one another), counted exactly; none in a table without columns. */
export function* countDuplicates(table: DataTable): Job<{ readonly duplicateRows: number; readonly examples: Overview['duplicateExamples'] }> {
  if (table.columns.length === 0) return { duplicateRows: 0, examples: [] };
  const firsts = yield* firstEqualRows(table.columns.map(({ data }) => data), table.rows), examples: { row: number; of: number }[] = [];
  yield;
  let duplicateRows = 0;
  firsts.forEach((of, row) => {
    if (of === row) return;
    duplicateRows++;
    if (examples.length < mostExamples) examples.push({ row, of });
  });
  return { duplicateRows, examples };
}
