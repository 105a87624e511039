import { Buffer } from 'node:buffer';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/random.ts';
import { cellsOf } from '../cells.fixture.ts';
import { chosen, surroundings } from '../chosen.fixture.ts';
import type { FileLimits } from '../fileLimits.ts';
import { parquetFiles } from '../fixtures/parquet.fixture.ts';
import { openFile, type OpenedFile } from '../openFile.ts';
import { checkThrift } from './checkThrift.ts';
import { crc32 } from './crc32.ts';
import { readHybrid } from './readHybrid.ts';

const bytesOf = (name: keyof typeof parquetFiles): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(parquetFiles[name], 'base64'));
const open = (bytes: Uint8Array<ArrayBuffer> | ArrayBuffer, limits: Partial<FileLimits> = {}): Promise<OpenedFile> => openFile(chosen('x.parquet', bytes), undefined, surroundings(limits));
async function table(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer) {
  const opened = await open(bytes);
  if (opened.kind !== 'table') throw new Error(JSON.stringify(opened));
  return { ...opened, cells: cellsOf(opened.table) };
}
const every = (n: number, value: (at: number) => unknown) => Array.from({ length: n }, (_, at) => at % 7 === 3 ? null : value(at));

describe.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4'] as const)('%s', (codec) => {
  test.each(['10', '20'] as const)('pages of version %s read as they were written', async (version) => {
    const { cells, notes } = await table(bytesOf(`${codec}${version}`));
    expect(cells['id']).toEqual(Array.from({ length: 300 }, (_, at) => at));
    expect(cells['big']).toEqual(every(300, (at) => at * 1_000_003 - 5));
    expect(cells['real']).toEqual(every(300, (at) => at / 8));
    expect(cells['flag']).toEqual(every(300, (at) => at % 3 === 0));
    expect(cells['word']).toEqual(every(300, (at) => `word ${at % 11}`));
    expect(cells['tags']).toEqual(Array.from({ length: 300 }, (_, at) => at % 9 === 4 ? null : Array.from({ length: at % 4 }, (_item, item) => `t${item}`)));
    expect(notes.map(({ what }) => what)).toEqual(version === '20' ? [] : ['noChecksum']);
  });

  test('and as hyparquet reads them', async () => {
    const bytes = bytesOf(`${codec}20`), rows = await parquetReadObjects({ file: bytes.buffer, compressors });
    const { cells } = await table(bytes);
    for (const name of ['id', 'real', 'flag', 'word', 'tags']) expect(cells[name], name).toEqual(rows.map((row) => (row[name] as unknown) ?? null));
  });
});

test('types become numbers, moments, texts and lists', async () => {
  const { cells, table: read, notes } = await table(bytesOf('types'));
  const moments = Array.from({ length: 5 }, (_, at) => new Date(Date.UTC(1969, 11, 31, 23, 59, 58, 999) + at * 1001 * 3_600_000).toISOString());
  expect(cells).toEqual({
    day: ['1960-02-29', null, '1970-01-01', '2017-07-08', '2100-12-31'],
    ms: moments, us: moments, ns: moments,
    time: Array.from({ length: 5 }, () => '14:05:30.25'),
    u32: [0, 1, null, 4_000_000_000, 7], u64: [0, 1, null, 2 ** 63 + 2 ** 60, 7], i64: [2 ** 53, 2 ** 53, -(2 ** 62), null, 0],
    money: [1.25, null, -99999.99, 0.01, 3], wide: [12345678901234567890.125, null, -1.5, 0, 2.5],
    half: [1.5, null, -0.25, 65504, 0], single: [0.5, null, -1.5, Infinity, 3],
    raw: ['ok', null, 'ff00', '', 'x'], fixed: ['0102', null, 'ffff', '0000', '6162'],
    kind: ['a', null, 'b', 'a', 'a'], nothing: [null, null, null, null, null],
    'person.name': ['Ada', null, null, 'Bo', 'Cy'], 'person.home.town': ['Vigo', null, null, null, 'Lugo'],
    scores: [['1', '2'], null, [], ['3'], ['4']], days: [['2020-01-01'], null, [], [], []],
    'pairs.key': [['a', 'b'], null, [], ['c'], ['a']], 'pairs.value': [['1', '2'], null, [], [], ['5']],
    'cast.who': [['X', 'Y'], null, [], [], []], 'cast.age': [['1'], null, [], ['3'], []],
    grid: ['[[1,2],[]]', null, '[]', '[null,[3,null]]', '[[4]]'],
  });
  expect(read.columns.find(({ name }) => name === 'day')?.data).toMatchObject({ meaning: 'date' });
  expect(notes.filter(({ what }) => what !== 'noChecksum')).toEqual([
    { what: 'bigIntegers', count: 4, line: null, column: 'u64' },
    { what: 'otherEncoding', count: 1, line: null, column: 'raw' },
    { what: 'nestedJson', count: 1, line: null, column: 'grid' },
  ]);
});

