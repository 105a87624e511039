import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import type { SourceRow, SourceRows } from '../src/domain/etl/sourceRow.ts';
import { InputError } from './inputError.ts';

export interface CsvFile {
  /** Where it lies. */
  readonly path: string;
  /** How messages and the report call it: its path inside the raw folder. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether a record may end early (its missing cells read ''): The Movies Dataset has records cut in two. Otherwise an error. */
  readonly shortRows?: boolean;
}

/** What a file was, known once it has been read to its end. */
export interface FileIdentity {
  readonly path: string;
  /** As stored, compressed or not. */
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

const NEWLINE = 0x0a;
/** Stands for a line that cannot be decoded. The parser looks some bytes ahead, so the sound record before it comes out only when more text follows. */
const UNREADABLE = '\uE000unreadable\uE000';

/**
 * Records of a CSV file (RFC 4180, UTF-8, LF or CRLF, plain or gzip), read as a stream, with the named columns only.
 * @throws InputError  missing column, cut or damaged gzip, wrong quoting, wrong number of fields, bytes that are not UTF-8, no record at all
 */
export async function* readCsv(file: CsvFile, onEnd: (identity: FileIdentity) => void = () => undefined): AsyncGenerator<SourceRow, void, void> & SourceRows {
  const hash = createHash('sha256');
  let bytes = 0;
  let row = 0;
  let header: readonly string[] | null = null;
  const fault = (expected: string, found: string, at: number | null = row + 1, column: string | null = null) => new InputError({ file: file.name, row: at, column, expected, found });

  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] });
  parser.on('error', () => undefined); // told by the callback of each write, and by `finished`

  const gzip = await isGzip(file.path); // before the stream starts to flow
  const source = createReadStream(file.path, { highWaterMark: 1 << 18 });
  source.on('data', (chunk: string | Buffer) => { hash.update(chunk); bytes += chunk.length; });
  let stream: AsyncIterable<Buffer> = source;
  if (gzip) {
    const gunzip = createGunzip({ chunkSize: 1 << 18 });
    source.on('error', (error) => gunzip.destroy(error));
    stream = source.pipe(gunzip);
  }

  /** The records that the parser has ready. */
  function* ready(): Generator<SourceRow> {
    for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null) {
      if (header === null) {
        header = record.map((name) => name.trim());
        for (const column of file.columns) if (!header.includes(column)) throw fault(`a column named ${column}`, `the columns ${header.join(', ').slice(0, 200)}`, null, column);
        continue;
      }
      if (record[0]?.endsWith(UNREADABLE)) return;
      row++;
      if (record.length > header.length || (record.length < header.length && !file.shortRows)) throw fault(`${header.length} fields`, `${record.length} fields`, row);
      const cells: Record<string, string> = {};
      for (const column of file.columns) cells[column] = record[header.indexOf(column)] ?? '';
      yield { row, cells };
    }
  }
  /** Parses text that ends at a line's end. Writing is synchronous, so what the parser could read is ready at once. */
  async function* parseText(text: string): AsyncGenerator<SourceRow> {
    const written = new Promise<void>((resolve, reject) => { parser.write(text, (error) => { if (error) reject(error); else resolve(); }); });
    written.catch(() => undefined); // a fault in the rows before it is told first
    yield* ready();
    await written;
  }
  async function* parseLines(lines: Uint8Array): AsyncGenerator<SourceRow> {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let text: string;
    try {
      text = decoder.decode(lines);
    } catch {
      yield* parseText(soundLines(lines));
      throw fault('text in UTF-8', 'bytes that are not');
    }
    yield* parseText(text);
  }

  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of stream) {
      const end = chunk.lastIndexOf(NEWLINE) + 1; // a newline byte never lies inside a character
      if (end > 0) yield* parseLines(Buffer.concat([rest, chunk.subarray(0, end)]));
      rest = end > 0 ? chunk.subarray(end) : Buffer.concat([rest, chunk]);
    }
    if (rest.length > 0) yield* parseLines(Buffer.concat([rest, Buffer.of(NEWLINE)]));
    parser.end();
    yield* ready();
    await finished(parser.resume());
  } catch (error) {
    throw error instanceof InputError ? error : damage(error, fault);
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (row === 0) throw fault('at least one record', header === null ? 'an empty file' : 'a header only', null);
  onEnd({ path: file.name, bytes, sha256: hash.digest('hex'), rows: row });
}

/** The lines before the first that is not UTF-8, as text, and a mark in place of that one. */
function soundLines(lines: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let from = 0; ;) {
    const newline = lines.indexOf(NEWLINE, from);
    const to = newline < 0 ? lines.length : newline + 1;
    try {
      text += decoder.decode(lines.subarray(from, to));
    } catch {
      return `${text}${UNREADABLE}${'\n'.repeat(8)}`;
    }
    from = to;
  }
}

async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

type Fault = (expected: string, found: string, at?: number | null, column?: string | null) => InputError;

/** Says in our words what the stream or the parser complained of; anything else is a bug and passes on. */
function damage(error: unknown, fault: Fault): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return fault('a whole gzip file', 'one that is cut off after this row');
  if (code.startsWith('Z_')) return fault('a sound gzip file', `damaged data (${code})`);
  if (error instanceof CsvError) {
    const line = typeof error['lines'] === 'number' ? ` at line ${error['lines']}` : '';
    return fault('quotes as RFC 4180 has them', `${code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that never closes' : 'a quote out of place'}${line}`);
  }
  return error;
}
