import type { NumberData } from '../table.ts';
import { parseDate } from './dateText.ts';
import { inPieces } from './inPieces.ts';
import { rewriteWords } from './rewriteWords.ts';
import { changeColumn, skip, type StepRule } from './stepRule.ts';

/**
 * Makes cells missing that hold one of some values: numbers (also written as text: `"-1"`, `"Infinity"`), dates (milliseconds, or ISO 8601), truths (0, 1, `"true"`, `"false"`), texts as they are spelt.
 * From lists such items are taken out; a list that held nothing else is missing.
 */
export const toMissing: StepRule<'toMissing'> = (table, { column, values }) => changeColumn(table, column, function* ({ data }) {
  if (data.form !== 'numbers') {
    const gone = new Set(values.map(String));
    return yield* rewriteWords(data, (word) => (gone.has(word) ? null : word));
  }
  const gone = new Set(values.map((value) => numberIn(value, data.meaning)).filter((value) => !Number.isNaN(value)));
  if (gone.size === 0) return skip(values.length === 0 ? 'nothingToDo' : 'otherForm');
  const next = data.values.slice();
  let cells = 0;
  yield* inPieces(next.length, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!gone.has(next[row] as number)) continue;
      next[row] = NaN;
      cells++;
    }
  });
  return { data: { ...data, values: next }, cells, lost: 0 };
});

/** A value of a step as a column of numbers holds it; NaN where it cannot. */
export function numberIn(value: number | string, meaning: NumberData['meaning']): number {
  if (meaning === 'boolean') return value === 1 || value === 'true' || value === '1' ? 1 : value === 0 || value === 'false' || value === '0' ? 0 : NaN;
  if (typeof value === 'number') return value;
  if (meaning === 'date') return parseDate(value, 'dmy') ?? NaN;
  return value.trim() === '' ? NaN : Number(value);
}
