import { shortText } from '../overview/shortCell.ts';

/** UTF-16 units of a column's name. */
export const longestName = 200;

/**
 * Distinct names of a table's columns: one without gets `column_<number from 1>`, one that is there already a number behind it. Blanks around them go, and the end of what is longer than a sentence.
 * @returns the names, and which columns (from 0) had none or another's
 */
export function nameColumns(given: readonly string[]): { readonly names: readonly string[]; readonly unnamed: readonly number[]; readonly repeated: readonly number[] } {
  const trimmed = given.map((name) => shortText(name.trim(), longestName)), taken = new Set(trimmed), used = new Set<string>();
  const names: string[] = [], unnamed: number[] = [], repeated: number[] = [];
  trimmed.forEach((name, at) => {
    let free = name;
    if (name === '') { unnamed.push(at); free = `column_${at + 1}`; } else if (used.has(name)) repeated.push(at);
    const wanted = free;
    for (let number = 2; used.has(free) || (free !== name && taken.has(free)); number++) free = `${wanted}_${number}`;
    used.add(free);
    names.push(free);
  });
  return { names, unnamed, repeated };
}
