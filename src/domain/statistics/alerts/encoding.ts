import { columnRule } from './alertRule.ts';

/** Any text with letters of a wrong encoding (`Ã©` for `é`), control characters, or U+FFFD, where letters were lost for good: a file read as what it is not. */
export const encoding = columnRule('encoding', ({ name, quality: { mojibake, replacement, control } }) => {
  if (mojibake + replacement + control === 0) return null;
  const alone = mojibake > 0 ? 'mojibake' : control > 0 ? 'control' : 'replacement', count = Math.max(mojibake, control, replacement);
  const variant = count === mojibake + control + replacement ? alone : 'several';
  return { severity: 'problem', values: { variant, count, mojibake, control, replacement }, fixes: mojibake + control > 0 ? [[{ do: 'repairText', column: name }]] : [] };
});
