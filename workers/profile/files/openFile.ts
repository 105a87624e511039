import type { FileEncoding, FileNote, FileReading, FileRefusal } from '../../../src/contracts/profile.ts';
import type { ChosenFile } from '../../../src/contracts/sentimentBatch.ts';
import { missingWords } from '../../../src/domain/statistics/reading/missingWords.ts';
import type { DataTable } from '../../../src/domain/statistics/table.ts';
import { binaryKind, encodingOf, markBytesOf } from '../../delimited/sniff.ts';
import { FileNotes } from './fileNotes.ts';
import { checkChoice, guessFormat, guessTable } from './guessReading.ts';
import { inflateFile } from './inflateFile.ts';
import { Pace, type FileSurroundings } from './pace.ts';
import { readDelimited } from './readDelimited.ts';
import { readJson } from './readJson.ts';
import { Refused } from './refused.ts';

export type { FileSurroundings } from './pace.ts';
export { fileLimits, type FileLimits } from './fileLimits.ts';

export type OpenedFile = { readonly kind: 'table'; readonly table: DataTable; readonly reading: FileReading; readonly notes: readonly FileNote[] } | ({ readonly kind: 'refused' } & FileRefusal);

const headBytes = 256 * 1024;

/**
 * Reads a file into columns, whatever it is: delimited text, JSON, JSON lines or Parquet, each of them packed with gzip or not. What is not said in `reading` is found out.
 * A file that cannot be read is refused, with values that say where; nothing is thrown for what a file holds.
 * @throws Error named AbortError once `isOver`; RangeError for a delimiter or format that cannot be
 */
export async function openFile(file: ChosenFile, reading: Partial<FileReading> | undefined, surroundings: FileSurroundings): Promise<OpenedFile> {
  checkChoice(reading ?? {});
  const notes = new FileNotes();
  try {
    const read = await readFile(file, reading ?? {}, notes, new Pace(surroundings));
    return { kind: 'table', ...read, notes: notes.list() };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', ...error.refusal };
    // Engines say in these ways that there is no room for an array, a string or a file's bytes.
    if (error instanceof RangeError || (error instanceof Error && error.name === 'QuotaExceededError')) return { kind: 'refused', why: 'outOfMemory', values: { bytes: file.size } };
    if (error instanceof Error && ['NotReadableError', 'NotFoundError', 'SecurityError', 'NotAllowedError'].includes(error.name)) return { kind: 'refused', why: 'unreadable', values: {} };
    throw error;
  }
}

async function readFile(given: ChosenFile, chosen: Partial<FileReading>, notes: FileNotes, pace: Pace): Promise<{ table: DataTable; reading: FileReading }> {
  const { limits } = pace;
  if (given.size === 0) throw new Refused('empty');
  if (given.size > limits.bytes) throw new Refused('tooLarge', { bytes: given.size, limit: limits.bytes });
  const start = await bytesOf(given, 0, 2), isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const file = isGzip ? await inflateFile(given, pace) : given;
  if (file.size === 0) throw new Refused('empty');
  const head = await bytesOf(file, 0, Math.min(file.size, headBytes)), magic = String.fromCharCode(...head.subarray(0, 4));
  const base = { isGzip, missingWords: chosen.missingWords ?? missingWords, delimiter: ',', quote: '"', hasHeader: false } as const;

  if (chosen.format === 'parquet' || (chosen.format === undefined && (magic === 'PAR1' || magic === 'PARE' || /\.(?:parquet|pq)$/i.test(file.name)))) {
    const { readParquet } = await import('./parquet/readParquet.ts');
    return { table: await readParquet(file, notes, pace), reading: { ...base, format: 'parquet', encoding: 'utf-8' } };
  }

  const what = binaryKind(head);
  if ((what !== null && what !== 'unknown') || (what === 'unknown' && isBinary(head))) throw new Refused('binary', { what });
  const encoding: FileEncoding = chosen.encoding ?? encodingOf(head).encoding, markBytes = markBytesOf(head, encoding), isWhole = head.length === file.size;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(markBytes), { stream: !isWhole });
  if (text.trim() === '' && isWhole) throw new Refused('empty');
  const format = chosen.format ?? guessFormat(file.name, text);
  await pace.rest();
  if (format === 'delimited') {
    const guess = guessTable(file.name, text, isWhole, chosen), { delimiter, quote, hasHeader } = guess;
    const reading: FileReading = { ...base, format, encoding, delimiter, quote, hasHeader };
    return { table: await readDelimited({ file, name: given.name, reading, markBytes, ...guess }, notes, pace), reading };
  }
  const reading: FileReading = { ...base, format, encoding };
  const { table, hasHeader } = await readJson({ file, name: given.name, reading, hasHeader: chosen.hasHeader, markBytes, isArray: text.trimStart().startsWith('[') }, notes, pace);
  return { table, reading: { ...reading, hasHeader } };
}

async function bytesOf(file: ChosenFile, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** Text may hold a few bytes that no text has; a file of many is none. */
function isBinary(head: Uint8Array): boolean {
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd > Math.max(8, head.length * 0.02);
}
