import type { FileReading } from '../../../src/contracts/profile.ts';
import type { Bytes } from '../../../src/contracts/sentimentBatch.ts';
import { CellColumn } from '../../../src/domain/statistics/reading/cellColumn.ts';
import { nameColumns } from '../../../src/domain/statistics/reading/nameColumns.ts';
import type { DataColumn, DataTable } from '../../../src/domain/statistics/table.ts';
import { emptyScan, isBlank, scanRecord, type ScannedRecord } from '../../delimited/scanRecord.ts';
import type { FileNotes } from './fileNotes.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';
import { decodeCell, utf8Chunks } from './utf8Chunks.ts';

export interface DelimitedFile {
  readonly file: Bytes;
  readonly name: string;
  readonly reading: FileReading;
  readonly markBytes: number;
  readonly lineEnd: 10 | 13;
  /** Cells that a row has, as far as was looked. */
  readonly width: number;
  /** Whether rows have a cell more than the heading, before the others: rows' numbers without a name. */
  readonly hasRowNames: boolean;
}

const longestQuoted = 16 * 1024 * 1024, longCell = 1024 * 1024;

/**
 * Reads a table of delimited text into columns, in pieces; rows that do not fit are read as far as they do and noted.
 * A column that turns out to be of texts halfway is completed by a second pass over the rows before.
 * @throws Refused; Error named AbortError
 */
export async function readDelimited(source: DelimitedFile, notes: FileNotes, pace: Pace): Promise<DataTable> {
  const { reading, hasRowNames } = source, { limits } = pace, missing = new Set(reading.missingWords.map((word) => word.trim()));
  const columns: CellColumn[] = [], header: string[] = [], unescape = createUnescape(reading.quote);
  let line = 1, place = 1, width = source.width, row = 0, isCut = false;
  const column = (at: number): CellColumn => columns[at] ??= new CellColumn({ decode: decodeCell, missing, longCell, tell: (oddity) => notes.add(oddity === 'loneReturn' ? 'mixedLineEnds' : oddity, line, place, 0) });
  const add = (at: number, bytes: Uint8Array, record: ScannedRecord): void => {
    const [buffer, from, to] = unescape(bytes, record, at);
    place = at + 1;
    column(at).add(row, buffer, from, to);
  };

  const checkWidth = (): void => { if (width > limits.columns) throw new Refused('tooManyCells', { columns: width, limit: limits.columns }); };
  checkWidth();
  let isHeading = reading.hasHeader;
  const ends = { firstIsCrlf: null as boolean | null };
  await walkRecords(source, pace, (bytes, record, from, atLine) => {
    line = atLine;
    noteOdd(bytes, record, from, atLine, ends, source, notes);
    const cells = record.starts.length;
    if (isHeading) {
      isHeading = false;
      if (hasRowNames) header.push('');
      for (let at = 0; at < cells; at++) {
        const [buffer, start, end] = unescape(bytes, record, at);
        header.push(decodeCell(buffer.subarray(start, end)).text);
      }
      if (header.at(-1) === '' && header.length === width + 1) header.pop(); // a delimiter at the end
      width = Math.max(width, header.length);
      checkWidth();
      return true;
    }
    if ((row + 1) * width > limits.cells) { isCut = true; return false; }
    if (cells < width) notes.add('tooFewCells', atLine, cells + 1);
    else if (cells > width && !areBlank(bytes, record, width)) notes.add('tooManyCells', atLine, width + 1);
    for (let at = 0; at < Math.min(cells, width); at++) add(at, bytes, record);
    row++;
    return true;
  }, () => (isCut ||= columns.reduce((sum, { textBytes }) => sum + textBytes, 0) > limits.textBytes) === false);
  if (isCut) notes.add('rowsCut', line, null, row);
  if (row === 0) throw new Refused('noRows');

  const rows = row, owing = columns.flatMap(({ owed }, at) => owed > 0 ? [{ at, owed }] : []);
  if (owing.length > 0) {
    const last = Math.max(...owing.map(({ owed }) => owed));
    row = 0;
    isHeading = reading.hasHeader;
    await walkRecords(source, pace, (bytes, record, _, atLine) => {
      if (isHeading) { isHeading = false; return true; }
      line = atLine;
      for (const { at, owed } of owing) if (row < owed && at < record.starts.length) add(at, bytes, record);
      return ++row < last;
    }, () => true);
  }

  const { names, unnamed, repeated } = nameColumns(Array.from({ length: width }, (_, at) => header[at] ?? ''));
  if (reading.hasHeader) for (const at of unnamed) notes.add('noName', 1, at + 1);
  for (const at of repeated) notes.add('repeatedName', 1, at + 1);
  const made: DataColumn[] = [];
  for (const [at, name] of names.entries()) {
    const cells = column(at);
    for (const [oddity, count] of cells.oddities()) notes.add(oddity === 'loneReturn' ? 'mixedLineEnds' : oddity, null, null, count);
    made.push({ name, chosenType: null, data: cells.finish(rows) });
    await pace.rest();
  }
  return { name: source.name, rows, columns: made };
}

