import type { ColumnData } from '../../../../src/domain/statistics/table.ts';
import { ByteWords } from '../../../../src/domain/statistics/reading/byteWords.ts';
import { textColumn } from '../../../../src/domain/statistics/reading/textColumn.ts';
import { decodeCell } from '../utf8Chunks.ts';
import { BadPage } from './badPage.ts';
import type { Values, Words } from './decodeValues.ts';
import type { ParquetLeaf } from './parquetHeader.ts';
import { hex, type ValueKind } from './valueKind.ts';

/** The words of a column of texts. */
export class ColumnWords implements Words {
  readonly #bytes = new ByteWords();
  readonly #encoder = new TextEncoder();
  readonly texts: string[] = [];
  /** Words whose bytes are no UTF-8: shown as hexadecimal digits. */
  binary = 0;

  get textBytes(): number { return this.#bytes.bytes; }

  ofBytes(bytes: Uint8Array, from: number, to: number): number {
    const code = this.#bytes.find(bytes, from, to);
    if (code === this.texts.length) {
      const { text, isOther } = decodeCell(bytes.subarray(from, to));
      if (isOther) this.binary++;
      this.texts.push(isOther ? hex(bytes, from, to) : text);
    }
    return code;
  }

  ofText(text: string): number {
    const bytes = this.#encoder.encode(text);
    return this.ofBytes(bytes, 0, bytes.length);
  }
}

/** Where the values of a column go, row after row. */
export interface ColumnSink {
  /** Numbers of words where `values` are Int32Array. @param repetition, definition  [levels]; null: all 0, all at their most. @param values  [those at the most] */
  put(repetition: Int32Array | null, definition: Int32Array | null, values: Values, levels: number): void;
  /** Rows begun. */
  readonly rows: number;
  finish(): ColumnData;
}

export function createSink(rows: number, leaf: ParquetLeaf, kind: ValueKind, words: ColumnWords): ColumnSink {
  return leaf.repeatedAt.length === 0 ? flatSink(rows, leaf, kind, words) : leaf.repeatedAt.length === 1 ? listSink(rows, leaf, kind, words) : nestedSink(rows, leaf, kind, words);
}

function flatSink(rows: number, { maxDefinition }: ParquetLeaf, { form }: ValueKind, words: ColumnWords): ColumnSink {
  const out = form === 'text' ? new Int32Array(rows).fill(-1) : new Float64Array(rows).fill(NaN);
  let row = 0;
  return {
    get rows() { return row; },
    put(_, definition, values, levels) {
      if (!definition) { out.set(values, row); row += levels; return; }
      for (let at = 0, value = 0; at < levels; at++, row++) if (definition[at] === maxDefinition) out[row] = values[value++] as number;
    },
    finish: () => out instanceof Int32Array ? textColumn(out, words.texts, words.binary > 0) : { form: 'numbers', meaning: form as 'number' | 'boolean' | 'date', values: out },
  };
}

/** Walks levels: `begin` for every row (whether it has a list at all), `item` for every value. */
function walk(leaf: ParquetLeaf, repetition: Int32Array | null, definition: Int32Array | null, levels: number, rows: number, started: number, begin: (hasList: boolean, at: number) => void, item: (level: number, definition: number, at: number) => void): number {
  const [outer = 1] = leaf.repeatedAt;
  let row = started;
  for (let at = 0; at < levels; at++) {
    const rep = repetition ? (repetition[at] as number) : 0, def = definition ? (definition[at] as number) : leaf.maxDefinition;
    if (rep === 0) {
      if (row >= rows) throw new BadPage('levels', row + 1, rows);
      row++;
      begin(def >= outer - 1, at);
    } else if (row === 0 || def < (leaf.repeatedAt[rep - 1] ?? Infinity)) throw new BadPage('levels', rep, leaf.repeatedAt.length);
    item(rep, def, at);
  }
  return row;
}

/** Numbers of a list are written as text: items of a `ListData` are words. */
function itemCodes(values: Values, { form }: ValueKind, words: ColumnWords): Int32Array {
  if (values instanceof Int32Array) return values;
  return Int32Array.from(values, (value) => Number.isNaN(value) ? -1 : words.ofText(shown(value, form)));
}
function shown(value: number, form: ValueKind['form']): string {
  if (form === 'boolean') return String(value === 1);
  if (form !== 'date' || Math.abs(value) > 8.64e15) return String(value);
  const iso = new Date(value).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso;
}

function listSink(rows: number, leaf: ParquetLeaf, kind: ValueKind, words: ColumnWords): ColumnSink {
  const starts = new Uint32Array(rows + 1), missing = new Uint8Array(rows);
  let codes = new Int32Array(1024), length = 0, row = 0, hasMissing = false;
  return {
    get rows() { return row; },
    put(repetition, definition, values, levels) {
      const items = itemCodes(values, kind, words);
      let value = 0, current = row;
      row = walk(leaf, repetition, definition, levels, rows, row, (hasList) => {
        starts[current++] = length;
        if (!hasList) { missing[current - 1] = 1; hasMissing = true; }
      }, (_, level) => {
        if (level !== leaf.maxDefinition) return;
        const code = items[value++] as number;
        if (code < 0) return;
        if (length === codes.length) { const larger = new Int32Array(length * 2); larger.set(codes); codes = larger; }
        codes[length++] = code;
      });
    },
    finish() {
      starts.fill(length, row);
      const { codes: used, words: kept } = textColumn(codes.slice(0, length), words.texts, words.binary > 0);
      return { form: 'lists', starts, codes: used, words: kept, missing: hasMissing ? missing : null };
    },
  };
}

/** Lists within lists become JSON text. */
function nestedSink(rows: number, leaf: ParquetLeaf, kind: ValueKind, words: ColumnWords): ColumnSink {
  const codes = new Int32Array(rows).fill(-1), depth = leaf.repeatedAt.length, found = new ColumnWords(), open: unknown[][] = [];
  let row = 0, isOpen = false;
  const close = (): void => { if (isOpen) codes[row - 1] = found.ofText(JSON.stringify(open[0])); };
  return {
    get rows() { return row; },
    put(repetition, definition, values, levels) {
      let value = 0;
      row = walk(leaf, repetition, definition, levels, rows, row, (hasList) => {
        close();
        row++;
        isOpen = hasList;
        open.length = 0;
        if (hasList) open.push([]);
      }, (rep, level) => {
        const cell = level === leaf.maxDefinition ? cellOf(values[value++] as number, values, kind, words) : null;
        if (!isOpen) return;
        for (let at = Math.max(1, rep); at <= depth && level >= (leaf.repeatedAt[at - 1] as number); at++) {
          const into = open[at - 1];
          if (!into) throw new BadPage('levels', rep, depth);
          if (at === depth) { into.push(cell); break; }
          open.length = at;
          const inner: unknown[] = [];
          into.push(inner);
          open.push(inner);
          // A list that is there and empty has its own level, one less than that of its items.
          if (level < (leaf.repeatedAt[at] as number) - 1) { into[into.length - 1] = null; break; }
        }
      });
    },
    finish() {
      close();
      return textColumn(codes, found.texts, false);
    },
  };
}
function cellOf(value: number, values: Values, { form }: ValueKind, words: ColumnWords): unknown {
  if (values instanceof Int32Array) return words.texts[value];
  return form === 'number' ? value : form === 'boolean' ? value === 1 : shown(value, form);
}
