/** Each value as often as it counts. @returns [sum of counts] */
export function repeatValues(values: ArrayLike<number>, counts: Uint32Array): Float64Array<ArrayBuffer> {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at]!;
  const repeated = new Float64Array(total);
  for (let at = 0, to = 0; at < counts.length; at++) {
    const from = to;
    to += counts[at]!;
    repeated.fill(values[at]!, from, to);
  }
  return repeated;
}
