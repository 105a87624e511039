import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../src/domain/random.ts';
import { readCsv, type CsvFile, type FileIdentity } from './csv.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'butaca-csv-')); });
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array, columns: readonly string[] = ['a', 'b'], options: Partial<CsvFile> = {}): CsvFile {
  const path = join(folder, 'x.csv');
  writeFileSync(path, content);
  return { path, name: 'x.csv', columns, ...options };
}
async function read(file: CsvFile) {
  const rows: { row: number; cells: Readonly<Record<string, string>> }[] = [];
  let identity: FileIdentity | undefined;
  for await (const row of readCsv(file, (end) => { identity = end; })) rows.push(row);
  return { rows, identity };
}
async function failure(file: CsvFile): Promise<unknown> {
  try {
    await read(file);
  } catch (error) {
    return error;
  }
  throw new Error('the file was read');
}

test('LF and CRLF, quotes, commas and line breaks in quotes, an empty cell, a byte-order mark, no last newline', async () => {
  const { rows } = await read(fileOf('\uFEFFa,c,b\r\n1,x,"he said ""cut"", then left"\r\n,y,"two\nlines"\r\nä映🎬,z,last'));
  expect(rows).toEqual([
    { row: 1, cells: { a: '1', b: 'he said "cut", then left' } },
    { row: 2, cells: { a: '', b: 'two\nlines' } },
    { row: 3, cells: { a: 'ä映🎬', b: 'last' } },
  ]);
});

test('a gzip file reads as the plain one, and its identity is that of the bytes as stored', async () => {
  const plain = 'a,b\n1,2\n3,4\n';
  const packed = gzipSync(plain);
  const fromGzip = await read(fileOf(packed));
  expect(fromGzip.rows).toEqual((await read(fileOf(plain))).rows);
  expect(fromGzip.identity).toEqual({ path: 'x.csv', bytes: packed.length, sha256: createHash('sha256').update(packed).digest('hex'), rows: 2 });
});

test('many records over many chunks come back as they were written, seeded', async () => {
  const random = seededRandom(24);
  const pieces = ['"', ',', '\n', '\r\n', 'é', '映画', '🎬', 'plain ', ' ', '\\', "'"];
  const table = Array.from({ length: 4000 }, () => ({ a: text(), b: text() }));
  function text(): string {
    return `t${Array.from({ length: Math.floor(random() * 60) }, () => pieces[Math.floor(random() * pieces.length)]).join('')}`;
  }
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const csv = `a,b\n${table.map(({ a, b }) => `${quote(a)},${quote(b)}\n`).join('')}`;
  for (const content of [csv, gzipSync(csv)]) expect((await read(fileOf(content))).rows.map(({ cells }) => cells)).toEqual(table);
});

test('a column that is not there is named, with the columns that are', async () => {
  expect(await failure(fileOf('a,c\n1,2\n'))).toMatchObject({ name: 'InputError', message: 'x.csv, column b: expected a column named b, found the columns a, c' });
});

test('a gzip file that is cut off says after which row', async () => {
  const random = seededRandom(3);
  const packed = gzipSync(`a,b\n${Array.from({ length: 5000 }, () => `${random()},${random()}\n`).join('')}`);
  const error = await failure(fileOf(packed.subarray(0, packed.length - 2000)));
  expect(error).toMatchObject({ name: 'InputError', fault: { file: 'x.csv', expected: 'a whole gzip file' } });
  expect((error as { fault: { row: number } }).fault.row).toBeGreaterThan(4000);
});

test('damaged gzip data is said to be damaged', async () => {
  const packed = gzipSync(`a,b\n${'1,2\n'.repeat(2000)}`);
  packed.fill(0xff, 20, 40);
  expect(await failure(fileOf(packed))).toMatchObject({ name: 'InputError', fault: { expected: 'a sound gzip file' } });
});

test.each([
  ['a,b\n1,2\n"3,4\n5,6\n', 'a quote that never closes'],
  ['a,b\n1,2\n3,x"y"\n', 'a quote out of place'],
  ['a,b\n1,2\n"3"x,4\n', 'a quote out of place'],
])('bad quoting in %j is refused', async (content, found) => {
  const error = await failure(fileOf(content));
  expect(error).toMatchObject({ name: 'InputError', fault: { file: 'x.csv', row: 2, expected: 'quotes as RFC 4180 has them' } });
  expect((error as Error).message).toContain(found);
});

test('bytes that are not UTF-8 name their record', async () => {
  const content = Buffer.concat([Buffer.from('a,b\n1,é\n2,"two\nlines"\n3,caf'), Buffer.from([0xe9]), Buffer.from('\n4,x\n')]);
  expect(await failure(fileOf(content))).toMatchObject({ message: 'x.csv, row 3: expected text in UTF-8, found bytes that are not' });
});

test('a record with a field too many or too few is refused, unless short ones are expected', async () => {
  expect(await failure(fileOf('a,b\n1,2\n3,4,5\n'))).toMatchObject({ message: 'x.csv, row 2: expected 2 fields, found 3 fields' });
  expect(await failure(fileOf('a,b\n1\n'))).toMatchObject({ message: 'x.csv, row 1: expected 2 fields, found 1 fields' });
  expect((await read(fileOf('a,b\n1\n2,3\n', ['a', 'b'], { shortRows: true }))).rows.map(({ cells }) => cells)).toEqual([{ a: '1', b: '' }, { a: '2', b: '3' }]);
  expect(await failure(fileOf('a,b\n3,4,5\n', ['a', 'b'], { shortRows: true }))).toMatchObject({ message: 'x.csv, row 1: expected 2 fields, found 3 fields' });
});

test('a file without records is refused', async () => {
  expect(await failure(fileOf(''))).toMatchObject({ message: 'x.csv: expected at least one record, found an empty file' });
  expect(await failure(fileOf('a,b\n'))).toMatchObject({ message: 'x.csv: expected at least one record, found a header only' });
});

test('a reader that stops early closes the file', async () => {
  for await (const { row } of readCsv(fileOf(`a,b\n${'1,2\n'.repeat(100_000)}`))) if (row === 3) break;
  rmSync(join(folder, 'x.csv'));
});