/** Calls `visit` for every record that is not blank, until it returns false; `between` after every piece likewise. */
async function walkRecords({ file, reading, markBytes, lineEnd }: DelimitedFile, pace: Pace, visit: (bytes: Uint8Array, record: ScannedRecord, from: number, line: number) => boolean, between: () => boolean): Promise<void> {
  const record = emptyScan(), delimiter = reading.delimiter.charCodeAt(0), quoting = { quote: reading.quote === '' ? -1 : reading.quote.charCodeAt(0), longest: longestQuoted };
  let held = new Uint8Array(0), line = 1;
  // What has no end yet is read again with as much more, so that a long row costs its length and not its square.
  for await (const { bytes, readBytes, isEnd } of utf8Chunks(file, reading.encoding, markBytes, () => held.length)) {
    const units = new Uint8Array(held.length + bytes.length);
    units.set(held);
    units.set(bytes, held.length);
    let at = 0;
    while (at < units.length) {
      const to = scanRecord(units, at, isEnd, delimiter, lineEnd, record, quoting);
      if (to < 0) break;
      const atLine = line;
      line += record.lines;
      if (!isBlank(units, at, record.end) && !visit(units, record, at, atLine)) return;
      at = to;
    }
    held = units.slice(at);
    record.noCloseBefore = Math.max(0, record.noCloseBefore - at);
    if (held.length > pace.limits.recordBytes) throw new Refused('tooLarge', { line, bytes: held.length, limit: pace.limits.recordBytes });
    await pace.rest(readBytes, file.size);
    if (!between()) return;
  }
}

function noteOdd(bytes: Uint8Array, record: ScannedRecord, from: number, line: number, ends: { firstIsCrlf: boolean | null }, { reading, lineEnd }: DelimitedFile, notes: FileNotes): void {
  if (record.hasOpenQuote) {
    const quote = reading.quote.charCodeAt(0);
    notes.add('openQuote', line, Math.max(0, record.starts.findIndex((start, at) => !record.isQuoted[at] && bytes[start] === quote)) + 1);
  }
  if (lineEnd === 10 && record.lines > 0 && record.end >= from && record.end < bytes.length) {
    const isCrlf = bytes[record.end] === 13;
    if (ends.firstIsCrlf === null) ends.firstIsCrlf = isCrlf;
    else if (ends.firstIsCrlf !== isCrlf) notes.add('mixedLineEnds', line, null);
  }
}

function areBlank(bytes: Uint8Array, record: ScannedRecord, from: number): boolean {
  for (let at = from; at < record.starts.length; at++) if (!isBlank(bytes, record.starts[at] as number, record.ends[at] as number)) return false;
  return true;
}

/** Where a cell stands once its doubled quotes are single ones. */
function createUnescape(mark: FileReading['quote']): (bytes: Uint8Array, record: ScannedRecord, at: number) => readonly [Uint8Array, number, number] {
  const quote = mark === '' ? -1 : mark.charCodeAt(0);
  let scratch = new Uint8Array(1024);
  return (bytes, record, at) => {
    const from = record.starts[at] as number, to = record.ends[at] as number;
    if (!record.isQuoted[at]) return [bytes, from, to];
    let look = from;
    while (look < to && bytes[look] !== quote) look++;
    if (look === to) return [bytes, from, to];
    if (scratch.length < to - from) scratch = new Uint8Array((to - from) * 2);
    let length = 0;
    for (look = from; look < to; look++) {
      scratch[length++] = bytes[look] as number;
      if (bytes[look] === quote && bytes[look + 1] === quote && look + 1 < to) look++;
    }
    return [scratch, 0, length];
  };
}
