const lost = /[?\uFFFD]+/g;
const beyondAscii = /[^\p{ASCII}]+/gu;

/**
 * A function that restores letters lost to `?` or U+FFFD in a name (`Jordi Moll��` → `Jordi Mollà`),
 * where exactly one known name fits; null where none or several do.
 */
export function letterRestorer(knownNames: Iterable<string>): (name: string) => string | null {
  const byShape = new Map<string, Set<string>>();
  for (const name of knownNames) {
    if (lost.test(name) || !/[^\p{ASCII}]/u.test(name)) continue;
    const shape = name.replace(beyondAscii, '?');
    const names = byShape.get(shape) ?? new Set<string>();
    byShape.set(shape, names.add(name));
  }
  return (name) => {
    const fitting = [...(byShape.get(name.replace(lost, '?')) ?? [])];
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
}

/** Whether a name holds the marks of lost letters. */
export function hasLostLetters(name: string): boolean {
  return name.includes('\uFFFD') || /\p{L}\?|\?\p{L}/u.test(name);
}