test('INT96, UUID and every encoding', async () => {
  expect((await table(bytesOf('int96'))).cells['then']?.[1]).toBe(new Date(Date.UTC(1969, 11, 31, 23, 59, 58, 999) + 1001 * 3_600_000).toISOString());
  expect((await table(bytesOf('uuid'))).cells['key']?.[1]).toBe('00000010-0000-0000-0000-000000000005');
  const { cells } = await table(bytesOf('encodings'));
  expect(cells).toEqual({
    delta32: every(300, (at) => at * at - 7 * at), delta64: Array.from({ length: 300 }, (_, at) => at * 1e11 * (at % 2 ? -1 : 1)),
    lengths: every(300, (at) => `name ${at}`), prefixes: Array.from({ length: 300 }, (_, at) => `prefix ${at}`).sort(), split: every(300, (at) => at / 3), bits: every(300, (at) => at % 5 < 2),
  });
});

test('the hybrid encoding agrees with reading bit by bit', () => {
  const random = seededRandom(8);
  for (let trial = 0; trial < 300; trial++) {
    const width = 1 + Math.floor(random() * 31), groups = 1 + Math.floor(random() * 4), packed = Uint8Array.from({ length: groups * width }, () => Math.floor(random() * 256));
    const run = Math.floor(random() * 50) + 1, value = Math.floor(random() * 2 ** width), bytes = [groups * 2 + 1, ...packed, run * 2];
    for (let byte = 0; byte < (width + 7) >> 3; byte++) bytes.push(Math.floor(value / 256 ** byte) % 256);
    const expected = Array.from({ length: groups * 8 }, (_, at) => {
      let whole = 0;
      for (let bit = 0; bit < width; bit++) whole += ((packed[(at * width + bit) >> 3]! >> ((at * width + bit) & 7)) & 1) * 2 ** bit;
      return whole;
    });
    const out = new Int32Array(groups * 8 + run);
    readHybrid(Uint8Array.from(bytes), 0, bytes.length, width, out);
    expect([...out]).toEqual([...expected, ...Array.from({ length: run }, () => value)]);
    expect(() => readHybrid(Uint8Array.from(bytes), 0, bytes.length, width, new Int32Array(out.length + 1))).toThrow('levels');
  }
});

test('CRC-32 is that of gzip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('a struct of Thrift that promises more than it has is none', () => {
  expect(checkThrift(Uint8Array.from([0x15, 2, 0]), 0, 3)).toBe(3);
  expect(checkThrift(Uint8Array.from([0x15, 2]), 0, 2)).toBe(-1);
  expect(checkThrift(Uint8Array.from([0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07, 0]), 0, 8)).toBe(-1); // 2³¹ items
  expect(checkThrift(Uint8Array.from([0x18, 0xff, 0xff, 0x03, 0]), 0, 5)).toBe(-1); // 64 kB of text
  expect(checkThrift(new Uint8Array(100_000).fill(0x1c), 0, 100_000)).toBe(-1); // structs in structs
  expect(checkThrift(Uint8Array.from([0x16, ...new Array<number>(5000).fill(0xff), 1, 0]), 0, 5003)).toBe(-1); // a number of 5,000 bytes
  expect(checkThrift(Uint8Array.from([0x19, 0x10, 5, 0]), 0, 4)).toBe(-1); // an item of no type
});

