import { inPieces } from './inPieces.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/** log(1 + x), natural: 0 stays 0, so that counts and money keep their zeros; negative values become missing. */
export const logarithm: StepRule<'logarithm'> = (table, { column }) => changeColumn(table, column, function* ({ data }) {
  if (data.form !== 'numbers' || data.meaning !== 'number') return skip('otherForm');
  const values = new Float64Array(data.values.length);
  let cells = 0, lost = 0;
  yield* inPieces(values.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const value = data.values[row] as number;
      const next = value < 0 ? NaN : Math.log1p(value);
      values[row] = next;
      if (value < 0) lost++;
      if (value < 0 || value > 0) cells++;
    }
  });
  return { data: { ...data, values }, cells, lost };
});
