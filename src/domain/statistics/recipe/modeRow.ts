import type { Job } from '../job.ts';
import type { ColumnData } from '../table.ts';
import { firstEqualRows } from './firstEqualRows.ts';
import { inPieces } from './inPieces.ts';
import { isMissingAt } from './isMissingAt.ts';

/** A row that has a column's most frequent value; of equally frequent ones the least number, the first text by code unit, the list that comes first. Null where every cell is missing. */
export function* modeRow(data: ColumnData, rows: number): Job<number | null> {
  const first = yield* firstEqualRows([data], rows), counts = new Uint32Array(rows), isMissing = isMissingAt(data);
  let best: number | null = null;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = first[row] as number;
      counts[at] = (counts[at] as number) + 1;
    }
  });
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const count = counts[row] as number;
      if (count === 0 || isMissing(row)) continue;
      const most = best === null ? 0 : (counts[best] as number);
      if (count > most || (count === most && best !== null && isBefore(data, row, best))) best = row;
    }
  });
  return best;
}

function isBefore(data: ColumnData, a: number, b: number): boolean {
  if (data.form === 'numbers') return (data.values[a] as number) < (data.values[b] as number);
  return data.form === 'texts' && (data.words[data.codes[a] as number] as string) < (data.words[data.codes[b] as number] as string);
}
