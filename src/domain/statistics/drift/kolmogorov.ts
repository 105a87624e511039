/** Below this many values the distribution is computed exactly, and in the far lower end of some more, where its expansion is off by 1e-6. */
const fewValues = 140, someValues = 2000;
const mostTerms = 100_000;

/**
 * P(D > x) of Kolmogorov's largest distance between a distribution and that of n values drawn from it, within 1e-6; scipy's `kstwo.sf`.
 * @param n  a whole number, ≥ 1
 * @param x  0…1
 * Source: Simard & L'Ecuyer, Journal of Statistical Software 39(11), 2011.
 */
export function kolmogorovAbove(n: number, x: number): number {
  const t = n * x, square = t * x;
  if (x >= 1) return 0;
  if (t <= 0.5) return 1;
  const above = square >= (n <= fewValues ? 4 : 2.2) || x >= 0.5 ? 2 * smirnovAbove(n, x) : n <= fewValues || (n <= someValues && n * x ** 1.5 <= 1.4) ? 1 - durbin(n, x) : 1 - pelzGood(n, x);
  return Math.max(0, Math.min(1, above));
}

/** The one-sided distance: exactly, and for very many values by its expansion. Source: Birnbaum & Tingey, Annals of Mathematical Statistics 22, 1951; Lauwerier, Zeitschrift für Wahrscheinlichkeitstheorie 2, 1963. */
function smirnovAbove(n: number, x: number): number {
  if (n > mostTerms) {
    const z = x * Math.sqrt(n), zz = z * z;
    return Math.exp(-2 * zz) * (1 - (2 * z) / (3 * Math.sqrt(n)) + ((2 * zz) / (3 * n)) * (1 - (2 * zz) / 3) + ((4 * z) / (9 * n ** 1.5)) * (0.2 - (19 * zz) / 15 + (2 * zz * zz) / 3));
  }
  let sum = 0, logChoices = 0;
  for (let j = 0; j <= Math.floor(n * (1 - x)); j++) {
    const below = x + j / n, above = 1 - below;
    if (above > 0) sum += Math.exp(logChoices + (j - 1) * Math.log(below) + (n - j) * Math.log(above));
    else if (j === n) sum += below ** (j - 1);
    logChoices += Math.log((n - j) / (j + 1));
  }
  return x * sum;
}

/** P(D ≤ x) as an entry of a matrix's n-th power. Source: Marsaglia, Tsang & Wang, Journal of Statistical Software 8(18), 2003. */
function durbin(n: number, x: number): number {
  const k = Math.ceil(n * x), m = 2 * k - 1, h = k - n * x;
  const factorials = Array.from({ length: m + 1 }, () => 1);
  for (let i = 1; i <= m; i++) factorials[i] = (factorials[i - 1] as number) * i;
  const entry = (row: number, column: number): number => {
    const d = row - column + 1;
    if (d < 0) return 0;
    let value = 1;
    if (column === 0) value -= h ** (row + 1);
    if (row === m - 1) value -= h ** (m - column);
    if (column === 0 && row === m - 1 && 2 * h > 1) value += (2 * h - 1) ** m;
    return value / (factorials[d] as number);
  };
  let base = Float64Array.from({ length: m * m }, (_, at) => entry(Math.floor(at / m), at % m)), power = Float64Array.from({ length: m * m }, (_, at) => (at % (m + 1) === 0 ? 1 : 0));
  // Scaled by 1 / n a step: n! / nⁿ in parts, so that nothing overflows.
  let logScale = 0;
  for (let exponent = n, baseLog = 0; exponent > 0; exponent >>>= 1) {
    if (exponent & 1) {
      power = multiply(power, base, m);
      logScale += baseLog;
    }
    base = multiply(base, base, m);
    baseLog *= 2;
    const size = base[(k - 1) * (m + 1)] as number;
    if (size > 1e100) {
      base = base.map((value) => value / size);
      baseLog += Math.log(size);
    }
  }
  for (let i = 1; i <= n; i++) logScale += Math.log(i / n);
  return (power[(k - 1) * (m + 1)] as number) * Math.exp(logScale);
}

function multiply(a: Float64Array, b: Float64Array, m: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const factor = a[i * m + k] as number;
      for (let j = 0; j < m; j++) product[i * m + j] = (product[i * m + j] as number) + factor * (b[k * m + j] as number);
    }
  }
  return product;
}

/** P(D ≤ x) to the order of n^−1.5. Source: Pelz & Good, Journal of the Royal Statistical Society B 38(2), 1976. */
function pelzGood(n: number, x: number): number {
  const z = Math.sqrt(n) * x, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2, z8 = z4 * z4, pi2 = Math.PI ** 2, pi4 = pi2 * pi2, pi6 = pi4 * pi2;
  let k0 = 0, k1 = 0, k2 = 0, k3 = 0;
  for (let k = Math.ceil((16 * z) / Math.PI); k > 0; k--) {
    const o = (2 * k - 1) ** 2, odd = Math.exp((-pi2 * o) / (8 * z2)), all = Math.exp((-pi2 * k * k) / (2 * z2)), p = pi2 * k * k;
    k0 += odd / z;
    k1 += (odd * (-z2 + (pi2 / 4) * o)) / (6 * z4);
    k2 += (odd * (6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * pi2 * o) / 4 + (pi4 * (1 - 2 * z2) * o * o) / 16)) / (72 * z6 * z) - (p * all) / (36 * z2 * z);
    k3 += (odd * (-30 * z6 - 90 * z8 + (pi2 * (135 * z4 - 96 * z6) * o) / 4 + (pi4 * (-60 * z2 + 212 * z4) * o * o) / 16 + (pi6 * (5 - 30 * z2) * o ** 3) / 64)) / (6480 * z8 * z2) + ((3 * z2 - p) * p * all) / (216 * z6);
  }
  return Math.sqrt(2 * Math.PI) * (k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5);
}
