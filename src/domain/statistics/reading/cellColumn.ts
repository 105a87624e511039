import type { ColumnData } from '../table.ts';
import { ByteWords } from './byteWords.ts';
import { parseDate } from './parseDate.ts';
import { parseNumber } from './parseNumber.ts';
import { textColumn } from './textColumn.ts';

/** What is odd in a text that was not there before. */
export type Oddity = 'nul' | 'loneReturn' | 'longCell' | 'otherEncoding';
export interface CellReading {
  /** Of UTF-8 bytes; `isOther` where they are none and were read otherwise. */
  readonly decode: (bytes: Uint8Array) => { readonly text: string; readonly isOther: boolean };
  /** Cells that are missing, besides blank ones. */
  readonly missing: ReadonlySet<string>;
  /** Bytes from which a cell is told of. */
  readonly longCell: number;
  /** Told when a word comes for the first time. */
  readonly tell: (oddity: Oddity) => void;
}

const longestMissing = 40;

/**
 * A column that grows cell by cell. It is of numbers, booleans or dates while every cell is; the first that is none makes it one of texts, and the rows before it are owed as texts: see `owed`.
 * Numbers are parsed from bytes as they come, texts kept once each: ten million cells cost their values only.
 */
export class CellColumn {
  readonly #reading: CellReading;
  #kind: 'open' | 'number' | 'boolean' | 'date' | 'texts' = 'open';
  #values = new Float64Array(0);
  #codes = new Int32Array(0);
  #words = new ByteWords();
  #texts: (string | null)[] = [];
  readonly #odd = new Map<Oddity, Set<number>>();
  /** Rows before this one, from 0, have to be added again, as texts. */
  owed = 0;

  constructor(reading: CellReading) { this.#reading = reading; }

  /** Bytes of the texts held. */
  get textBytes(): number { return this.#words.bytes; }

  /** The cell of UTF-8 bytes `from` … `to` − 1, its quotes taken off. Rows without one are missing. */
  add(row: number, bytes: Uint8Array, from: number, to: number): void {
    let first = from, last = to;
    while (first < last && (bytes[first] === 32 || bytes[first] === 9)) first++;
    while (last > first && (bytes[last - 1] === 32 || bytes[last - 1] === 9)) last--;
    if (first === last) return;
    if (this.#kind === 'texts') { this.#addText(row, bytes, from, to); return; }
    const value = this.#parse(bytes, first, last);
    if (Number.isNaN(value)) {
      if (this.#isMissing(bytes, first, last)) return;
      this.owed = this.#kind === 'open' ? 0 : row;
      this.#kind = 'texts';
      this.#values = new Float64Array(0);
      this.#addText(row, bytes, from, to);
      return;
    }
    if (row >= this.#values.length) this.#values = grow(new Float64Array(Math.max(1024, row * 2)), this.#values, NaN);
    this.#values[row] = value;
  }

  #parse(bytes: Uint8Array, from: number, to: number): number {
    switch (this.#kind) {
      case 'number': return parseNumber(bytes, from, to);
      case 'boolean': return parseBoolean(bytes, from, to);
      case 'date': return parseDate(bytes, from, to);
    }
    for (const [kind, parse] of [['number', parseNumber], ['boolean', parseBoolean], ['date', parseDate]] as const) {
      const value = parse(bytes, from, to);
      if (Number.isNaN(value)) continue;
      this.#kind = kind;
      return value;
    }
    return NaN;
  }

  #isMissing(bytes: Uint8Array, from: number, to: number): boolean {
    return to - from <= longestMissing && this.#reading.missing.has(this.#reading.decode(bytes.subarray(from, to)).text);
  }

  #addText(row: number, bytes: Uint8Array, from: number, to: number): void {
    const code = this.#words.find(bytes, from, to);
    if (code === this.#texts.length) this.#texts.push(this.#newText(code, bytes, from, to));
    if (row >= this.#codes.length) this.#codes = grow(new Int32Array(Math.max(1024, row * 2)), this.#codes, -1);
    this.#codes[row] = code;
  }

  #newText(code: number, bytes: Uint8Array, from: number, to: number): string | null {
    const { decode, missing, longCell, tell } = this.#reading, { text, isOther } = decode(bytes.subarray(from, to));
    const note = (oddity: Oddity): void => {
      const codes = this.#odd.get(oddity);
      if (codes) codes.add(code); else this.#odd.set(oddity, new Set([code]));
      tell(oddity);
    };
    if (isOther) note('otherEncoding');
    if (to - from >= longCell) note('longCell');
    if (text.includes('\0')) note('nul');
    if (/\r(?!\n)/.test(text)) note('loneReturn');
    return text.length <= longestMissing && missing.has(text.trim()) ? null : text;
  }

  /** Rows that hold something odd. */
  oddities(): ReadonlyMap<Oddity, number> {
    const counts = new Map<Oddity, number>();
    for (const [oddity, codes] of this.#odd) counts.set(oddity, this.#codes.reduce((count, code) => count + (code >= 0 && codes.has(code) ? 1 : 0), 0));
    return counts;
  }

  /** @param rows  of the table. The column is of no use afterwards. A column without any value is one of texts. */
  finish(rows: number): ColumnData {
    if (this.#kind === 'texts' || this.#kind === 'open') {
      this.#words = new ByteWords();
      // Bytes that differ are texts that differ, unless some were read in another encoding.
      return textColumn(exactly(new Int32Array(rows), this.#codes, -1), this.#texts, this.#odd.has('otherEncoding'));
    }
    return { form: 'numbers', meaning: this.#kind, values: exactly(new Float64Array(rows), this.#values, NaN) };
  }
}

function grow<T extends Float64Array | Int32Array>(larger: T, held: T, missing: number): T {
  larger.set(held);
  larger.fill(missing, held.length);
  return larger;
}
function exactly<T extends Float64Array | Int32Array>(exact: T, held: T, missing: number): T {
  return grow(exact, held.subarray(0, exact.length) as T, missing);
}

const truth = [116, 114, 117, 101], falsehood = [102, 97, 108, 115, 101];
/** 1 or 0 of true or false, in any case; NaN of anything else. */
function parseBoolean(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from, word = length === 4 ? truth : falsehood;
  if (length !== word.length) return NaN;
  for (let at = 0; at < length; at++) if (((bytes[from + at] as number) | 32) !== word[at]) return NaN;
  return word === truth ? 1 : 0;
}
