/**
 * Adds Σ_r columns[i][r] · columns[j][r] over rows `from` … `to` − 1 to `into` [k × k], at both [i, j] and [j, i].
 * @param columns  k, each at least `to` long
 */
export function addGram(columns: readonly Float64Array[], from: number, to: number, into: Float64Array): void {
  const k = columns.length, wide = to - ((to - from) & 3);
  for (let i = 0; i < k; i++) {
    const x = columns[i]!;
    for (let j = 0; j <= i; j++) {
      const y = columns[j]!;
      let a = 0, b = 0, c = 0, d = 0; // four sums: an addition waits for the one before
      for (let r = from; r < wide; r += 4) {
        a += x[r]! * y[r]!;
        b += x[r + 1]! * y[r + 1]!;
        c += x[r + 2]! * y[r + 2]!;
        d += x[r + 3]! * y[r + 3]!;
      }
      for (let r = wide; r < to; r++) a += x[r]! * y[r]!;
      const sum = a + b + (c + d);
      into[i * k + j]! += sum;
      if (i !== j) into[j * k + i]! += sum;
    }
  }
}
