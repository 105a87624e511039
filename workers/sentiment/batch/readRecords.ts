import type { Bytes, TableReading, TextEncoding } from '../../../src/contracts/sentimentBatch.ts';
import { emptyScan, isBlank, scanLine, scanParagraph, scanRecord, type ScannedRecord, type Units } from '../../delimited/scanRecord.ts';

/** How a file is read: what a person may choose, and what its bytes decide. */
export interface FullReading extends TableReading {
  readonly markBytes: number;
  readonly lineEnd: 10 | 13;
  /** Keys of JSON lines, which are their columns. */
  readonly keys: readonly string[];
}

/** A row under the reader's eye; it shows another one after the next is read. */
export interface RowCursor {
  /** Where it stands in the file, in bytes, without its line end. */
  readonly from: number;
  readonly bytes: number;
  /** From 1. */
  readonly line: number;
  /** Cells; of JSON lines as many as there are keys. */
  readonly width: number;
  readonly hasOpenQuote: boolean;
  /** A line that is no JSON object. */
  readonly isBroken: boolean;
  /** A cell decoded so far was invalid in the file's encoding and read as Windows-1252. */
  readonly wasOtherEncoding: boolean;
  /** Cell `at`; empty where there is none. */
  cell(at: number): string;
  /** Cells `from` … `to` − 1 and what parts them, as they stand in the file. */
  span(from: number, to: number): string;
}

const chunkBytes = 512 * 1024;
/** Bytes of a line that never ends, after which it is cut. */
const longestRecord = 16 * 1024 * 1024;

/** Reads the rows of a stretch of a file, beginning at a row. A row that is blank is none. */
export class RecordReader implements RowCursor {
  readonly #reading: FullReading;
  readonly #wide: boolean;
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #scan: ScannedRecord = emptyScan();
  #held: Uint8Array = new Uint8Array(0);
  #units: Units = this.#held;
  #base = 0;
  #json: Readonly<Record<string, unknown>> | null = null;
  #start = 0;
  #nextLine: number;
  line = 1;
  hasOpenQuote = false;
  isBroken = false;
  /** A JSON line that is a text by itself. */
  isBareText = false;
  wasOtherEncoding = false;

  /** @param at  of the first byte that will be handed in; @param line  its line, from 1 */
  constructor(reading: FullReading, at: number, line: number) {
    this.#reading = reading;
    this.#base = at;
    this.#nextLine = line;
    this.#wide = reading.encoding.startsWith('utf-16');
    this.#decode = createDecoder(reading.encoding, () => { this.wasOtherEncoding = true; });
  }

