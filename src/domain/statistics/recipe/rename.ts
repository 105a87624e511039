import { skip, type StepRule } from './stepRule.ts';

/** Gives a column another name, unless another column has it already. */
export const rename: StepRule<'rename'> = function* (table, { column, to }) {
  if (!table.columns.some(({ name }) => name === column)) return skip('noColumn');
  if (to === column) return skip('nothingToDo');
  if (table.columns.some(({ name }) => name === to)) return skip('nameTaken');
  return { kind: 'done', table: { ...table, columns: table.columns.map((one) => (one.name === column ? { ...one, name: to } : one)) }, cells: 0, rows: 0, lost: 0 };
};
