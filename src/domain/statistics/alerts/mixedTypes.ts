import { columnRule } from './alertRule.ts';

/** A column of type `mixed`: numbers with words between them. Sorting and arithmetic fail on it; the words are often footnotes or "unknown". */
export const mixedTypes = columnRule('mixedTypes', ({ name, type, count, quality: { numberLike } }) => (type !== 'mixed' ? null : {
  severity: 'problem', values: { numbers: numberLike, others: count - numberLike }, fixes: [[{ do: 'retype', column: name, to: 'numeric' }], [{ do: 'retype', column: name, to: 'text' }]],
}));
