/** Below the edge that belongs to the next part. */
const hair = 1e-7;

/** The probabilities of parts `first` … `last` of `bins` equal ones. */
export function rangeOf(first: number, last: number, bins: number): readonly [number, number] {
  return [first / bins, last + 1 >= bins ? 1 : (last + 1) / bins - hair];
}

/** The parts that a range covers wholly or in part; null without a range. */
export function binsOf(range: readonly [number, number] | undefined, bins: number): readonly [number, number] | null {
  return range ? [Math.min(bins - 1, Math.floor(range[0] * bins + hair)), Math.max(0, Math.min(bins - 1, Math.ceil(range[1] * bins - hair) - 1))] : null;
}
