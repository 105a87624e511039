import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { FileReading } from '../../../src/contracts/profile.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { cellsOf } from './cells.fixture.ts';
import { chosen, surroundings } from './chosen.fixture.ts';
import type { FileLimits } from './fileLimits.ts';
import { openFile, type OpenedFile } from './openFile.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const open = (name: string, content: string | Uint8Array<ArrayBuffer>, reading?: Partial<FileReading>, limits: Partial<FileLimits> = {}): Promise<OpenedFile> => openFile(chosen(name, content), reading, surroundings(limits));
async function table(name: string, content: string | Uint8Array<ArrayBuffer>, reading?: Partial<FileReading>, limits?: Partial<FileLimits>) {
  const opened = await open(name, content, reading, limits);
  if (opened.kind !== 'table') throw new Error(JSON.stringify(opened));
  return { ...opened, cells: cellsOf(opened.table) };
}
const gzip = (content: string | Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(content));
function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2), view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

test('delimiter, quote, heading and types are found out', async () => {
  const { cells, reading, notes } = await table('films.csv', 'title;year;seen;when\n"A; B";1999;true;2001-02-03\nÑu;NA;FALSE;\n');
  expect(cells).toEqual({ title: ['A; B', 'Ñu'], year: [1999, null], seen: [true, false], when: ['2001-02-03', null] });
  expect(reading).toMatchObject({ format: 'delimited', isGzip: false, encoding: 'utf-8', delimiter: ';', quote: '"', hasHeader: true });
  expect(notes).toEqual([]);
  expect((await table('a.tsv', 'x\ty\n1,5\t2\n')).cells).toEqual({ x: ['1,5'], y: [2] });
  expect((await table('a.csv', "x,y\n'a,b',1\n'c',2\n'd',3")).reading.quote).toBe("'");
  expect((await table('a.csv', '1,a\n2,b\n')).cells).toEqual({ column_1: [1, 2], column_2: ['a', 'b'] });
  expect((await table('a.csv', 'country,2019,2020\nES,1,2\n')).cells).toEqual({ country: ['ES'], 2019: [1], 2020: [2] });
  expect((await table('a.csv', 'a,b\na,c\n')).reading.hasHeader).toBe(false);
});

test('a person may say otherwise', async () => {
  expect((await table('a.csv', 'a#b\n1#-\n', { delimiter: '#', missingWords: ['-'] })).cells).toEqual({ a: [1], b: [null] });
  expect((await table('a.csv', 'a,b\n1,2\n', { hasHeader: false })).cells).toEqual({ column_1: ['a', '1'], column_2: ['b', '2'] });
  expect((await table('a.csv', 'a,b\n"1,2"\n', { quote: '' })).cells).toEqual({ a: ['"1'], b: ['2"'] });
  expect((await table('a.csv', Uint8Array.from([97, 10, 0xe9, 10]), { encoding: 'windows-1252' })).cells).toEqual({ a: ['é'] });
  await expect(open('a.csv', 'a', { delimiter: '§' })).rejects.toThrow(RangeError);
  await expect(open('a.csv', 'a', { delimiter: '"' })).rejects.toThrow(RangeError);
});

test.each(['utf-16le', 'utf-16be'] as const)('%s reads with and without its mark', async (encoding) => {
  const text = 'name,n\nñandú,1\n"日本, 語",2\n'.repeat(1) + 'x,3\n'.repeat(50), isLittle = encoding === 'utf-16le';
  for (const mark of ['', '\uFEFF']) {
    const { cells, reading } = await table('a.csv', utf16(mark + text, isLittle));
    expect(reading.encoding).toBe(encoding);
    expect(cells['name']?.slice(0, 3)).toEqual(['ñandú', '日本, 語', 'x']);
    expect(cells['n']?.slice(0, 3)).toEqual([1, 2, 3]);
  }
});

test('UTF-8 with its mark, and Latin-1', async () => {
  expect((await table('a.csv', '\uFEFFa,b\n1,2')).cells).toEqual({ a: [1], b: [2] });
  const { cells, reading } = await table('a.csv', Uint8Array.from([...utf8('a\n'), 0xf1, 0x61, 10]));
  expect([cells, reading.encoding]).toEqual([{ a: ['ña'] }, 'windows-1252']);
});

test('bytes of another encoding beyond the beginning are read as Windows-1252, and noted by rows', async () => {
  const start = utf8(`a,b\n${'x,1\n'.repeat(100_000)}`), end = [...utf8('a,'), 0xe9, 10, ...utf8('b,'), 0xe9, 10, ...utf8('c,é\n')];
  const bytes = new Uint8Array(start.length + end.length);
  bytes.set(start);
  bytes.set(end, start.length);
  const { cells, notes, table: { columns } } = await table('a.csv', bytes);
  expect(cells['b']?.slice(-3)).toEqual(['é', 'é', 'é']);
  expect(cells['b']?.slice(0, 2)).toEqual(['1', '1']); // owed by the second pass
  expect(columns[1]?.data).toMatchObject({ words: ['1', 'é'] });
  expect(notes).toEqual([{ what: 'otherEncoding', count: 2, line: 100_002, column: 2 }]);
});

