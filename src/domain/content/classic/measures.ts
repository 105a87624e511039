/** How far a measure is known: its mean, population standard deviation and largest value over the works where it is (0, 1 and 1 where nowhere). */
export interface Spread { readonly mean: number; readonly deviation: number; readonly largest: number }

/** @param values  NaN where not known */
export function spreadOf(values: ArrayLike<number>): Spread {
  let known = 0, sum = 0, largest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    known++;
    sum += value;
    largest = Math.max(largest, value);
  }
  if (known === 0) return { mean: 0, deviation: 1, largest: 1 };
  const mean = sum / known;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  // A measure that never varies tells nothing apart: it is left as wide as it is.
  return { mean, deviation: Math.sqrt(squares / known) || 1, largest: largest > 0 ? largest : 1 };
}

/** As the classic recommenders took them: 0 where not known. */
export function bareMeasure(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => (Number.isNaN(value) ? 0 : value));
}

/** Distances from the mean in standard deviations; the mean itself where not known. */
export function standardised(values: ArrayLike<number>): Float64Array {
  const { mean, deviation } = spreadOf(values);
  return Float64Array.from(values, (value) => (Number.isNaN(value) ? 0 : (value - mean) / deviation));
}

/** Shares of the largest value; the mean's share where not known. */
export function shareOfLargest(values: ArrayLike<number>): Float64Array {
  const { mean, largest } = spreadOf(values);
  return Float64Array.from(values, (value) => (Number.isNaN(value) ? mean : value) / largest);
}
