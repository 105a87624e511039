/** Runs of so many values are sorted by insertion. */
const shortRun = 12;

/** Pairs of places whose values stand in descending order; equal ones are none. Sorts `values`. O(n log n). */
export function countInversions(values: Int32Array): number {
  const n = values.length;
  let inversions = 0;
  for (let from = 0; from < n; from += shortRun) {
    const end = Math.min(n, from + shortRun);
    for (let at = from + 1; at < end; at++) {
      const value = values[at]!;
      let to = at;
      for (; to > from && values[to - 1]! > value; to--) values[to] = values[to - 1]!;
      values[to] = value;
      inversions += at - to;
    }
  }
  let source = values, target: Int32Array = new Int32Array(n);
  for (let width = shortRun; width < n; width *= 2) {
    for (let from = 0; from < n; from += 2 * width) {
      const middle = Math.min(n, from + width), end = Math.min(n, from + 2 * width);
      let left = from, right = middle, to = from;
      while (left < middle && right < end) {
        if (source[left]! <= source[right]!) target[to++] = source[left++]!;
        else {
          target[to++] = source[right++]!;
          inversions += middle - left;
        }
      }
      while (left < middle) target[to++] = source[left++]!;
      while (right < end) target[to++] = source[right++]!;
    }
    [source, target] = [target, source];
  }
  if (source !== values) values.set(source);
  return inversions;
}