test('ragged rows, repeated and missing names are noted with line and column', async () => {
  const { cells, notes } = await table('a.csv', 'a,a,,d\n1,2,3,4\n5,6\n1,2,3,4,5\n\n7,8,9,10,\n');
  expect(cells).toEqual({ a: [1, 5, 1, 7], a_2: [2, 6, 2, 8], column_3: [3, null, 3, 9], d: [4, null, 4, 10] });
  expect(notes).toEqual([
    { what: 'tooFewCells', count: 1, line: 3, column: 3 }, { what: 'tooManyCells', count: 1, line: 4, column: 5 },
    { what: 'noName', count: 1, line: 1, column: 3 }, { what: 'repeatedName', count: 1, line: 1, column: 2 },
  ]);
  expect((await table('a.csv', 'a,b\n0,x,1\n1,y,2\n')).cells).toEqual({ column_1: [0, 1], a: ['x', 'y'], b: [1, 2] });
  expect((await table('a.csv', 'a,b\n1,2,\n3,4,\n')).notes).toEqual([]);
  expect((await table('a.csv', 'a,b,\n1,2,\n3,4,\n')).cells).toEqual({ a: [1, 3], b: [2, 4] });
  expect((await table('a.csv', 'a,b\n1,2,3\n4,5,6\n7,8\n')).cells).toEqual({ a: [1, 4, 7], b: [2, 5, 8], column_3: [3, 6, null] });
});

test('a quote never closed, a NUL, a lone return and mixed line ends are noted', async () => {
  const { cells, notes } = await table('a.csv', 'a,b\n1,"x\r\n2,y\n3,p\0q\n4,r\rs\n');
  expect(cells).toEqual({ a: [1, 2, 3, 4], b: ['"x', 'y', 'p\0q', 'r\rs'] });
  expect(notes).toEqual([{ what: 'openQuote', count: 1, line: 2, column: 2 }, { what: 'mixedLineEnds', count: 2, line: 2, column: null }, { what: 'nul', count: 1, line: 4, column: 2 }]);
  expect((await table('a.csv', 'a,b\r1,2\r3,4')).cells).toEqual({ a: [1, 3], b: [2, 4] });
});

test('a cell of ten megabytes is read, quoted or not, in a few passes over it', async () => {
  const long = 'lorem ipsum '.repeat(850_000), began = performance.now();
  const { cells, notes } = await table('a.csv', `a,b\n1,${long}\n2,"${long}""\n"\n3,x\n`);
  expect([cells['b']?.[0] === long.slice(0), cells['b']?.[1] === `${long}"\n`, cells['b']?.[2]]).toEqual([true, true, 'x']);
  expect(notes).toEqual([{ what: 'longCell', count: 2, line: 2, column: 2 }]);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await open('a.csv', `a\n${long}`, undefined, { recordBytes: 1_000_000 })).toMatchObject({ why: 'tooLarge', values: { line: 2, limit: 1_000_000 } });
});

test('well-formed tables read as papaparse reads them', async () => {
  const random = seededRandom(11), letters = ['a', 'b', ' x', 'ñ', '"', ',', '\n', '=', '😀', 'z'];
  for (let trial = 0; trial < 100; trial++) {
    const rows = Array.from({ length: 2 + Math.floor(random() * 30) }, () => Array.from({ length: 3 }, () => `t${Array.from({ length: Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join('')}`));
    const text = Papa.unparse([['one', 'two', 'three'], ...rows], { newline: trial % 2 ? '\n' : '\r\n', quotes: trial % 3 === 0 });
    const { cells } = await table('a.csv', text, { hasHeader: true, delimiter: ',' });
    expect(Object.values(cells)).toEqual([0, 1, 2].map((column) => rows.map((row) => row[column])));
  }
});

test('rows beyond the limits are left out and told', async () => {
  const { table: { rows }, notes } = await table('a.csv', `a,b\n${'1,2\n'.repeat(1000)}`, undefined, { cells: 100 });
  expect([rows, notes]).toEqual([50, [{ what: 'rowsCut', count: 50, line: 52, column: null }]]);
  expect((await table('a.ndjson', '{"a":1}\n'.repeat(1000), undefined, { cells: 100 })).notes).toEqual([{ what: 'rowsCut', count: 100, line: 101, column: null }]);
});

