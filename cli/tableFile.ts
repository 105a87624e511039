import { Blob } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ChosenFile, FileShape, Refusal, TableReading } from '../src/contracts/sentimentBatch.ts';
import { openTable } from '../workers/sentiment/batch/openTable.ts';
import type { FullReading } from '../workers/sentiment/batch/readRecords.ts';

/** A file that cannot be read as was asked; the message says what to change. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** A table that can be walked row by row. */
export interface TableFile {
  readonly file: ChosenFile;
  readonly shape: FileShape;
  readonly reading: FullReading;
}

const refusals: Readonly<Record<Refusal['why'], string>> = {
  empty: 'is empty', unreadable: 'cannot be read', jsonArray: 'is one JSON array: write one object a line', noJson: 'holds no JSON objects, one a line', noRows: 'has a heading and no rows', tooLarge: 'is too large', binary: 'is no text',
};

async function openFile(path: string): Promise<ChosenFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new TableError(`${path} ${code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code ?? String(error)})`}.`);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = await promisify(gunzip)(bytes);
    } catch (error) {
      throw new TableError(`${path} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  return Object.assign(new Blob([bytes]), { name: basename(path).replace(/\.gz$/i, '') });
}

/** The columns of a table, for whoever misses one. */
export const listed = (header: readonly string[]): string => (header.every((name) => name === '') ? `${header.length} column${header.length === 1 ? '' : 's'} without names` : header.map((name) => `'${name}'`).join(', '));

/**
 * Opens a table of any form: CSV, TSV, JSON lines, also gzipped, in the encodings that the browser reads.
 * @param chosen  what is known of it; the rest is found out
 * @throws TableError saying what is wrong with it
 */
export async function openTableFile(path: string, chosen: Partial<TableReading> = {}): Promise<TableFile> {
  const file = await openFile(path), { opened, reading } = await openTable(file, chosen);
  if (opened.kind === 'refused') throw new TableError(`${path} ${refusals[opened.why]}${opened.why === 'binary' ? ` (${opened.what})` : ''}.`);
  if (reading === null) throw new TableError(`${path} cannot be read.`);
  return { file, shape: opened.shape, reading };
}
