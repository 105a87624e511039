import { gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { gunzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random.ts';
import { decodePart } from './decode.ts';

const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) };
const list = (name: string) => [
  { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', type: 'BYTE_ARRAY', repetition_type: 'REQUIRED', converted_type: 'UTF8' },
] as const;

const rows = 5;
const columns = {
  tmdbId: Int32Array.from([949, 27205, 680, 13, 238]),
  title: ['Heat', 'Inception', 'Amélie', '千と千尋', 'A'],
  releaseDate: [9479, null, -3000, 0, 8000],
  voteCount: Int32Array.from([5, 4, 3, 2, 0]),
  voteAverage: [7.5, 8, null, 6.25, null],
  language: ['en', null, 'fr', 'ja', 'en'],
  runtimeMin: [170, null, null, 125, 1],
  genres: [['Action', 'Crime'], null, [], ['Animation'], null],
};
const flat = (name: string, type: string, repetition_type: string, converted_type?: string) => ({ name, type, repetition_type, ...(converted_type ? { converted_type } : {}) });

function write(overrides: Partial<Record<keyof typeof columns, unknown>> = {}, types: Record<string, string> = {}): ArrayBuffer {
  const data: Record<string, unknown> = { ...columns, ...overrides };
  return parquetWriteBuffer({
    columnData: Object.keys(data).map((name) => ({ name, data: data[name] as unknown[] })),
    schema: [
      { name: 'root', num_children: 8 },
      flat('tmdbId', types['tmdbId'] ?? 'INT32', 'REQUIRED'), flat('title', 'BYTE_ARRAY', 'REQUIRED', 'UTF8'), flat('releaseDate', 'INT32', 'OPTIONAL', 'DATE'),
      flat('voteCount', 'INT32', 'REQUIRED'), flat('voteAverage', 'FLOAT', 'OPTIONAL'), flat('language', 'BYTE_ARRAY', 'OPTIONAL', 'UTF8'),
      flat('runtimeMin', 'INT32', 'OPTIONAL'), ...list('genres'),
    ] as never,
    codec: 'GZIP', compressors: compressors as never, rowGroupSize: 2,
  });
}

test('a part comes back with the values and array types of the schema, over several row groups', async () => {
  const steps: number[] = [];
  const decoded = await decodePart('movies', 'search', write(), { rows, onProgress: (done, of) => steps.push(done / of) });
  expect(decoded).toEqual(columns);
  expect(decoded['tmdbId']).toBeInstanceOf(Int32Array);
  expect(steps.at(-1)).toBe(1);
});

test('a wrong row count is refused before any page is read', async () => {
  await expect(decodePart('movies', 'search', write(), { rows: 6 })).rejects.toMatchObject({ name: 'ArtefactError', message: 'movies/search: found 5 rows, expected 6 rows' });
});

test('a column of another type is refused by name', async () => {
  const bytes = write({ tmdbId: Float64Array.from(columns.tmdbId) }, { tmdbId: 'DOUBLE' });
  await expect(decodePart('movies', 'search', bytes)).rejects.toThrow(/movies\/search: found tmdbId of type DOUBLE, expected INT32/);
});

test('a missing column is refused by name', async () => {
  await expect(decodePart('movies', 'facts', write())).rejects.toThrow(/no column originalTitle/);
});

test('a truncated file and bytes that are no Parquet are refused with the name of the part', async () => {
  const whole = write();
  await expect(decodePart('movies', 'search', whole.slice(0, whole.byteLength - 40))).rejects.toMatchObject({ name: 'ArtefactError' });
  await expect(decodePart('movies', 'search', new TextEncoder().encode('<!doctype html>').buffer)).rejects.toThrow(/^movies\/search: found no Parquet file/);
  await expect(decodePart('movies', 'search', new ArrayBuffer(0))).rejects.toMatchObject({ name: 'ArtefactError' });
});

test('a page whose bytes were changed is refused, not returned', async () => {
  const bytes = write();
  new Uint8Array(bytes).fill(0xff, 20, 60);
  await expect(decodePart('movies', 'search', bytes)).rejects.toMatchObject({ name: 'ArtefactError' });
});

test.each(['RLE_DICTIONARY', 'PLAIN', 'DELTA_LENGTH_BYTE_ARRAY'] as const)('lists in %s pages come back as the reader’s own assembly gives them', async (encoding) => {
  const random = seededRandom(5);
  const keywords = Array.from({ length: 500 }, () => (random() < 0.2 ? null : Array.from({ length: random() * 4 }, () => `word ${Math.floor(random() * 30)}`)));
  const bytes = parquetWriteBuffer({
    columnData: [{ name: 'keywords', data: keywords, encoding }], schema: [{ name: 'root', num_children: 1 }, ...list('keywords')] as never,
    codec: 'GZIP', compressors: compressors as never, rowGroupSize: 150, pageSize: 400,
  });
  const file = { byteLength: bytes.byteLength, slice: (start: number, end?: number) => bytes.slice(start, end) };
  const slow = await parquetReadObjects({ file, compressors: { GZIP: (page, length) => gunzipSync(page, { out: new Uint8Array(length) }) } });
  const fast = (await decodePart('movies', 'keywords', bytes, { rows: 500 }))['keywords'];
  expect(fast).toEqual(slow.map((row) => (row as { keywords?: string[] }).keywords ?? null));
  expect(fast).toEqual(keywords);
});
