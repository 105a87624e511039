import { nameColumns } from '../../../src/domain/statistics/reading/nameColumns.ts';
import { ValueColumn, type PlainValue } from '../../../src/domain/statistics/reading/valueColumn.ts';
import type { DataColumn, DataTable } from '../../../src/domain/statistics/table.ts';
import type { FileNotes } from './fileNotes.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';

/** Grows a table from values of JSON: an object a row, its keys the columns; an array a row, its places the columns; anything else a row of one cell. */
export class JsonRows {
  readonly #columns = new Map<string, ValueColumn>();
  readonly #notes: FileNotes;
  readonly #pace: Pace;
  readonly #missing: ReadonlySet<string>;
  /** What the first arrays held, until it is known whether the first names the columns. */
  #heading: readonly string[] | null = null;
  #waiting: { readonly row: readonly unknown[]; readonly line: number | null } | null = null;
  readonly #hasHeader: boolean | undefined;
  #arrays = 0;
  rows = 0;

  constructor(missingWords: readonly string[], hasHeader: boolean | undefined, notes: FileNotes, pace: Pace) {
    this.#missing = new Set(missingWords.map((word) => word.trim()));
    this.#hasHeader = hasHeader;
    this.#notes = notes;
    this.#pace = pace;
  }

  /** Whether the first array named the columns. */
  get hasHeading(): boolean { return this.#heading !== null; }
  /** Whether no more fits the limits. */
  get isFull(): boolean {
    const { cells, textBytes } = this.#pace.limits;
    return (this.rows + 1) * Math.max(1, this.#columns.size) > cells || this.#letters > textBytes;
  }
  get #letters(): number {
    let letters = 0;
    for (const column of this.#columns.values()) letters += column.letters;
    return letters;
  }

  add(value: unknown, line: number | null): void {
    if (!Array.isArray(value)) { this.#addRow(value, line); return; }
    if (this.#arrays++ === 0 && this.#hasHeader !== false) { this.#waiting = { row: value, line }; return; }
    if (this.#waiting) {
      const first = this.#waiting.row, isNames = first.length > 0 && first.every((cell) => typeof cell === 'string' && cell.trim() !== '') && new Set(first).size === first.length;
      if (isNames && (this.#hasHeader === true || value.some((cell) => typeof cell !== 'string'))) { this.#heading = first as readonly string[]; this.#waiting = null; } else this.#release();
    }
    this.#addRow(value, line);
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) this.#addRow(waiting.row, waiting.line);
  }

  #addRow(value: unknown, line: number | null): void {
    const row = this.rows++;
    if (Array.isArray(value)) value.forEach((cell, at) => this.#addCell(row, this.#heading?.[at] ?? `column_${at + 1}`, cell, line, 0));
    else if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) this.#addCell(row, key, (value as Record<string, unknown>)[key], line, 0);
    else this.#addCell(row, 'value', value, line, 0);
  }

  /** Sets one cell; for tables that come column by column. */
  addCell(row: number, name: string, value: unknown): void {
    this.rows = Math.max(this.rows, row + 1);
    this.#addCell(row, name, value, null, 0);
  }

  #addCell(row: number, name: string, value: unknown, line: number | null, depth: number): void {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const keys = Object.keys(value);
      if (depth === 0 && keys.length > 0) {
        for (const key of keys) this.#addCell(row, `${name}.${key}`, (value as Record<string, unknown>)[key], line, 1);
        return;
      }
      if (keys.length > 0) this.#notes.add('nestedJson', line, name);
    }
    const plain = this.#plain(value, name, line), column = this.#columns.get(name);
    if (typeof plain === 'number' && Number.isInteger(plain) && !Number.isSafeInteger(plain)) this.#notes.add('bigIntegers', line, name);
    if (column) { if (column.rows <= row) column.add(row, plain); return; } // a key that flattens to the name of another
    if (this.#columns.size >= this.#pace.limits.columns) throw new Refused('tooManyCells', { columns: this.#columns.size + 1, limit: this.#pace.limits.columns });
    const added = new ValueColumn(this.#missing);
    this.#columns.set(name, added);
    added.add(row, plain);
  }

  #plain(value: unknown, name: string, line: number | null): PlainValue {
    if (typeof value !== 'object' || value === null) return value as PlainValue;
    if (!Array.isArray(value)) return Object.keys(value).length === 0 ? null : JSON.stringify(value);
    if (value.every((item) => typeof item !== 'object' || item === null)) return value.flatMap((item) => item === null ? [] : [String(item)]);
    this.#notes.add('nestedJson', line, name);
    return JSON.stringify(value);
  }

  /** @throws Refused as `noRows` */
  async finish(name: string): Promise<DataTable> {
    this.#release();
    if (this.rows === 0 || this.#columns.size === 0) throw new Refused('noRows');
    if (this.rows * this.#columns.size > this.#pace.limits.cells) throw new Refused('tooManyCells', { cells: this.rows * this.#columns.size, limit: this.#pace.limits.cells });
    const { names, unnamed, repeated } = nameColumns([...this.#columns.keys()]), columns: DataColumn[] = [];
    for (const at of unnamed) this.#notes.add('noName', null, at + 1);
    for (const at of repeated) this.#notes.add('repeatedName', null, at + 1);
    for (const [at, column] of [...this.#columns.values()].entries()) {
      columns.push({ name: names[at] as string, chosenType: null, data: column.finish(this.rows) });
      await this.#pace.rest();
    }
    return { name, rows: this.rows, columns };
  }
}
