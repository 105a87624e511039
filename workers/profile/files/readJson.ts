import type { FileReading } from '../../../src/contracts/profile.ts';
import type { Bytes } from '../../../src/contracts/sentimentBatch.ts';
import { jsonFault } from '../../../src/domain/personal/jsonFault.ts';
import type { DataTable } from '../../../src/domain/statistics/table.ts';
import type { FileNotes } from './fileNotes.ts';
import { JsonRows } from './jsonRows.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';
import { ArraySplitter, LineSplitter, type JsonPiece } from './splitJson.ts';
import { decodeCell, utf8Chunks } from './utf8Chunks.ts';

export interface JsonFile {
  readonly file: Bytes;
  readonly name: string;
  readonly reading: FileReading;
  readonly hasHeader: boolean | undefined;
  readonly markBytes: number;
  /** Whether the text begins with a bracket: elements are then read one by one, whatever their number. */
  readonly isArray: boolean;
}

/**
 * Reads JSON (an array of objects, of arrays or of values; an object of columns, or of rows by name; pandas' `split`) and JSON lines into columns. Objects within are flattened once, with a dot; what nests deeper stays JSON text.
 * A line that is no JSON is left out and noted, an element that is none refused with its place.
 * @throws Refused; Error named AbortError
 */
export async function readJson(source: JsonFile, notes: FileNotes, pace: Pace): Promise<{ table: DataTable; hasHeader: boolean }> {
  const rows = new JsonRows(source.reading.missingWords, source.hasHeader, notes, pace);
  if (source.reading.format === 'ndjson') await readLines(source, rows, notes, pace);
  else if (source.isArray) await readArray(source, rows, notes, pace);
  else await readObject(source, rows, pace, notes);
  const table = await rows.finish(source.name);
  return { table, hasHeader: rows.hasHeading };
}

async function readArray({ file, reading, markBytes }: JsonFile, rows: JsonRows, notes: FileNotes, pace: Pace): Promise<void> {
  const splitter = new ArraySplitter();
  let isCut = false;
  for await (const { bytes, readBytes, isEnd } of utf8Chunks(file, reading.encoding, markBytes)) {
    const isAlone = splitter.feed(bytes, (piece) => {
      if (isCut) return;
      if (rows.isFull) { isCut = true; notes.add('rowsCut', piece.line, null, rows.rows); return; }
      rows.add(parsePiece(piece), piece.line);
    });
    if (isCut) return;
    if (!isAlone) throw new Refused('badJson', { ...splitter.place, expected: 'end' });
    if (splitter.heldBytes > pace.limits.jsonBytes) throw new Refused('tooLarge', { line: splitter.place.line, bytes: splitter.heldBytes, limit: pace.limits.jsonBytes });
    if (isEnd && !splitter.end) throw new Refused('badJson', { ...splitter.place, expected: 'commaOrBracket' });
    await pace.rest(readBytes, file.size);
  }
}

async function readLines({ file, reading, markBytes }: JsonFile, rows: JsonRows, notes: FileNotes, pace: Pace): Promise<void> {
  const splitter = new LineSplitter();
  let isCut = false, fault: Refused | null = null;
  for await (const { bytes, readBytes, isEnd } of utf8Chunks(file, reading.encoding, markBytes)) {
    splitter.feed(bytes, isEnd, (piece) => {
      if (isCut) return;
      if (rows.isFull) { isCut = true; notes.add('rowsCut', piece.line, null, rows.rows); return; }
      let value: unknown;
      try {
        value = parsePiece(piece);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        fault ??= error;
        notes.add('brokenJson', piece.line, Number(error.refusal.values['column'] ?? 1));
        return;
      }
      rows.add(value, piece.line);
    });
    if (isCut) return;
    if (splitter.heldBytes > pace.limits.jsonBytes) throw new Refused('tooLarge', { bytes: splitter.heldBytes, limit: pace.limits.jsonBytes });
    await pace.rest(readBytes, file.size);
  }
  if (rows.rows === 0 && fault) throw fault as Refused;
}

async function readObject({ file, reading, markBytes }: JsonFile, rows: JsonRows, pace: Pace, notes: FileNotes): Promise<void> {
  if (file.size > pace.limits.jsonBytes) throw new Refused('tooLarge', { bytes: file.size, limit: pace.limits.jsonBytes });
  const raw = new Uint8Array(await file.slice(markBytes, file.size).arrayBuffer());
  await pace.rest(file.size, file.size);
  const bytes = reading.encoding === 'utf-8' ? raw : new TextEncoder().encode(new TextDecoder(reading.encoding, { ignoreBOM: true }).decode(raw));
  const value = parsePiece({ bytes, line: 1, column: 1 }) as Record<string, unknown>;
  if (typeof value !== 'object' || value === null) throw new Refused('noRows');
  await layObject(value, rows, pace, notes);
}

async function layObject(object: Record<string, unknown>, rows: JsonRows, pace: Pace, notes: FileNotes): Promise<void> {
  const entries = Object.entries(object), { columns, data } = object;
  const add = async (values: readonly unknown[]): Promise<void> => {
    for (const [at, value] of values.entries()) {
      if (rows.isFull) { notes.add('rowsCut', null, null, rows.rows); return; }
      rows.add(value, null);
      if (at % 1000 === 999) await pace.rest();
    }
  };
  const addColumn = async (name: string, cells: Iterable<readonly [number, unknown]>): Promise<void> => {
    for (const [row, value] of cells) rows.addCell(row, name, value);
    await pace.rest();
  };
  const arrays = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  if (Array.isArray(columns) && Array.isArray(data) && columns.every((name) => typeof name === 'string') && data.every(Array.isArray)) {
    for (const [at, name] of (columns as string[]).entries()) await addColumn(name, data.map((row, place) => [place, (row as unknown[])[at]] as const));
    return;
  }
  const records = arrays.filter(([, values]) => values.length > 0 && values.every((value) => typeof value === 'object' && value !== null && !Array.isArray(value)));
  const [only] = records;
  if (records.length === 1 && only) { await add(only[1]); return; }
  if (arrays.length === entries.length && entries.length > 0) {
    for (const [name, values] of arrays) await addColumn(name, values.entries());
    return;
  }
  const objects = entries.filter((entry): entry is [string, Record<string, unknown>] => typeof entry[1] === 'object' && entry[1] !== null && !Array.isArray(entry[1]));
  if (objects.length === entries.length && entries.length > 0) {
    if (objects.every(([, cells]) => Object.keys(cells).every((key) => /^\d{1,9}$/.test(key)))) {
      // pandas writes columns as objects by row number, which need not follow each other.
      const numbers = [...new Set(objects.flatMap(([, cells]) => Object.keys(cells).map(Number)))].sort((a, b) => a - b), rowOf = new Map(numbers.map((number, row) => [number, row]));
      for (const [name, cells] of objects) await addColumn(name, Object.entries(cells).map(([key, value]) => [rowOf.get(Number(key)) ?? 0, value] as const).sort((a, b) => a[0] - b[0]));
    } else await add(objects.map(([key, row]) => ({ name: key, ...row })));
    return;
  }
  await add([object]);
}

/** @throws Refused as `badJson`, with the place in the file */
function parsePiece({ bytes, line, column }: JsonPiece): unknown {
  const { text } = decodeCell(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const fault = jsonFault(text), where = typeof fault?.where === 'object' ? fault.where : { line: 1, column: 1 };
    throw new Refused('badJson', { line: line + where.line - 1, column: where.line === 1 ? column + where.column - 1 : where.column, expected: fault?.expected ?? 'value' });
  }
}
