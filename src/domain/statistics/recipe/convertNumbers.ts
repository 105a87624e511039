import type { Job } from '../job.ts';
import type { NumberData } from '../table.ts';
import { inPieces } from './inPieces.ts';
import type { ColumnChange } from './stepRule.ts';

/** Numbers of another meaning, one by one; what `convert` makes NaN of is missing and counted as lost. */
export function* convertNumbers(data: NumberData, meaning: NumberData['meaning'], convert: (value: number) => number): Job<ColumnChange> {
  const values = new Float64Array(data.values.length);
  let cells = 0, lost = 0;
  yield* inPieces(values.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const value = data.values[row] as number;
      if (Number.isNaN(value)) {
        values[row] = NaN;
        continue;
      }
      cells++;
      const next = convert(value);
      values[row] = next;
      if (Number.isNaN(next)) lost++;
    }
  });
  return { data: { form: 'numbers', meaning, values }, cells, lost };
}
