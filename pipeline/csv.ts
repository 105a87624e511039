import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { parse, type CsvError } from 'csv-parse';
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

  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true });
  let broken: CsvError | undefined;
  parser.on('error', (error) => { broken = error as CsvError; });

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
      row++;
      if (record.length > header.length || (record.length < header.length && !file.shortRows)) throw fault(`${header.length} fields`, `${record.length} fields`, row);
      const cells: Record<string, string> = {};
      for (const column of file.columns) cells[column] = record[header.indexOf(column)] ?? '';
      yield { row, cells };
    }
  }
  /** Parses whole lines; `parser.write` is synchronous, so what it could read is ready at once. */
  function* parseLines(lines: Uint8Array): Generator<SourceRow> {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(lines);
    } catch {
      yield* upToBadLine(lines);
      return;
    }
    parser.write(text);
    yield* ready();
  }
  /** Reads the sound lines before the one that is not UTF-8, so that the error can name its record. */
  function* upToBadLine(lines: Uint8Array): Generator<SourceRow> {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for (let from = 0; from < lines.length;) {
      const newline = lines.indexOf(NEWLINE, from);
      const to = newline < 0 ? lines.length : newline + 1;
      let line: string;
      try {
        line = decoder.decode(lines.subarray(from, to));
      } catch {
        throw fault('text in UTF-8', 'bytes that are not');
      }
      parser.write(line);
      yield* ready();
      from = to;
    }
  }

  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of stream) {
      const end = chunk.lastIndexOf(NEWLINE) + 1; // a newline byte never lies inside a character
      if (end === 0) {
        rest = Buffer.concat([rest, chunk]);
        continue;
      }
      yield* parseLines(Buffer.concat([rest, chunk.subarray(0, end)]));
      rest = chunk.subarray(end);
      await Promise.resolve();
      if (broken) throw broken;
    }
    yield* parseLines(rest);
    const ended = new Promise<void>((resolve) => { parser.once('end', resolve).once('error', () => resolve()).once('close', resolve); });
    parser.end();
    yield* ready();
    parser.resume();
    await ended;
    if (broken) throw broken;
  } catch (error) {
    throw error instanceof InputError ? error : damage(error, fault);
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (row === 0) throw fault('at least one record', header === null ? 'an empty file' : 'a header only', null);
  onEnd({ path: file.name, bytes, sha256: hash.digest('hex'), rows: row });
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
  if (code.startsWith('CSV_')) {
    const { lines } = error as CsvError & { lines?: number };
    return fault('quotes as RFC 4180 has them', `${code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that never closes' : 'a quote out of place'}${lines === undefined ? '' : ` at line ${lines}`}`);
  }
  return error;
}
