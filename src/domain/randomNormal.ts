/** Numbers of the standard normal distribution from uniform ones in [0, 1). Source: Marsaglia & Bray, SIAM Review 6(3), 1964. */
export function normals(random: () => number): () => number {
  let kept = NaN;
  return () => {
    if (!Number.isNaN(kept)) {
      const value = kept;
      kept = NaN;
      return value;
    }
    for (;;) {
      const x = 2 * random() - 1, y = 2 * random() - 1, square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      kept = y * factor;
      return x * factor;
    }
  };
}

/** A number of the gamma distribution of this shape (≥ 1) and scale 1. Source: Marsaglia & Tsang, ACM TOMS 26(3), 2000. */
export function gamma(shape: number, normal: () => number, random: () => number): number {
  const d = shape - 1 / 3, c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(), v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
