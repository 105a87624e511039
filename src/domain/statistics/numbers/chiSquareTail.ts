/** Coefficients of Lanczos's approximation with g = 7, nine terms: 15 digits. */
const lanczos = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

/** ln Γ(x). @param x  ≥ 0.5 */
export function logGamma(x: number): number {
  let sum = lanczos[0] as number;
  for (let term = 1; term < lanczos.length; term++) sum += (lanczos[term] as number) / (x - 1 + term);
  const shifted = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}

/**
 * The chance that a χ² variable is as large as `statistic` or larger.
 * @param statistic  ≥ 0
 * @param freedom  ≥ 1
 * Source: the regularised incomplete gamma function by its series, or by its continued fraction (Lentz) beyond its mean; Abramowitz & Stegun 6.5.29, 6.5.31.
 */
export function chiSquareTail(statistic: number, freedom: number): number {
  const a = freedom / 2, x = statistic / 2;
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a, sum = term;
    for (let k = 1; term > sum * 1e-17; k++) sum += term *= x / (a + k);
    return Math.max(0, 1 - front * sum);
  }
  let b = x + 1 - a, c = 1e300, d = 1 / b, fraction = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * fraction;
}
