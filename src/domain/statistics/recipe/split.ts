import { splitColumn } from './splitColumn.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/** Makes lists of texts, by a delimiter or as they are written; what was said of the column's type before is forgotten. */
export const split: StepRule<'split'> = (table, { column, by }) => changeColumn(table, column, function* ({ data }) {
  return data.form === 'texts' ? { ...(yield* splitColumn(data, by)), chosenType: null } : skip('otherForm');
});
