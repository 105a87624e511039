/**
 * Dot products of a query in whole numbers with rows in int8, four rows at once: the sums fit 32 bits (see `quantiseQuery`), so every order of additions gives the
 * same number and any other kernel can be held to this one.
 * @param values  row-major [rows × d]
 * @param query  ≥ d entries
 * @param into  [count], products with rows `from … from + count`
 */
export function int8Dots(values: Int8Array, d: number, query: Int16Array, from: number, count: number, into: Int32Array): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const a = (from + i) * d, b = a + d, c = b + d, e = c + d;
    let dotA = 0, dotB = 0, dotC = 0, dotE = 0;
    for (let j = 0; j < d; j++) {
      const q = query[j]!;
      dotA += values[a + j]! * q;
      dotB += values[b + j]! * q;
      dotC += values[c + j]! * q;
      dotE += values[e + j]! * q;
    }
    into[i] = dotA;
    into[i + 1] = dotB;
    into[i + 2] = dotC;
    into[i + 3] = dotE;
  }
  for (; i < count; i++) {
    let dot = 0;
    for (let j = 0, at = (from + i) * d; j < d; j++, at++) dot += values[at]! * query[j]!;
    into[i] = dot;
  }
}
