/**
 * Linear interpolation between order statistics (Hyndman & Fan's type 7; the default of pandas and numpy).
 * @param sorted  ascending, at least one
 * @param share  0–1
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share, below = Math.floor(place), part = place - below;
  const low = sorted[below] as number, high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  const step = high - low;
  if (step === Infinity) return low * (1 - part) + high * part;
  return part < 0.5 ? low + step * part : high - step * (1 - part); // as numpy does: whole numbers keep their digits
}
