/** Yᵀ · Y, row-major [k × k], of Y, row-major [n × k]. */
export function gram(y: Float64Array, k: number): Float64Array {
  const product = new Float64Array(k * k);
  for (let base = 0; base < y.length; base += k) {
    for (let i = 0; i < k; i++) {
      const value = y[base + i]!, to = i * k;
      for (let j = i; j < k; j++) product[to + j]! += value * y[base + j]!;
    }
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) product[i * k + j] = product[j * k + i]!;
  return product;
}

/** Y · M, row-major [n × m], of Y [n × k] and M [k × m]. */
export function timesSmall(y: Float64Array, small: Float64Array, k: number, m: number): Float64Array {
  const n = y.length / k, product = new Float64Array(n * m);
  for (let row = 0; row < n; row++) {
    const from = row * k, to = row * m;
    for (let i = 0; i < k; i++) {
      const value = y[from + i]!, at = i * m;
      for (let j = 0; j < m; j++) product[to + j]! += value * small[at + j]!;
    }
  }
  return product;
}

/**
 * Makes the columns of Y [n × k] orthonormal, in place, spanning what they spanned: Cholesky of the Gram matrix. One pass leaves an error of the squared condition,
 * enough between iterations; a second removes it (Yamamoto et al., CholeskyQR2, ETNA 44, 2015). A column that the others span becomes zeros.
 * @param passes  1 or 2
 */
export function orthonormalise(y: Float64Array, k: number, passes: number): void {
  for (let pass = 0; pass < passes; pass++) {
    const upper = cholesky(gram(y, k), k);
    for (let base = 0; base < y.length; base += k) {
      for (let j = 0; j < k; j++) { // row · R⁻¹
        let value = y[base + j]!;
        for (let i = 0; i < j; i++) value -= y[base + i]! * upper[i * k + j]!;
        const pivot = upper[j * k + j]!;
        y[base + j] = pivot === 0 ? 0 : value / pivot;
      }
    }
  }
}

/** R, upper triangular, RᵀR = G. */
function cholesky(g: Float64Array, k: number): Float64Array {
  const r = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    let pivot = g[i * k + i]!;
    for (let m = 0; m < i; m++) pivot -= r[m * k + i]! ** 2;
    if (pivot <= 1e-12 * g[i * k + i]! || pivot <= 0) continue;
    const root = Math.sqrt(pivot);
    r[i * k + i] = root;
    for (let j = i + 1; j < k; j++) {
      let value = g[i * k + j]!;
      for (let m = 0; m < i; m++) value -= r[m * k + i]! * r[m * k + j]!;
      r[i * k + j] = value / root;
    }
  }
  return r;
}
