import { gunzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { columnsOf, partsOf, schemas, type Column, type TableName } from '../src/domain/catalogue/schema.ts';
import type { TableColumns } from '../src/domain/etl/columns.ts';
import { seededRandom } from '../src/domain/random.ts';
import { encodings } from './encodings.ts';
import { encodePart, rowsPerGroup } from './parquet.ts';

const random = seededRandom(1977);
const words = ['Toy Story', 'Amélie', '千と千尋の神隠し', 'WALL·E', '🎬', "Ocean's Eleven", ''];
const word = () => words[Math.floor(random() * words.length)] ?? '';

/** A random cell of a kind, as the reader should give it back. */
function cell({ kind, nullable }: Column): unknown {
  if (nullable && random() < 0.3) return null;
  switch (kind) {
    case 'int32': return Math.floor((random() - 0.5) * 2 ** 32);
    case 'date': return Math.floor((random() - 0.5) * 80_000);
    case 'float32': return Math.fround(random() * 10);
    case 'float64': return Math.floor(random() * 3e9) + random();
    case 'text': return word();
    case 'texts': return Array.from({ length: 1 + Math.floor(random() * 4) }, word);
  }
}
function tableOf<T extends TableName>(table: T, rows: number): TableColumns[T] {
  return Object.fromEntries(Object.entries<Column>(schemas[table]).map(([name, column]) => [name, Array.from({ length: rows }, () => cell(column))])) as unknown as TableColumns[T];
}
function fileOf(bytes: Uint8Array) {
  const { buffer } = new Uint8Array(bytes);
  return { byteLength: bytes.length, slice: (from: number, to?: number) => buffer.slice(from, to) };
}
const readBack = (bytes: Uint8Array) =>
  parquetReadObjects({ file: fileOf(bytes), compressors: { GZIP: (packed: Uint8Array, length: number) => gunzipSync(packed, { out: new Uint8Array(length) }) } });

const parts = (Object.keys(schemas) as TableName[]).flatMap((table) => partsOf(table).map((part) => [table, part] as const));

test.each(parts)('any reader gets the cells of %s/%s back', async (table, part) => {
  const columns = tableOf(table, 300);
  const objects = await readBack(encodePart(table, part, columns));
  const names = columnsOf(table, part);
  expect(objects).toHaveLength(300);
  for (const [row, object] of objects.entries()) {
    for (const name of names) {
      const written = (columns as unknown as Record<string, unknown[]>)[name]?.[row];
      const { kind } = (schemas[table] as Record<string, Column>)[name]!;
      const read = object[name] instanceof Date ? object[name].getTime() / 86_400_000 : object[name] ?? null;
      expect(read, `${kind} ${name}`).toEqual(written);
    }
  }
});

test('the file declares the schema: required columns, dates, three-level lists, row groups, GZIP', () => {
  const rows = rowsPerGroup + 10;
  const columns = { ...tableOf('movies', 0), ...Object.fromEntries(columnsOf('movies', 'search').map((name) => [name, Array.from({ length: rows }, () => 0)])) };
  columns.title = Array.from({ length: rows }, word);
  columns.language = Array.from({ length: rows }, () => null);
  columns.genres = Array.from({ length: rows }, () => ['Drama']);
  const bytes = encodePart('movies', 'search', columns);
  const { schema, row_groups, num_rows } = parquetMetadata(fileOf(bytes).slice(0));
  expect(num_rows).toBe(BigInt(rows));
  expect(row_groups.map((group) => group.num_rows)).toEqual([BigInt(rowsPerGroup), 10n]);
  expect(new Set(row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)))).toEqual(new Set(['GZIP']));
  expect(schema.map(({ name, type, converted_type, repetition_type }) => [name, type, converted_type, repetition_type].filter((item) => item !== undefined).join(' '))).toEqual([
    'root', 'tmdbId INT32 REQUIRED', 'title BYTE_ARRAY UTF8 REQUIRED', 'releaseDate INT32 DATE OPTIONAL', 'voteCount INT32 REQUIRED', 'voteAverage FLOAT OPTIONAL',
    'language BYTE_ARRAY UTF8 OPTIONAL', 'runtimeMin INT32 OPTIONAL', 'genres LIST OPTIONAL', 'list REPEATED', 'element BYTE_ARRAY UTF8 REQUIRED',
  ]);
});

test('the same columns give the same bytes', () => {
  const columns = tableOf('streaming', 50);
  expect(encodePart('streaming', 'search', columns)).toEqual(encodePart('streaming', 'search', structuredClone(columns)));
});

test('every column has its encoding', () => {
  for (const [table, columns] of Object.entries(schemas)) expect(Object.keys(encodings[table as TableName])).toEqual(Object.keys(columns));
});
