import type { ColumnData } from '../table.ts';
import { parseDate } from './parseDate.ts';
import { textColumn } from './textColumn.ts';

/** A value that is no longer parted: an object within an object is its JSON by now. */
export type PlainValue = number | boolean | string | readonly string[] | null;

const listOpen = -2;

/**
 * A column that grows value by value, each of a type of its own. It is of numbers, booleans, texts or lists while every value is; else everything becomes text, numbers as they are written and lists as JSON. Texts that are ISO dates, all of them, make a column of dates.
 */
export class ValueColumn {
  #kind: 'open' | 'number' | 'boolean' | 'texts' | 'lists' = 'open';
  #values: number[] = [];
  /** Of lists: items of all rows, and how many each row has; `listOpen` where the list is missing. */
  #items: number[] = [];
  #lengths: number[] = [];
  #words: string[] = [];
  #codes = new Map<string, number>();
  rows = 0;
  /** Letters of the texts held. */
  letters = 0;
  readonly #missing: ReadonlySet<string>;

  /** @param missing  texts that are missing cells */
  constructor(missing: ReadonlySet<string>) { this.#missing = missing; }

  /** Rows that were passed over are missing. */
  add(row: number, value: PlainValue): void {
    const plain = typeof value === 'string' && (value.trim() === '' || this.#missing.has(value.trim())) ? null : value;
    if (plain === null || (typeof plain === 'number' && Number.isNaN(plain))) { this.#pad(row + 1); return; }
    const kind = typeof plain === 'number' ? 'number' : typeof plain === 'boolean' ? 'boolean' : typeof plain === 'string' ? 'texts' : 'lists';
    if (this.#kind === 'open') {
      this.#kind = kind;
      if (kind === 'lists') [this.#lengths, this.#values] = [this.#values.map(() => listOpen), []];
    } else if (this.#kind !== kind) this.#becomeTexts();
    this.#pad(row);
    this.rows++;
    if (this.#kind === 'lists') {
      for (const item of plain as readonly string[]) this.#items.push(this.#code(item));
      this.#lengths.push((plain as readonly string[]).length);
    } else this.#values.push(this.#kind === 'texts' ? this.#code(written(plain)) : Number(plain));
  }

  #pad(rows: number): void {
    for (; this.rows < rows; this.rows++) if (this.#kind === 'lists') this.#lengths.push(listOpen); else this.#values.push(NaN);
  }

  #code(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.#words.length);
    this.letters += word.length;
    return this.#words.push(word) - 1;
  }

  #becomeTexts(): void {
    const before = this.#kind;
    if (before === 'texts') return;
    this.#kind = 'texts';
    if (before === 'lists') {
      const words = this.#words, items = this.#items;
      [this.#words, this.#items, this.letters] = [[], [], 0];
      this.#codes.clear();
      let at = 0;
      const lengths = this.#lengths;
      this.#lengths = [];
      this.#values = lengths.map((length) => length === listOpen ? NaN : this.#code(written(items.slice(at, at += length).map((code) => words[code] as string))));
    } else this.#values = this.#values.map((value) => Number.isNaN(value) ? NaN : this.#code(written(before === 'boolean' ? value === 1 : value)));
  }

  /** @param rows  of the table, at least those added. The column is of no use afterwards. */
  finish(rows: number): ColumnData {
    this.#pad(rows);
    if (this.#kind === 'lists') {
      const starts = new Uint32Array(rows + 1), missing = new Uint8Array(rows);
      let total = 0, hasMissing = false;
      this.#lengths.forEach((length, row) => {
        if (length === listOpen) { missing[row] = 1; hasMissing = true; } else total += length;
        starts[row + 1] = total;
      });
      return { form: 'lists', starts, codes: Int32Array.from(this.#items), words: this.#words, missing: hasMissing ? missing : null };
    }
    if (this.#kind === 'number' || this.#kind === 'boolean') return { form: 'numbers', meaning: this.#kind, values: Float64Array.from(this.#values) };
    return this.#dates() ?? textColumn(Int32Array.from(this.#values, (code) => Number.isNaN(code) ? -1 : code), this.#words, false);
  }

  #dates(): ColumnData | null {
    const moments: number[] = [], bytes = new Uint8Array(40);
    for (const word of this.#words) {
      if (word.length > bytes.length) return null;
      for (let at = 0; at < word.length; at++) bytes[at] = Math.min(255, word.charCodeAt(at));
      const moment = parseDate(bytes, 0, word.length);
      if (Number.isNaN(moment)) return null;
      moments.push(moment);
    }
    return moments.length === 0 ? null : { form: 'numbers', meaning: 'date', values: Float64Array.from(this.#values, (code) => Number.isNaN(code) ? NaN : moments[code] as number) };
  }
}

const written = (value: Exclude<PlainValue, null>): string => typeof value === 'object' ? JSON.stringify(value) : String(value);
