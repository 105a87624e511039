import type { ChosenFile, Delimiter, OpenedFile, TableFormat, TableReading } from '../../../src/contracts/sentimentBatch.ts';
import { findColumns, hasHeader as looksLikeHeader } from '../../../src/domain/sentiment/table/findColumns.ts';
import { guessDelimiter } from '../../delimited/guessDelimiter.ts';
import { binaryKind, encodingOf, markBytesOf } from '../../delimited/sniff.ts';
import { RecordReader, type FullReading } from './readRecords.ts';

/** Bytes looked at before a file is read. */
const headBytes = 1024 * 1024;
/** Where a row stands is kept in 32 bits of length and a double of place. */
const mostBytes = 4 * 1024 ** 3;
const sampleRows = 200, shownRows = 5, shownLetters = 300, mostKeys = 500;

export type OpenedTable = { readonly opened: OpenedFile; readonly reading: FullReading | null };

/** Looks at the beginning of a file and says how it will be read. Rejects as `Blob.arrayBuffer` does. */
export async function openTable(file: ChosenFile, chosen: Partial<TableReading> = {}): Promise<OpenedTable> {
  const refuse = (opened: Extract<OpenedFile, { kind: 'refused' }>): OpenedTable => ({ opened, reading: null });
  if (file.size === 0) return refuse({ kind: 'refused', why: 'empty' });
  if (file.size > mostBytes) return refuse({ kind: 'refused', why: 'tooLarge' });
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const what = binaryKind(head);
  if (what !== null) return refuse({ kind: 'refused', why: 'binary', what });

  const found = encodingOf(head), encoding = chosen.encoding ?? found.encoding;
  const markBytes = markBytesOf(head, encoding), isWhole = head.length === file.size;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(markBytes), { stream: !isWhole });
  if (text.trim() === '') return refuse({ kind: 'refused', why: 'empty' });
  if (chosen.format === undefined && /^\s*\[\s*[{["]/.test(text) && /\.json$/i.test(file.name)) return refuse({ kind: 'refused', why: 'jsonArray' });

  const guessed = guessFormat(file.name, text), format = chosen.format ?? guessed.format;
  const base: FullReading = { format, encoding, delimiter: chosen.delimiter ?? guessed.delimiter, hasHeader: false, markBytes, lineEnd: text.includes('\n') || !text.includes('\r') ? 10 : 13, keys: [] };
  const keys = format === 'jsonl' ? keysOf(base, head, isWhole) : [];
  if (format === 'jsonl' && keys.length === 0) return refuse({ kind: 'refused', why: 'noJson' });

  const { rows, consumed } = sample({ ...base, keys }, head, isWhole);
  const hasHeader = format === 'delimited' && (chosen.hasHeader ?? looksLikeHeader(rows.slice(0, 20)));
  const body = hasHeader ? rows.slice(1) : rows;
  const names = (rows[0] ?? []).map((name) => name.trim());
  // Some programs write the rows' numbers first, without a name.
  if (hasHeader && body.length > 0 && medianWidth(body) === names.length + 1 && body.some((row) => row.length > names.length && row.at(-1)?.trim() !== '')) names.unshift('');
  const header = format === 'jsonl' ? keys : hasHeader ? names : Array.from({ length: Math.max(1, medianWidth(rows)) }, () => '');
  if (body.length === 0) return refuse({ kind: 'refused', why: 'noRows' });
  const isExact = isWhole && rows.length < sampleRows;
  const seen = isExact ? body.length : Math.max(body.length, Math.round((file.size - markBytes) / consumed * rows.length));
  return {
    reading: { ...base, keys, hasHeader },
    opened: {
      kind: 'table',
      shape: {
        name: file.name, bytes: file.size, reading: { format, encoding, delimiter: base.delimiter, hasHeader }, markBytes, encodingBecause: chosen.encoding !== undefined && chosen.encoding !== found.encoding ? 'chosen' : found.because,
        header, sample: body.slice(0, shownRows).map((row) => row.map((cell) => cell.slice(0, shownLetters))), columns: findColumns(header, evenRows(body, header.length)), rowsAbout: seen, isExact,
      },
    },
  };
}

/** Ragged rows mislead; where there are no others they must do. */
function evenRows(rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const even = rows.filter((row) => row.length === width);
  return even.length > 0 ? even : rows.map((row) => row.slice(0, width));
}

/** The first rows, their cells decoded, and the bytes that they take. */
function sample(reading: FullReading, head: Uint8Array, isWhole: boolean): { rows: string[][]; consumed: number } {
  const rows: string[][] = [];
  let consumed = head.length;
  const take = (isEnd: boolean): void => {
    const reader = new RecordReader(reading, reading.markBytes, 1);
    reader.feed(head.subarray(reading.markBytes), isEnd, (row) => {
      rows.push(Array.from({ length: row.width }, (_, at) => row.cell(at)));
      if (rows.length < sampleRows) return true;
      consumed = row.from + row.bytes - reading.markBytes;
      return false;
    });
  };
  take(isWhole);
  if (rows.length < 2 && !isWhole) { // rows longer than what was looked at
    rows.length = 0;
    take(true);
  }
  return { rows, consumed: Math.max(1, consumed) };
}

function keysOf(reading: FullReading, head: Uint8Array, isWhole: boolean): string[] {
  const keys = new Set<string>();
  let seen = 0, hasTexts = false;
  const take = (isEnd: boolean): void => {
    const reader = new RecordReader({ ...reading, keys: ['text'] }, reading.markBytes, 1);
    reader.feed(head.subarray(reading.markBytes), isEnd, () => {
      if (reader.isBareText) hasTexts = true;
      else for (const key of reader.keys()) if (keys.size < mostKeys) keys.add(key);
      return ++seen < sampleRows;
    });
  };
  take(isWhole);
  if (seen === 0) take(true);
  return keys.size === 0 && hasTexts ? ['text'] : [...keys];
}

function medianWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows.map((row) => row.length).sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 1;
}

/** By the name's ending, and by what the first lines look like. */
function guessFormat(name: string, text: string): { format: TableFormat; delimiter: Delimiter } {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const first = text.slice(0, 65_536), lines = first.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 30);
  if (ending === 'tsv' || ending === 'tab') return { format: 'delimited', delimiter: '\t' };
  const isJson = lines.slice(0, 5).every((line) => /^\s*\{.*\}\s*$/.test(line.length > 50_000 ? `${line.slice(0, 100)}}` : line));
  if (ending === 'jsonl' || ending === 'ndjson' || (lines.length > 0 && isJson)) return { format: 'jsonl', delimiter: ',' };
  const delimiter = guessDelimiter(first);
  if (ending === 'csv' || ending === 'psv') return { format: 'delimited', delimiter: delimiter ?? ',' };
  // Prose has commas too: only a heading that names columns makes a table of a text file.
  if (delimiter !== null && (ending === '' || ending === 'txt' ? delimiter === '\t' || looksLikeHeader([(lines[0] ?? '').split(delimiter), (lines[1] ?? '').split(delimiter)]) && namesColumns(lines[0] ?? '') : true)) return { format: 'delimited', delimiter };
  const blocks = first.trim().split(/(?:\r\n|\n|\r)\s*(?:\r\n|\n|\r)/), inner = first.trim().split(/\r\n|\n|\r/).length;
  // Blank lines between every two lines part nothing that the lines do not.
  return { format: blocks.length > 1 && inner - (blocks.length - 1) > blocks.length * 1.2 ? 'paragraphs' : 'lines', delimiter: ',' };
}
const namesColumns = (line: string): boolean => /\b(?:text|review|label|sentiment|stars|rating|texto|rese[ñn]a)\b/i.test(line) && line.length < 200;
