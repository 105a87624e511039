/**
 * Points on 0…1 and their weights, which add up to 1: Σ weight · f(at) is the integral of every polynomial f of degree < 2n.
 * Source: Newton's method on the Legendre polynomial, from Chebyshev's first guess.
 */
export function gaussLegendre(n: number): readonly { readonly at: number; readonly weight: number }[] {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5)), slope = 1;
    for (let turn = 0; turn < 20; turn++) {
      let before = 1, value = x;
      for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return { at: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}
