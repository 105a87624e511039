import type { ColumnKind } from '../../src/domain/catalogue/schema.ts';
import type { ColumnData, ListData, NumberData, TextData } from '../../src/domain/statistics/table.ts';
import type { ColumnArray } from '../catalogue/decode.ts';

const DAY_MS = 86_400_000;

/**
 * A decoded column of the schema as one that is profiled: null → NaN or −1, days → milliseconds, each text once in the order of its first row; FLOATs are the shortest decimals that they stand for
 * (7.7, not 7.699999809).
 * @param kind  `seconds`: whole numbers that are seconds since 1970-01-01 UTC
 */
export function columnOf(kind: ColumnKind | 'seconds', cells: ColumnArray): ColumnData {
  switch (kind) {
    case 'text': return textsOf(cells as readonly (string | null)[]);
    case 'texts': return listsOf(cells as readonly (readonly string[] | null)[]);
    case 'date': return numbersOf(cells as ArrayLike<number | null>, 'date', (days) => days * DAY_MS);
    case 'seconds': return numbersOf(cells as ArrayLike<number | null>, 'date', (seconds) => seconds * 1000);
    case 'float32': return numbersOf(cells as ArrayLike<number | null>, 'number', shortest);
    case 'int32': case 'float64': return numbersOf(cells as ArrayLike<number | null>, 'number', (value) => value);
  }
}

function numbersOf(cells: ArrayLike<number | null>, meaning: NumberData['meaning'], read: (value: number) => number): NumberData {
  const values = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row] ?? null;
    values[row] = value === null ? NaN : read(value);
  }
  return { form: 'numbers', meaning, values };
}

/** The shortest decimal that rounds to a FLOAT. */
export function shortest(float: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const value = Number(float.toPrecision(digits));
    if (Math.fround(value) === float) return value;
  }
  return Number(float.toPrecision(9));
}

function textsOf(cells: readonly (string | null)[]): TextData {
  const codes = new Int32Array(cells.length), words: string[] = [], codeOf = createCodes(words);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    codes[row] = cell === null ? -1 : codeOf(cell);
  }
  return { form: 'texts', codes, words };
}

function listsOf(cells: readonly (readonly string[] | null)[]): ListData {
  const starts = new Uint32Array(cells.length + 1), missing = new Uint8Array(cells.length);
  let items = 0, hasMissing = false;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    if (cell === null) {
      missing[row] = 1;
      hasMissing = true;
    } else items += cell.length;
    starts[row + 1] = items;
  }
  const codes = new Int32Array(items), words: string[] = [], codeOf = createCodes(words);
  let at = 0;
  for (const cell of cells) for (const item of cell ?? []) codes[at++] = codeOf(item);
  return { form: 'lists', starts, codes, words, missing: hasMissing ? missing : null };
}

/** The place of a text in `words`, which grows. */
function createCodes(words: string[]): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = words.push(text) - 1));
    return code;
  };
}