/** Numbers of Thrift's compact protocol. */
const zigzag = (value: number): number[] => {
  const bytes: number[] = [];
  for (let rest = BigInt.asUintN(32, BigInt((value << 1) ^ (value >> 31))); ; rest >>= 7n) {
    if (rest < 128n) { bytes.push(Number(rest)); return bytes; }
    bytes.push(Number(rest & 127n) | 128);
  }
};

/** A file of one required INT32 column `x`, its page written by hand. */
function handmade(given: { values?: number; dataBytes?: number; crc?: number; rows?: number; declaredBytes?: number; encoding?: number }): Uint8Array<ArrayBuffer> {
  const { values = 10, dataBytes = 40, crc = null, rows = 10, encoding = 0 } = given, { declaredBytes = dataBytes } = given;
  const page = [0x15, ...zigzag(0), 0x15, ...zigzag(declaredBytes), 0x15, ...zigzag(declaredBytes), ...(crc === null ? [0x2c] : [0x15, ...zigzag(crc), 0x1c]), 0x15, ...zigzag(values), 0x15, ...zigzag(encoding), 0x15, ...zigzag(3), 0x15, ...zigzag(3), 0, 0, ...Array.from({ length: dataBytes }, (_, at) => at % 4 === 0 ? at / 4 : 0)];
  const text = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)];
  const footer = [
    0x15, 2, 0x19, 0x2c, 0x48, ...text('root'), 0x15, 2, 0, 0x15, 2, 0x25, 0, 0x18, ...text('x'), 0, // version, schema
    0x16, ...zigzag(rows), 0x19, 0x1c, 0x19, 0x1c, 0x26, ...zigzag(0), 0x1c, 0x15, 2, 0x19, 0x15, 0, 0x19, 0x18, ...text('x'), 0x15, 0, 0x16, ...zigzag(rows), 0x16, ...zigzag(page.length), 0x16, ...zigzag(page.length), 0x26, ...zigzag(4), 0, 0,
    0x16, ...zigzag(page.length), 0x16, ...zigzag(rows), 0, 0,
  ];
  const length = new Uint8Array(new Uint32Array([footer.length]).buffer), mark = new TextEncoder().encode('PAR1');
  return Uint8Array.from([...mark, ...page, ...footer, ...length, ...mark]);
}

test('a page that declares 2³¹ values in 40 bytes is told so', async () => {
  expect((await table(handmade({}))).cells['x']).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(await open(handmade({ values: -(2 ** 31) }))).toEqual({ kind: 'refused', why: 'badPage', values: { page: 1, column: 'x', declared: 2 ** 31, bytes: 40, problem: 'values' } });
  expect(await open(handmade({ values: 1_000_000 }))).toMatchObject({ why: 'badPage', values: { page: 1, declared: 1_000_000, bytes: 40 } });
});

test('pages too short, too long, of another encoding or with another checksum are refused', async () => {
  expect(await open(handmade({ dataBytes: 36 }))).toMatchObject({ why: 'badPage', values: { declared: 10, bytes: 36, problem: 'values' } });
  expect(await open(handmade({ declaredBytes: 4000 }))).toMatchObject({ why: 'badPage', values: { declared: 4000, bytes: 40, problem: 'size' } });
  expect(await open(handmade({ declaredBytes: -1 }))).toMatchObject({ why: 'badPage', values: { problem: 'size' } });
  expect(await open(handmade({ encoding: 8 }))).toMatchObject({ why: 'badPage', values: { problem: 'dictionary' } });
  expect(await open(handmade({ encoding: 5 }))).toMatchObject({ why: 'badPage', values: { problem: 'encoding' } });
  expect(await open(handmade({ values: 9 }))).toMatchObject({ why: 'badPage', values: { page: 2, declared: 10, problem: 'values' } });
  expect(await open(handmade({ crc: 5 }))).toEqual({ kind: 'refused', why: 'badChecksum', values: { page: 1, column: 'x' } });
  const data = Uint8Array.from({ length: 40 }, (_, at) => at % 4 === 0 ? at / 4 : 0);
  expect(await open(handmade({ crc: crc32(data) | 0 }))).toMatchObject({ kind: 'table', notes: [] });
});

