/** Computes a value once for each key object and forgets it with the key: indexes live as long as the column they index. */
export function oncePer<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let held = known.get(key);
    if (!held) known.set(key, held = { value: compute(key) });
    return held.value;
  };
}

/** The cell of a column at a row; null when missing. */
export function cell<T>(column: ArrayLike<T>, row: number): T | null {
  return column[row] ?? null;
}
