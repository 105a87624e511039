import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { parquetRead } from 'hyparquet';
import { columnsOf, partsOf, schemas, type Catalogue, type Column, type Movies, type Ratings, type Streaming, type TableName } from '../../src/domain/catalogue/schema.ts';
import { InputError } from '../inputError.ts';
import { readManifest } from '../publish.ts';

const typedArrays = { int32: Int32Array, date: Int32Array, float32: Float32Array, float64: Float64Array } as const;
const compressors = { GZIP: (packed: Uint8Array, length: number) => gunzipSync(packed, { out: new Uint8Array(length) }) };
const parsers = { dateFromDays: (days: number) => days };

/** The published films and streaming titles, as the browser holds them. */
export async function readCatalogue(out: string): Promise<Catalogue> {
  return { movies: await readTable<Movies>(out, 'movies'), streaming: await readTable<Streaming>(out, 'streaming') };
}

/** The published ratings. */
export function readRatings(out: string): Promise<Ratings> {
  return readTable<Ratings>(out, 'ratings');
}

/** @throws InputError when the catalogue was not published there */
async function readTable<T>(out: string, table: TableName): Promise<T> {
  const manifest = await readManifest(out);
  const columns: Record<string, unknown> = {};
  let rows = 0;
  for (const part of partsOf(table)) {
    const artefact = manifest?.artefacts.find(({ name }) => name === `${table}/${part}`);
    if (!artefact) throw new InputError({ file: join(out, 'manifest.json'), row: null, column: null, expected: `${table}/${part} (npm run data publishes it)`, found: 'no such artefact' });
    rows = artefact.rows ?? 0;
    const bytes = new Uint8Array(await readFile(join(out, artefact.path)));
    const file = { byteLength: bytes.length, slice: (from: number, to?: number) => bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + (to ?? bytes.length)) };
    for (const name of columnsOf(table, part)) {
      const { kind, nullable } = (schemas[table] as Readonly<Record<string, Column>>)[name] as Column;
      const cells: unknown[] = new Array(rows).fill(null);
      await parquetRead({ file, columns: [name], compressors, parsers, onChunk: ({ rowStart, columnData }) => { for (let at = 0; at < columnData.length; at++) cells[rowStart + at] = columnData[at] ?? null; } });
      columns[name] = !nullable && kind in typedArrays ? typedArrays[kind as keyof typeof typedArrays].from(cells as number[]) : cells;
    }
  }
  return { rows, ...columns } as T;
}
