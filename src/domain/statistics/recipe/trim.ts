import { rewriteWords } from './rewriteWords.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/** Takes blanks of every kind off both ends of texts and items; what was nothing but blanks is missing. */
export const trim: StepRule<'trim'> = (table, { column }) => changeColumn(table, column, function* ({ data }) {
  return data.form === 'numbers' ? skip('otherForm') : yield* rewriteWords(data, (word) => word.trim() || null);
});
