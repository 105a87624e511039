/** Sums of powers of the distances from the mean, divided by `scale` to that power so that none overflows. */
export interface CentralMoments {
  /** null where it is beyond the range of numbers. */
  readonly sum: number | null;
  readonly mean: number;
  /** A power of two. */
  readonly scale: number;
  /** Σ((x − mean) / scale)^p for p of 2, 3 and 4. */
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/**
 * Sum, mean and central moments to the last digits however far the values lie from 0: sums carry what rounding takes from them (Neumaier, ZAMM 54(1), 1974),
 * distances are taken from the rounded mean and then corrected by their own mean.
 * @param values  finite, at least one
 */
export function centralMoments(values: Float64Array): CentralMoments {
  const n = values.length, scale = scaleOf(values), shrink = 1 / scale;
  let sum = 0, lost = 0;
  for (let i = 0; i < n; i++) {
    const x = values[i]! * shrink, next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  const centre = (sum + lost) / n;
  let rest = 0, restLost = 0;
  for (let i = 0; i < n; i++) {
    const x = values[i]! * shrink - centre, next = rest + x;
    restLost += Math.abs(rest) >= Math.abs(x) ? rest - next + x : x - next + rest;
    rest = next;
  }
  const shift = (rest + restLost) / n, total = (sum + lost) * scale;
  return { sum: Number.isFinite(total) ? total : null, mean: centre * scale, scale, ...powerSums(values, shrink, centre, shift) };
}

function powerSums(values: Float64Array, shrink: number, centre: number, shift: number): { second: number; third: number; fourth: number } {
  let second = 0, secondLost = 0, third = 0, thirdLost = 0, fourth = 0, fourthLost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]! * shrink - centre - shift, square = x * x, cube = square * x, power = square * square;
    let next = second + square;
    secondLost += second >= square ? second - next + square : square - next + second;
    second = next;
    next = third + cube;
    thirdLost += Math.abs(third) >= Math.abs(cube) ? third - next + cube : cube - next + third;
    third = next;
    next = fourth + power;
    fourthLost += fourth >= power ? fourth - next + power : power - next + fourth;
    fourth = next;
  }
  return { second: second + secondLost, third: third + thirdLost, fourth: fourth + fourthLost };
}

/** 1 for values whose fourth powers and sums a number holds well, else the power of two below the largest. */
function scaleOf(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i]!) > largest) largest = Math.abs(values[i]!);
  return largest === 0 || (largest > 1e-60 && largest < 1e70) ? 1 : 2 ** Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))));
}