test('headers that lie are refused before a page is looked at', async () => {
  expect(await open(handmade({ rows: -5 }))).toMatchObject({ why: 'badHeader', values: { problem: 'rows' } });
  expect(await open(handmade({ rows: 2_000_000_000 }))).toMatchObject({ why: 'tooManyCells', values: { cells: 2_000_000_000 } });
  const bytes = handmade({}), cut = bytes.slice(0, -1), long = bytes.slice();
  new DataView(long.buffer).setUint32(long.length - 8, 1_000_000, true);
  expect(await open(cut)).toMatchObject({ why: 'badHeader', values: { problem: 'end' } });
  expect(await open(long)).toMatchObject({ why: 'badHeader', values: { problem: 'footer', declared: 1_000_000 } });
  expect(await open(new TextEncoder().encode('PAR1'))).toMatchObject({ why: 'badHeader', values: { problem: 'size' } });
  expect(await open(new TextEncoder().encode('no such thing'))).toEqual({ kind: 'refused', why: 'notParquet', values: {} });
  expect(await open(new TextEncoder().encode('PARE............'))).toMatchObject({ why: 'encrypted' });
  expect(await open(bytesOf('types'), { columns: 5 })).toMatchObject({ why: 'tooManyCells', values: { columns: 25, limit: 5 } });
  expect(await open(bytesOf('zstd20'), { pageBytes: 100 })).toMatchObject({ why: 'tooLarge', values: { limit: 100 } });
  expect(await open(bytesOf('zstd20'), { textBytes: 10 })).toMatchObject({ why: 'tooLarge', values: { column: 'word' } });
  expect(await open(parquetWriteBuffer({ columnData: [{ name: 'a', data: [], type: 'INT32' }] }))).toMatchObject({ why: 'noRows' });
});

test('a hostile dictionary, level or prefix reaches nothing beyond its page', async () => {
  const random = seededRandom(21), bytes = bytesOf('none10');
  for (let trial = 0; trial < 300; trial++) {
    const broken = bytes.slice();
    // The beginnings of pages, where lengths, widths and levels stand.
    for (let change = 0; change < 4; change++) broken[4 + Math.floor(random() * (broken.length - 12))] = random() < 0.5 ? 255 : Math.floor(random() * 256);
    const opened = await open(broken);
    if (opened.kind === 'table') expect(opened.table.columns.every(({ data }) => data.form === 'numbers' ? data.values.length === opened.table.rows : data.form === 'texts' ? data.codes.every((code) => code < data.words.length) : data.starts.length === opened.table.rows + 1)).toBe(true);
    else expect(opened.why).toMatch(/^(?:bad|too|codec|encrypted|noRows|notParquet)/);
  }
});

test.each(Object.keys(parquetFiles) as (keyof typeof parquetFiles)[])('%s: whatever is cut off or changed, the answer is a table or a refusal, and soon', async (name) => {
  const random = seededRandom(name.length * 31), bytes = bytesOf(name), began = performance.now();
  for (let trial = 0; trial < 60; trial++) {
    let broken = bytes.slice();
    if (trial % 3 === 0) broken = broken.slice(0, Math.floor(random() * broken.length));
    // The footer is where lies are cheapest.
    else for (let change = 0; change <= trial % 5; change++) broken[Math.floor(trial % 3 === 1 ? broken.length * (0.6 + 0.4 * random()) : broken.length * random())] = Math.floor(random() * 256);
    const at = performance.now(), opened = await open(broken, { cells: 1_000_000 });
    expect(['table', 'refused']).toContain(opened.kind);
    expect(performance.now() - at).toBeLessThan(3000);
  }
  expect(performance.now() - began).toBeLessThan(30_000);
}, 40_000);
