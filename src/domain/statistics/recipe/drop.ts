import { skip, type StepRule } from './stepRule.ts';

/** Removes a column. */
export const drop: StepRule<'drop'> = function* (table, { column }) {
  const columns = table.columns.filter(({ name }) => name !== column);
  if (columns.length === table.columns.length) return skip('noColumn');
  return { kind: 'done', table: { ...table, columns }, cells: 0, rows: 0, lost: 0 };
};
