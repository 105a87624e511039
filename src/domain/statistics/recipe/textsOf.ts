import { cellAt } from '../cellAt.ts';
import type { Job } from '../job.ts';
import type { ListData, NumberData } from '../table.ts';
import { inPieces } from './inPieces.ts';
import { isMissingAt } from './isMissingAt.ts';
import type { ColumnChange } from './stepRule.ts';
import { WordCodes } from './wordCodes.ts';

/** Numbers, truths (`true`, `false`), dates (ISO 8601) and lists (items behind commas) as texts, in the order in which they first occur. Nothing is lost. */
export function* textsOf(data: NumberData | ListData): Job<ColumnChange> {
  const rows = data.form === 'numbers' ? data.values.length : data.starts.length - 1;
  const codes = new Int32Array(rows).fill(-1), known = new WordCodes(), isMissing = isMissingAt(data);
  let cells = 0;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (isMissing(row)) continue;
      cells++;
      codes[row] = known.codeOf(textAt(data, row));
    }
  }, 1 << 13);
  return { data: { form: 'texts', codes, words: known.words }, cells, lost: 0 };
}

function textAt(data: NumberData | ListData, row: number): string {
  const cell = cellAt(data, row);
  return Array.isArray(cell) ? cell.join(', ') : String(cell);
}
