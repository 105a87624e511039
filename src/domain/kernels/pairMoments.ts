/** A column moved and scaled so that products neither overflow nor cancel. */
export interface ScaledColumn {
  /** [rows], finite, or NaN where there is none. */
  readonly values: Float64Array;
  readonly centre: number;
  /** > 0. */
  readonly scale: number;
}

/**
 * Pearson's r over the rows that both columns have; two passes, so that a few rows far from the middle of their columns lose no digits.
 * @returns null with fewer than `fewest` such rows, or where a column is the same in all of them
 */
export function pairCorrelation(x: ScaledColumn, y: ScaledColumn, fewest: number): number | null {
  const xs = x.values, ys = y.values, cx = x.centre, cy = y.centre, sx = 1 / x.scale, sy = 1 / y.scale;
  let n = 0, sumX = 0, sumY = 0, firstX = Number.NaN, firstY = Number.NaN, variesX = false, variesY = false;
  for (let row = 0; row < xs.length; row++) {
    const a = xs[row]!, b = ys[row]!;
    if (a !== a || b !== b) continue;
    if (n === 0) {
      firstX = a;
      firstY = b;
    }
    variesX ||= a !== firstX;
    variesY ||= b !== firstY;
    n++;
    sumX += (a - cx) * sx;
    sumY += (b - cy) * sy;
  }
  if (n < fewest || !variesX || !variesY) return null;
  const meanX = sumX / n, meanY = sumY / n;
  let xx = 0, yy = 0, xy = 0;
  for (let row = 0; row < xs.length; row++) {
    const a = xs[row]!, b = ys[row]!;
    if (a !== a || b !== b) continue;
    const dx = (a - cx) * sx - meanX, dy = (b - cy) * sy - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))) : null;
}

/** Middle and spread of the values that are there: mean and standard deviation (n), scale 1 where all are equal. Sums are taken in units of about the largest value; values so large that their distances overflow are told in quarters. */
export function scaleColumn(values: Float64Array): ScaledColumn {
  let n = 0, largest = 0;
  for (let row = 0; row < values.length; row++) {
    const size = Math.abs(values[row]!);
    if (size !== size) continue;
    n++;
    if (size > largest) largest = size;
  }
  if (largest >= 2 ** 1022) return scaleColumn(values.map((value) => value / 4));
  const unit = 2 ** Math.floor(Math.log2(Math.max(1e-300, largest))); // a power of two: dividing by it loses no digit
  let sum = 0;
  for (let row = 0; row < values.length; row++) if (values[row] === values[row]) sum += values[row]! / unit;
  const mean = sum / Math.max(1, n);
  let squares = 0, rest = 0;
  for (let row = 0; row < values.length; row++) {
    const off = values[row]! / unit - mean;
    if (off !== off) continue;
    squares += off * off;
    rest += off;
  }
  const sd = Math.sqrt(Math.max(0, (squares - (rest * rest) / Math.max(1, n)) / Math.max(1, n)));
  return { values, centre: (mean + rest / Math.max(1, n)) * unit, scale: sd > 0 ? Math.max(1e-300, sd * unit) : 1 };
}

/** Writes (value − centre) / scale of rows `from` … `from + into.length − 1`. */
export function standardise({ values, centre, scale }: ScaledColumn, from: number, into: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at] = (values[from + at]! - centre) / scale;
}