test('JSON of every shape is a table', async () => {
  expect((await table('a.json', '[{"a":1,"b":{"c":"x","d":{"e":[1]}},"l":["p",2]},\n {"a":null,"z":true}]')).cells).toEqual({ a: [1, null], 'b.c': ['x', null], 'b.d': ['{"e":[1]}', null], l: [['p', '2'], null], z: [null, true] });
  expect((await table('a.json', '[["n","w"],[1,"x"],[2,"y"]]')).cells).toEqual({ n: [1, 2], w: ['x', 'y'] });
  expect((await table('a.json', '[["n"]]')).cells).toEqual({ column_1: ['n'] });
  expect((await table('a.json', '[1,2,null]')).cells).toEqual({ value: [1, 2, null] });
  expect((await table('a.json', '{"a":[1,2],"b":["x"]}')).cells).toEqual({ a: [1, 2], b: ['x', null] });
  expect((await table('a.json', '{"a":{"0":1,"7":2},"b":{"7":"x"}}')).cells).toEqual({ a: [1, 2], b: [null, 'x'] });
  expect((await table('a.json', '{"columns":["a","b"],"index":[0],"data":[[1,2]]}')).cells).toEqual({ a: [1], b: [2] });
  expect((await table('a.json', '{"total":2,"data":[{"a":1},{"a":2}]}')).cells).toEqual({ a: [1, 2] });
  expect((await table('a.json', '{"ES":{"n":1},"PT":{"n":2}}')).cells).toEqual({ name: ['ES', 'PT'], n: [1, 2] });
  expect((await table('a.json', '{"a":1}')).cells).toEqual({ a: [1] });
  expect((await table('a.txt', '{"a":"2020-01-01"}\n\n{"a":"2020-01-02"}\n')).cells).toEqual({ a: ['2020-01-01', '2020-01-02'] });
  expect((await table('a.json', utf16('[{"ñ":1}]'.padEnd(40), true), { encoding: 'utf-16le' })).cells).toEqual({ ñ: [1] });
  expect((await table('a.json', '[{"n":12345678901234567890},{"__proto__":1,"constructor":2}]')).notes).toEqual([{ what: 'bigIntegers', count: 1, line: 1, column: 'n' }]);
});

test('elements of an array are read wherever the pieces of the file are cut', async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => ({ n: at, text: `q"\\,[{${'é'.repeat(at % 9)}`, list: at % 3 ? [String(at)] : [] }));
  const { cells } = await table('a.json', JSON.stringify(rows, null, 1));
  expect(cells['n']).toEqual(rows.map(({ n }) => n));
  expect(cells['text']).toEqual(rows.map(({ text }) => text));
  expect(cells['list']).toEqual(rows.map(({ list }) => list));
});

test('JSON that breaks off is refused with line and column; a broken line is left out', async () => {
  expect(await open('a.json', '[{"a":1},\n {"a":]}]')).toMatchObject({ why: 'badJson', values: { line: 2, column: 7, expected: 'value' } });
  expect(await open('a.json', '[{"a":1},\n')).toMatchObject({ why: 'badJson', values: { line: 2 } });
  expect(await open('a.json', '[1,2] x')).toMatchObject({ why: 'badJson', values: { line: 1, column: 7 } });
  expect(await open('a.json', '[1,,2]')).toMatchObject({ why: 'badJson', values: { line: 1, column: 4 } });
  expect(await open('a.json', '{"a":\n[1,2}')).toMatchObject({ why: 'badJson', values: { line: 2, column: 5 } });
  expect(await open('a.json', '[]')).toMatchObject({ why: 'noRows' });
  const { cells, notes } = await table('a.ndjson', '{"a":1}\n{"a":\n{"a":3}\n');
  expect([cells, notes]).toEqual([{ a: [1, 3] }, [{ what: 'brokenJson', count: 1, line: 2, column: 6 }]]);
  expect(await open('a.ndjson', 'x\ny\n')).toMatchObject({ why: 'badJson', values: { line: 1, column: 1 } });
  expect(await open('a.json', `{"a":"${'x'.repeat(1000)}"}`, undefined, { jsonBytes: 100 })).toMatchObject({ why: 'tooLarge', values: { limit: 100 } });
});

test('a gzip file that goes away while it is unpacked is refused, not waited for', async () => {
  const random = seededRandom(3), whole = chosen('a.csv.gz', gzip(Uint8Array.from({ length: 600_000 }, () => random() * 256)));
  const gone = { ...whole, slice: (from: number, to: number) => (from > 0 ? { ...whole.slice(from, to), arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } : whole.slice(from, to)) } as typeof whole;
  expect(whole.size).toBeGreaterThan(300_000);
  expect(await openFile(gone, undefined, surroundings())).toMatchObject({ kind: 'refused', why: 'unreadable' });
});

