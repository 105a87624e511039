/** P(Z ≤ x) of the standard normal distribution, within 1e-15. Source: West, Wilmott Magazine, May 2005, after Hart, Computer Approximations, 1968, algorithm 5666. */
export function normalBelow(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp(-(size * size) / 2);
  let above: number;
  if (size < 7.07106781186547) {
    const over = polynomial(size, [3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376]);
    const under = polynomial(size, [8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752]);
    above = (density * over) / under;
  } else {
    above = density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631;
  }
  return x > 0 ? 1 - above : above;
}

const polynomial = (x: number, coefficients: readonly number[]): number => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** Halves of Gauss–Legendre rules of 6, 12 and 20 points: [place, weight]. */
const rules: readonly (readonly (readonly [number, number])[])[] = [
  [[0.9324695142031522, 0.1713244923791705], [0.6612093864662647, 0.3607615730481384], [0.238619186083197, 0.4679139345726904]],
  [[0.9815606342467191, 0.04717533638651177], [0.904117256370475, 0.1069393259953183], [0.769902674194305, 0.1600783285433464], [0.5873179542866171, 0.2031674267230659], [0.3678314989981802, 0.2334925365383547], [0.1252334085114692, 0.2491470458134029]],
  [
    [0.9931285991850949, 0.01761400713915212], [0.9639719272779138, 0.04060142980038694], [0.9122344282513259, 0.06267204833410906], [0.8391169718222188, 0.08327674157670475], [0.7463319064601508, 0.1019301198172404],
    [0.636053680726515, 0.1181945319615184], [0.5108670019508271, 0.1316886384491766], [0.3737060887154196, 0.1420961093183821], [0.2277858511416451, 0.1491729864726037], [0.07652652113349733, 0.1527533871307259],
  ],
];

/**
 * P(X > h, Y > k) of two standard normal variables with correlation rho, 0–1, within 1e-14.
 * Source: Genz, Statistics and Computing 14, 2004, after Drezner & Wesolowsky, Journal of Statistical Computation and Simulation 35, 1990.
 */
export function bothAbove(h: number, k: number, rho: number): number {
  const rule = rules[rho < 0.3 ? 0 : rho < 0.75 ? 1 : 2] ?? [], hk = h * k;
  let sum = 0;
  if (rho < 0.925) {
    const half = (h * h + k * k) / 2, angle = Math.asin(rho) / 2;
    for (const [place, weight] of rule) {
      for (const x of [1 - place, 1 + place]) {
        const sine = Math.sin(angle * x);
        sum += weight * Math.exp((sine * hk - half) / (1 - sine * sine));
      }
    }
    return (sum * angle) / (2 * Math.PI) + normalBelow(-h) * normalBelow(-k);
  }
  const toBoth = normalBelow(-Math.max(h, k));
  if (rho >= 1) return toBoth;
  const as = 1 - rho * rho, a = Math.sqrt(as), bs = (h - k) ** 2, c = (4 - hk) / 8, d = (12 - hk) / 80, exponent = -(bs / as + hk) / 2;
  if (exponent > -100) sum = a * Math.exp(exponent) * (1 - (c * (bs - as) * (1 - d * bs)) / 3 + c * d * as * as);
  if (hk > -100) {
    const b = Math.sqrt(bs);
    sum -= Math.exp(-hk / 2) * Math.sqrt(2 * Math.PI) * normalBelow(-b / a) * b * (1 - (c * bs * (1 - d * bs)) / 3);
  }
  for (const [place, weight] of rule) {
    for (const side of [1 - place, 1 + place]) {
      const xs = ((a / 2) * side) ** 2, exponent = -(bs / xs + hk) / 2;
      if (exponent <= -100) continue;
      const root = Math.sqrt(1 - xs), expected = Math.exp((-(hk / 2) * xs) / (1 + root) ** 2) / root;
      sum += (a / 2) * weight * Math.exp(exponent) * (expected - (1 + c * xs * (1 + 5 * d * xs)));
    }
  }
  return toBoth - sum / (2 * Math.PI);
}
