import { columnRule, shareOf } from './alertRule.ts';

/** Any text with a blank at its start or end: not seen, yet it makes two values of one and lets joins miss. */
export const edgeBlanks = columnRule('edgeBlanks', ({ name, count, quality: { edgeBlanks: blanks } }) => (blanks === 0 ? null : {
  severity: 'warning', values: { count: blanks, share: shareOf(blanks, count) }, fixes: [[{ do: 'trim', column: name }]],
}));