test('gzip of anything is unpacked; a bomb and a broken one are refused', async () => {
  const { cells, reading, table: { name } } = await table('a.csv.gz', gzip('a,b\n1,x\n'));
  expect([cells, reading.isGzip, name]).toEqual([{ a: [1], b: ['x'] }, true, 'a.csv.gz']);
  expect((await table('a.ndjson.gz', gzip('{"a":1}\n'))).cells).toEqual({ a: [1] });
  expect(await open('a.csv.gz', gzip(new Uint8Array(30_000_000)), undefined, { inflatedBytes: 1_000_000 })).toMatchObject({ why: 'tooLarge', values: { limit: 1_000_000 } });
  expect(await open('a.csv.gz', gzip('a,b\n1,x\n'.repeat(100)).slice(0, 30))).toMatchObject({ kind: 'refused', why: 'badGzip' });
  expect(await open('a.gz', Uint8Array.from([0x1f, 0x8b, 9, 9, 9, 9]))).toMatchObject({ why: 'badGzip' });
});

test('more columns than the limit are refused, named or not', async () => {
  for (const row of ['1,2,3,4', 'a,b,c,d']) expect(await open('a.csv', `${row}\n`.repeat(3), undefined, { columns: 3 })).toMatchObject({ why: 'tooManyCells', values: { columns: 4, limit: 3 } });
});

test('what is no table is refused by name', async () => {
  expect(await open('a.csv', '')).toMatchObject({ why: 'empty' });
  expect(await open('a.csv', ' \n ')).toMatchObject({ why: 'empty' });
  expect(await open('a.csv', 'a,b\n')).toMatchObject({ why: 'noRows' });
  expect(await open('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]))).toEqual({ kind: 'refused', why: 'binary', values: { what: 'image' } });
  expect(await open('a.bin', Uint8Array.from({ length: 1000 }, (_, at) => at % 7))).toMatchObject({ why: 'binary' });
  expect(await open('a.csv', 'a\n1\n', undefined, { bytes: 2 })).toMatchObject({ why: 'tooLarge', values: { bytes: 4, limit: 2 } });
  const gone = { ...chosen('a.csv', 'a\n1\n'), slice: () => ({ ...chosen('', ''), arrayBuffer: () => Promise.reject(Object.assign(new Error('gone'), { name: 'NotReadableError' })) }) };
  expect(await openFile(gone, undefined, surroundings())).toMatchObject({ why: 'unreadable' });
});

test('reading is left when nobody waits any longer, and when it takes too long', async () => {
  const text = `a,b\n${'1,2\n'.repeat(300_000)}`;
  let asked = 0;
  await expect(openFile(chosen('a.csv', text), undefined, { ...surroundings(), isOver: () => ++asked > 2 })).rejects.toMatchObject({ name: 'AbortError' });
  let clock = 0;
  expect(await openFile(chosen('a.csv', text), undefined, { ...surroundings(), now: () => (clock += 50_000) })).toMatchObject({ why: 'tooSlow', values: { seconds: 120 } });
});

test.each([
  ['a.csv', utf8('id,name,when,list\r\n1,"a ""b"", c",2020-01-01,x;y\n2,é,,\n3,d,NA,"z\n')],
  ['b.csv', utf16('\uFEFFid;name\n1;"ñ"\n2;b\n'.repeat(5), true)],
  ['c.csv.gz', gzip('a,b\n1,x\n2,y\n'.repeat(50))],
  ['d.json', utf8('[{"a":1,"b":{"c":["x","\\u00e9"]}},{"a":null,"b":"é","d":[[1],{"e":2}]}]')],
  ['e.json', utf8('{"a":[1,2,3],"b":{"0":true}}')],
  ['f.ndjson', utf8('{"a":1}\n{"a":"x","b":[1,2]}\n[1,2]\n"t"\n')],
] as const)('%s: whatever is changed or cut off, the answer is a table or a refusal', async (name, bytes) => {
  const random = seededRandom(bytes.length), whys = new Set<string>();
  for (let trial = 0; trial < 600; trial++) {
    let broken = bytes.slice();
    if (trial % 4 === 0) broken = broken.slice(0, Math.floor(random() * broken.length));
    else for (let change = 0; change <= trial % 6; change++) broken[Math.floor(random() * broken.length)] = random() < 0.4 ? utf8('",\n{}[]:\0\r')[Math.floor(random() * 9)]! : Math.floor(random() * 256);
    const at = performance.now(), opened = await open(name, broken, undefined, { cells: 100_000, inflatedBytes: 1_000_000 });
    whys.add(opened.kind === 'table' ? 'table' : opened.why);
    expect(performance.now() - at).toBeLessThan(2000);
  }
  expect(whys.size).toBeGreaterThan(1);
}, 30_000);
