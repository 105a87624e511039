import type { ListData } from '../statistics/table.ts';

/** Items of each list that is not missing, in order of the rows. */
export function listLengths({ starts, missing }: ListData): Float64Array {
  const lengths = new Float64Array(starts.length - 1);
  let n = 0;
  for (let row = 0; row < lengths.length; row++) if (missing === null || missing[row] !== 1) lengths[n++] = starts[row + 1]! - starts[row]!;
  return lengths.subarray(0, n);
}
