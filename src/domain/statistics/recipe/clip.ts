import { inPieces } from './inPieces.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/** Numbers and dates (in milliseconds) below `from` become `from`, above `to` become `to`; infinities too. */
export const clip: StepRule<'clip'> = (table, { column, from, to }) => changeColumn(table, column, function* ({ data }) {
  if (data.form !== 'numbers' || data.meaning === 'boolean') return skip('otherForm');
  const low = from ?? -Infinity, high = to ?? Infinity, values = data.values.slice();
  if (low > high) return skip('nothingToDo');
  let cells = 0;
  yield* inPieces(values.length, (start, end) => {
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      if (value < low) values[row] = low;
      else if (value > high) values[row] = high;
      else continue;
      cells++;
    }
  });
  return { data: { ...data, values }, cells, lost: 0 };
});
