/** Shares are taken as whole parts of so many where they are, so that no rounding of (n − 1) × 0.95 shows in a quantile. */
const parts = 1e4;

/**
 * Linear interpolation between order statistics (Hyndman & Fan's type 7; the default of pandas and numpy).
 * @param sorted  ascending, at least one
 * @param share  0–1
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const [near, rest] = quantileParts(sorted, share);
  return near + rest;
}

/** Distance between two quantiles, also where they are so large that it is lost in rounding them. */
export function quantileRange(sorted: Float64Array, from: number, to: number): number {
  const [low, lowRest] = quantileParts(sorted, from), [high, highRest] = quantileParts(sorted, to);
  return high - low + (highRest - lowRest);
}

/** The nearer order statistic, and what is to be added to it. */
export function quantileParts(sorted: Float64Array, share: number): readonly [near: number, rest: number] {
  const last = sorted.length - 1, whole = Math.round(share * parts), isWhole = Math.abs(share * parts - whole) < 1e-9;
  const below = Math.floor(isWhole ? (last * whole) / parts : last * share), part = isWhole ? ((last * whole) % parts) / parts : last * share - below;
  return between(sorted[below] as number, sorted[Math.min(below + 1, last)] as number, part);
}

/** @param part  0–1 of the way from `low` to `high` */
export function between(low: number, high: number, part: number): readonly [near: number, rest: number] {
  const step = high - low;
  if (step === Infinity) return [low * (1 - part) + high * part, 0];
  return part < 0.5 ? [low, step * part] : [high, -step * (1 - part)];
}
