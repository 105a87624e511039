import { columnRule } from './alertRule.ts';

/** Any group of spellings that differ in case, accents, blanks or punctuation alone: one thing counted as several. In free text and names of works such pairs may be meant, so it is a note there. */
export const nearDuplicates = columnRule('nearDuplicates', ({ name, type, quality: { nearDuplicates: groups } }) => {
  const [first] = groups, [most, second] = first ?? [];
  if (!most || !second || type === 'identifier' || type === 'url') return null;
  const united = groups.flatMap(([into, ...from]) => (into ? [{ into: into.value, from: from.map(({ value }) => value) }] : []));
  return { severity: type === 'categorical' || type === 'list' ? 'warning' : 'note', values: { count: groups.length, first: most.value, second: second.value }, fixes: [[{ do: 'unite', column: name, groups: united }]] };
});
