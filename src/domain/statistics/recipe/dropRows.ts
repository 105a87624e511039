import { takeRows } from '../takeRows.ts';
import type { DataColumn } from '../table.ts';
import { firstEqualRows } from './firstEqualRows.ts';
import { inPieces } from './inPieces.ts';
import { isMissingAt } from './isMissingAt.ts';
import { skip, type StepRule } from './stepRule.ts';

/**
 * Removes rows that miss a cell (of the column, or any), or repeat an earlier row (the column's cell of an earlier row; a missing one repeats nothing).
 */
export const dropRows: StepRule<'dropRows'> = function* (table, { where, column }) {
  const concerned = column === null ? table.columns : table.columns.filter(({ name }) => name === column);
  if (column !== null && concerned.length === 0) return skip('noColumn');

  const isDropped = new Uint8Array(table.rows);
  const dropMissing = (data: DataColumn['data']) => {
    const isMissing = isMissingAt(data);
    return (from: number, to: number): void => {
      for (let row = from; row < to; row++) if (isMissing(row)) isDropped[row] = 1;
    };
  };
  if (where === 'missing') {
    for (const { data } of concerned) yield* inPieces(table.rows, dropMissing(data));
  } else if (concerned.length > 0) {
    const first = yield* firstEqualRows(concerned.map(({ data }) => data), table.rows), one = concerned[0];
    const isMissing = column !== null && one ? isMissingAt(one.data) : () => false;
    yield* inPieces(table.rows, (from, to) => {
      for (let row = from; row < to; row++) isDropped[row] = first[row] === row || isMissing(row) ? 0 : 1;
    });
  }

  const kept = new Uint32Array(table.rows);
  let rows = 0;
  for (let row = 0; row < table.rows; row++) if (isDropped[row] === 0) kept[rows++] = row;
  if (rows === table.rows) return skip('nothingToDo');
  yield;
  return { kind: 'done', table: yield* takeRows(table, kept.subarray(0, rows)), cells: 0, rows: table.rows - rows, lost: 0 };
};
