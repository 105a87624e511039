import type { Job } from '../job.ts';
import type { ColumnData, ListData, NumberData, TextData } from '../table.ts';
import { inPieces } from './inPieces.ts';
import { isMissingAt } from './isMissingAt.ts';
import { meanOf, medianOf } from './middleOf.ts';
import { modeRow } from './modeRow.ts';
import type { RecipeStep } from './step.ts';
import { changeColumn, skip, type ColumnChange, type Skip, type StepRule } from './stepRule.ts';
import { numberIn } from './toMissing.ts';

type Impute = Extract<RecipeStep, { readonly do: 'impute' }>;

/**
 * Fills missing cells. Mean and median are those of a column's finite numbers or dates (whole days stay whole); the mode is its most frequent value, of equally frequent ones the least.
 * A value is a number, a date (milliseconds or ISO 8601), a truth or a text; in a column of lists a list of that one text.
 */
export const impute: StepRule<'impute'> = (table, step) => changeColumn(table, step.column, function* ({ data }): Job<ColumnChange | Skip> {
  const cells = yield* countRows(table.rows, isMissingAt(data));
  if (cells === 0) return skip('nothingToDo');
  if (step.with === 'mode') {
    const row = yield* modeRow(data, table.rows);
    return row === null ? skip('nothingToDo') : { data: yield* filledFrom(data, row), cells, lost: 0 };
  }
  if (data.form === 'numbers') {
    const value = yield* numberFor(data, step);
    if (value === 'otherForm' || value === 'nothingToDo') return skip(value);
    return { data: yield* fillNumbers(data, value), cells, lost: 0 };
  }
  if (step.with !== 'value' || step.value === undefined) return skip('otherForm');
  const { value } = step, word = String(value), known = data.words.indexOf(word), code = known < 0 ? data.words.length : known;
  const words = known < 0 ? [...data.words, word] : data.words;
  return { data: yield* data.form === 'texts' ? fillTexts({ ...data, words }, code) : fillLists({ ...data, words }, Int32Array.of(code)), cells, lost: 0 };
});

function* numberFor({ values, meaning }: NumberData, step: Impute): Job<number | 'otherForm' | 'nothingToDo'> {
  if (step.with === 'value') {
    const value = step.value === undefined ? NaN : numberIn(step.value, meaning);
    return Number.isNaN(value) ? 'otherForm' : value;
  }
  if (meaning === 'boolean') return 'otherForm';
  const middle = yield* step.with === 'mean' ? meanOf(values) : medianOf(values);
  if (middle === null) return 'nothingToDo';
  if (meaning === 'number') return middle;
  const unitMs = values.every((value) => Number.isNaN(value) || value % 86_400_000 === 0) ? 86_400_000 : 1;
  return Math.round(middle / unitMs) * unitMs;
}

function* countRows(rows: number, isIt: (row: number) => boolean): Job<number> {
  let count = 0;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) if (isIt(row)) count++;
  });
  return count;
}

function filledFrom(data: ColumnData, row: number): Job<ColumnData> {
  if (data.form === 'numbers') return fillNumbers(data, data.values[row] as number);
  return data.form === 'texts' ? fillTexts(data, data.codes[row] as number) : fillLists(data, data.codes.slice(data.starts[row], data.starts[row + 1]));
}

function* fillNumbers(data: NumberData, value: number): Job<NumberData> {
  const values = data.values.slice();
  yield* inPieces(values.length, (from, to) => {
    for (let row = from; row < to; row++) if (Number.isNaN(values[row])) values[row] = value;
  });
  return { ...data, values };
}

function* fillTexts(data: TextData, code: number): Job<TextData> {
  const codes = data.codes.slice();
  yield* inPieces(codes.length, (from, to) => {
    for (let row = from; row < to; row++) if ((codes[row] as number) < 0) codes[row] = code;
  });
  return { ...data, codes };
}

function* fillLists(data: ListData, items: Int32Array): Job<ListData> {
  const rows = data.starts.length - 1, starts = new Uint32Array(rows + 1), isMissing = isMissingAt(data);
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) starts[row + 1] = (starts[row] as number) + (isMissing(row) ? items.length : (data.starts[row + 1] as number) - (data.starts[row] as number));
  });
  const codes = new Int32Array(starts[rows] as number);
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) codes.set(isMissing(row) ? items : data.codes.subarray(data.starts[row], data.starts[row + 1]), starts[row]);
  }, 1 << 16);
  return { ...data, starts, codes, missing: null };
}
