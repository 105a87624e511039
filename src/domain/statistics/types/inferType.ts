import type { ColumnType, DataColumn } from '../table.ts';
import { typeOfNumbers } from './typeOfNumbers.ts';
import { typeOfTexts } from './typeOfTexts.ts';

/**
 * What a column means, judged by its cells and, for identifiers, its name; whatever a person has chosen counts elsewhere. Missing cells have no say. The first rule that holds decides:
 * - `empty`: no cell has a value · `constant`: all values are one.
 * - Lists are `list`. Held as truths or dates: `boolean`, `date`.
 * - Numbers are `numeric`, however few differ; `identifier` where no cell is missing, at least ten are whole, none negative, all different, and they count up by one from row to row or the name says so (`id`, `user_id`, `tmdbId`).
 * - Texts (up to 2,000 distinct ones looked at, as often as they occur):
 *   `boolean`: two that say yes and no · `url`: 90 % are addresses · `mixed`: 10–90 % read as numbers, five different ones at least, codes with leading zeros taken for neither ·
 *   `identifier`: ten or more, 99 % of them different, single words nearly all with a digit in them (or of one word each, where the name says so), not money, decimals or dates ·
 *   `categorical`: at most 20 different ones unless each is prose of its own; or half of them or fewer different, of up to 8 words and 60 characters on average · else `text`.
 * Dates, numbers or lists that are held as texts are judged as texts: an alert tells of them.
 */
export function inferType(column: DataColumn, rows: number): ColumnType {
  const { name, data } = column;
  if (data.form === 'numbers') return typeOfNumbers(name, data);
  if (data.form === 'texts') return typeOfTexts(name, data);
  return typeOfLists(data, rows);
}

function typeOfLists({ starts, codes, missing }: Extract<DataColumn['data'], { form: 'lists' }>, rows: number): ColumnType {
  let first = -1, isConstant = true;
  for (let row = 0; row < rows && isConstant; row++) {
    if (missing?.[row]) continue;
    if (first < 0) first = row;
    const from = starts[row] as number, other = starts[first] as number, length = (starts[row + 1] as number) - from;
    isConstant = (starts[first + 1] as number) - other === length && codes.subarray(from, from + length).every((code, at) => code === codes[other + at]);
  }
  return first < 0 ? 'empty' : isConstant ? 'constant' : 'list';
}
