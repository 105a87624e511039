import { rewriteWords } from './rewriteWords.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/** Spells groups of texts or items in one way each. A spelling in two groups goes into the first. */
export const unite: StepRule<'unite'> = (table, { column, groups }) => changeColumn(table, column, function* ({ data }) {
  if (data.form === 'numbers') return skip('otherForm');
  const intoOf = new Map(groups.flatMap(({ into, from }) => from.map((word) => [word, into] as const)).reverse());
  return yield* rewriteWords(data, (word) => intoOf.get(word) ?? word);
});
