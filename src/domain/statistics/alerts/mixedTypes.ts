import type { RecipeStep } from '../recipe/step.ts';
import { columnRule } from './alertRule.ts';

/** A column of type `mixed`: numbers with words between them. Sorting and arithmetic fail on it; the words are often footnotes or "unknown". Where words are as many as numbers, making it text loses nothing and comes first. */
export const mixedTypes = columnRule('mixedTypes', ({ name, type, count, quality: { numberLike } }) => {
  if (type !== 'mixed') return null;
  const numeric: RecipeStep = { do: 'retype', column: name, to: 'numeric' }, text: RecipeStep = { do: 'retype', column: name, to: 'text' };
  return { severity: 'problem', values: { numbers: numberLike, others: count - numberLike }, fixes: numberLike * 2 > count ? [[numeric], [text]] : [[text], [numeric]] };
});
