import { repaired } from './repaired.ts';
import { rewriteWords } from './rewriteWords.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/** Reads texts and items again that were read in a wrong encoding, and takes control characters out of them; what was nothing else is missing. */
export const repairText: StepRule<'repairText'> = (table, { column }) => changeColumn(table, column, function* ({ data }) {
  return data.form === 'numbers' ? skip('otherForm') : yield* rewriteWords(data, (word) => repaired(word) || (word === '' ? '' : null));
});
