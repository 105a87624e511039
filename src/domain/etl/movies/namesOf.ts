import type { PythonValue } from '../pythonLiteral.ts';
import { textOf } from '../typedCell.ts';

/**
 * The texts under one key of a list of dicts: trimmed, in order, each once.
 * @returns null where nothing is known: no cell, or a list without names
 */
export function namesOf(dicts: readonly ReadonlyMap<string, PythonValue>[] | null, key: string, onRepeat: (name: string) => void): readonly string[] | null {
  if (dicts === null) return null;
  const names = new Set<string>();
  for (const dict of dicts) {
    const name = textOf(dict, key);
    if (names.has(name)) onRepeat(name);
    else if (name !== '') names.add(name);
  }
  return names.size === 0 ? null : [...names];
}
