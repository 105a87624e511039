import { fold } from '../../text/fold.ts';

const lost = /[?\uFFFD]+/g;
const beyondAscii = /[^\p{ASCII}]+/gu;

/**
 * A function that restores letters lost to `?` or U+FFFD in a name (`Jordi Moll��` → `Jordi Mollà`), where the known names that fit
 * are one name: of its spellings (`Mollà`, `Mollá`) the most frequent. Null where none fits or different names do.
 * @param knownNames  each as often as it occurs
 */
export function letterRestorer(knownNames: Iterable<string>): (name: string) => string | null {
  const byShape = new Map<string, Map<string, number>>();
  for (const name of knownNames) {
    if (name.search(lost) >= 0 || name.search(beyondAscii) < 0) continue;
    const shape = name.replace(beyondAscii, '?');
    const names = byShape.get(shape) ?? new Map<string, number>();
    byShape.set(shape, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return (name) => {
    const fitting = [...(byShape.get(name.replace(lost, '?')) ?? [])].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1));
    return new Set(fitting.map(([each]) => fold(each))).size === 1 ? (fitting[0]?.[0] ?? null) : null;
  };
}

/** Whether a name holds the marks of lost letters. */
export function hasLostLetters(name: string): boolean {
  return name.includes('\uFFFD') || /\p{L}\?|\?\p{L}/u.test(name);
}
