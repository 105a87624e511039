/** What was done to a list of names besides splitting it. */
export type NameRepair = 'digits' | 'prose' | 'suffix' | 'note';

const suffix = /^(?:Jr|Sr|II|III|IV|Ph\.?D)\.?$/i;
const longestNameChars = 80;
const proseWords = 8;

/**
 * Splits a cell of people into names, each once, in its order.
 * - Entries without a letter (`1`) are no people.
 * - A cell that holds a sentence instead of names gives none: no text of a source may pass as a name.
 * - `Jr.` cut off by its comma goes back to its name; a part or an aside (`M (as Judi Dench)`, `Ash Lynx: Yuma Uchida`) is cut off.
 */
export function splitNames(cell: string, onRepair: (repair: NameRepair) => void): string[] {
  const entries = cell.split(/[,;|]/).map((entry) => entry.trim()).filter((entry) => entry !== '');
  const sentence = /[.!?]$/.test(cell) && entries.some((entry) => entry.split(' ').length >= proseWords);
  if (sentence || entries.some((entry) => entry.length > longestNameChars)) {
    onRepair('prose');
    return [];
  }
  const names: string[] = [];
  for (const entry of entries) {
    const last = names.at(-1);
    if (!/\p{L}/u.test(entry)) {
      onRepair('digits');
    } else if (suffix.test(entry) && last !== undefined) {
      names[names.length - 1] = `${last} ${entry}`;
      onRepair('suffix');
    } else {
      const name = entry.replace(/^.*:\s*(?=\p{L})/u, '').replace(/\s*[([][^)\]]*[)\]]?$/, '').trim() || entry;
      if (name !== entry) onRepair('note');
      names.push(name);
    }
  }
  return [...new Set(names)];
}
