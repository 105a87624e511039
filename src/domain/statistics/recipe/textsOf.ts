import { cellAt } from '../cellAt.ts';
import type { Job } from '../job.ts';
import type { ListData, NumberData } from '../table.ts';
import { inPieces } from './inPieces.ts';
import { isMissingAt } from './isMissingAt.ts';
import type { ColumnChange } from './stepRule.ts';

/** Numbers, truths (`true`, `false`), dates (ISO 8601) and lists (items behind commas) as texts, in the order in which they first occur. Nothing is lost. */
export function* textsOf(data: NumberData | ListData): Job<ColumnChange> {
  const rows = data.form === 'numbers' ? data.values.length : data.starts.length - 1;
  const codes = new Int32Array(rows).fill(-1), words: string[] = [], codeOf = new Map<number | string, number>(), isMissing = isMissingAt(data);
  let cells = 0;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (isMissing(row)) continue;
      cells++;
      const key = data.form === 'numbers' ? (data.values[row] as number) : textAt(data, row);
      let code = codeOf.get(key);
      if (code === undefined) {
        codeOf.set(key, (code = words.length));
        words.push(typeof key === 'string' ? key : textAt(data, row));
      }
      codes[row] = code;
    }
  }, 1 << 14);
  return { data: { form: 'texts', codes, words }, cells, lost: 0 };
}

function textAt(data: NumberData | ListData, row: number): string {
  const cell = cellAt(data, row);
  return Array.isArray(cell) ? cell.join(', ') : String(cell);
}