  get from(): number { return this.#base + this.#start * (this.#wide ? 2 : 1); }
  get bytes(): number { return (this.#scan.end - this.#start) * (this.#wide ? 2 : 1); }
  get width(): number { return this.#reading.format === 'jsonl' ? this.#reading.keys.length : this.#scan.starts.length; }

  /** Hands in the next bytes and calls `visit` for every row that is complete; a row is to be looked at within that call. `visit` may return false to stop. */
  feed(next: Uint8Array, isEnd: boolean, visit: (row: RowCursor) => unknown): void {
    this.#hold(next);
    const units = this.#units, width = this.#wide ? 2 : 1;
    const forced = isEnd || units.length * width > longestRecord;
    let at = 0;
    while (at < units.length) {
      let to = this.#scanFrom(at, isEnd);
      if (to < 0 && at === 0 && forced) to = this.#scanFrom(at, true);
      if (to < 0) break;
      this.#start = this.#reading.format === 'delimited' ? at : this.#scan.starts[0] ?? at;
      // A paragraph may have passed blank lines before it.
      let before = 0;
      for (let passed = at; passed < this.#start; passed++) if (units[passed] === this.#reading.lineEnd) before++;
      this.line = this.#nextLine + before;
      this.#nextLine += this.#scan.lines;
      at = to;
      if (isBlank(units, this.#start, this.#scan.end)) continue;
      this.hasOpenQuote = this.#scan.hasOpenQuote;
      this.wasOtherEncoding = this.isBroken = false;
      if (this.#reading.format === 'jsonl') this.#parseJson();
      if (visit(this) === false) return;
    }
    this.#held = this.#held.subarray(at * width);
    this.#base += at * width;
    this.#scan.noCloseBefore = Math.max(0, this.#scan.noCloseBefore - at);
  }

  #scanFrom(at: number, isEnd: boolean): number {
    const { format, delimiter, lineEnd } = this.#reading;
    return format === 'delimited' ? scanRecord(this.#units, at, isEnd, delimiter.charCodeAt(0), lineEnd, this.#scan)
      : format === 'paragraphs' ? scanParagraph(this.#units, at, isEnd, lineEnd, this.#scan) : scanLine(this.#units, at, isEnd, lineEnd, this.#scan);
  }

  #hold(next: Uint8Array): void {
    const held = new Uint8Array(this.#held.length + next.length);
    held.set(this.#held);
    held.set(next, this.#held.length);
    this.#held = held;
    if (!this.#wide) { this.#units = held; return; }
    const view = new DataView(held.buffer), units = new Uint16Array(held.length >> 1), isLittle = this.#reading.encoding === 'utf-16le';
    for (let at = 0; at < units.length; at++) units[at] = view.getUint16(at * 2, isLittle);
    this.#units = units;
  }

  #parseJson(): void {
    this.#json = null;
    this.isBareText = false;
    try {
      const value = JSON.parse(this.#text(this.#start, this.#scan.end)) as unknown;
      // Texts without a key, one a line, stand under the first.
      this.isBareText = typeof value === 'string';
      this.#json = typeof value === 'string' ? { [this.#reading.keys[0] ?? 'text']: value } : typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
    } catch { /* told by isBroken */ }
    this.isBroken = this.#json === null;
  }

  /** Names of what a JSON line holds. */
  keys(): readonly string[] { return Object.keys(this.#json ?? {}); }

  cell(at: number): string {
    const { format, keys } = this.#reading;
    if (format === 'jsonl') {
      const key = keys[at] ?? '';
      return this.#json && Object.hasOwn(this.#json, key) ? jsonCell(this.#json[key]) : ''; // a key may be called like what every object has
    }
    const start = this.#scan.starts[at], end = this.#scan.ends[at];
    if (start === undefined || end === undefined) return '';
    const text = this.#text(start, end);
    return this.#scan.isQuoted[at] ? text.replaceAll('""', '"') : text;
  }

  span(from: number, to: number): string {
    if (to - from <= 1 || this.#reading.format !== 'delimited') return this.cell(from);
    if (this.#scan.isQuoted.slice(from, to).some(Boolean)) return Array.from({ length: to - from }, (_, at) => this.cell(from + at)).join(this.#reading.delimiter);
    return this.#text(this.#scan.starts[from] ?? 0, this.#scan.ends[to - 1] ?? 0);
  }

  #text(start: number, end: number): string {
    const width = this.#wide ? 2 : 1;
    return this.#decode(this.#held.subarray(start * width, end * width));
  }
}

function jsonCell(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

/** Invalid UTF-8 is read as Windows-1252 and told. */
function createDecoder(encoding: TextEncoding, told: () => void): (bytes: Uint8Array) => string {
  const main = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  if (encoding !== 'utf-8') return (bytes) => main.decode(bytes);
  const other = new TextDecoder('windows-1252');
  return (bytes) => {
    try {
      return main.decode(bytes);
    } catch {
      told();
      return other.decode(bytes);
    }
  };
}

/** How a stretch of a file is walked. */
export interface Walk {
  /** Every row, in order; false ends the walk. */
  readonly visit: (row: RowCursor) => unknown;
  /** After every chunk, before the next is read; false ends the walk. */
  readonly pause?: (readBytes: number) => Promise<unknown>;
}

/** Reads a file from its first row to the last; its heading is a row like others. Rejects as `Blob.arrayBuffer` does. */
export async function walkRows(file: Bytes, reading: FullReading, { visit, pause }: Walk): Promise<void> {
  const reader = new RecordReader(reading, reading.markBytes, 1);
  for (let at = reading.markBytes; at < file.size;) {
    const to = Math.min(file.size, at + chunkBytes);
    const bytes = new Uint8Array(await file.slice(at, to).arrayBuffer());
    at = to;
    let isOver = false;
    reader.feed(bytes, at >= file.size, (row) => { if (visit(row) === false) isOver = true; return !isOver; });
    if (isOver || (await pause?.(at)) === false) return;
  }
}

/** One row by where it stands. */
export async function rowAt<T>(file: Bytes, reading: FullReading, from: number, bytes: number, look: (row: RowCursor) => T): Promise<T | null> {
  let found: T | null = null;
  new RecordReader(reading, from, 1).feed(new Uint8Array(await file.slice(from, from + bytes).arrayBuffer()), true, (row) => { found = look(row); return false; });
  return found;
}
