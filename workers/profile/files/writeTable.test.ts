import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { DataTable } from '../../../src/domain/statistics/table.ts';
import { cellsOf } from './cells.fixture.ts';
import { chosen, surroundings } from './chosen.fixture.ts';
import { openFile } from './openFile.ts';
import { writeTable } from './writeTable.ts';

const table: DataTable = {
  name: 'made', rows: 4, columns: [
    { name: 'whole', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from([1, NaN, -3, 2 ** 31 - 1]) } },
    { name: 'real', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from([0.1, -2.5e-7, NaN, 2 ** 40]) } },
    { name: 'endless', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from([Infinity, -Infinity, 1, NaN]) } },
    { name: 'flag, "so"', chosenType: null, data: { form: 'numbers', meaning: 'boolean', values: Float64Array.from([1, 0, NaN, 1]) } },
    { name: 'when', chosenType: null, data: { form: 'numbers', meaning: 'date', values: Float64Array.from([0, Date.UTC(1950, 1, 3), NaN, Date.UTC(2020, 5, 6, 7, 8, 9, 10)]) } },
    { name: 'word', chosenType: null, data: { form: 'texts', codes: Int32Array.from([0, -1, 1, 2]), words: ['a "b", ñ', 'two\nlines', '007'] } },
    { name: 'tags', chosenType: null, data: { form: 'lists', starts: Uint32Array.from([0, 2, 2, 2, 3]), codes: Int32Array.from([0, 1, 0]), words: ['x', 'y'], missing: Uint8Array.from([0, 0, 1, 0]) } },
  ],
};
const written = async (given: DataTable, format: 'csv' | 'parquet') => writeTable(given, format, () => Promise.resolve());
async function read(name: string, blob: Blob) {
  const opened = await openFile(chosen(name, await blob.arrayBuffer()), undefined, surroundings());
  if (opened.kind !== 'table') throw new Error(JSON.stringify(opened));
  return opened.table;
}

test('a table comes back from Parquet as it was, here and in hyparquet', async () => {
  const blob = await written(table, 'parquet');
  expect(cellsOf(await read('a.parquet', blob))).toEqual(cellsOf(table));
  const rows = await parquetReadObjects({ file: await blob.arrayBuffer() });
  expect(rows.map(({ whole }) => (whole as number | null) ?? null)).toEqual([1, null, -3, 2 ** 31 - 1]);
  expect(rows.map(({ tags }) => (tags as string[] | null) ?? null)).toEqual([['x', 'y'], [], null, ['x']]);
});

test('no row of a single column is lost in CSV for being blank', async () => {
  const words = ['a', ' ', 'b'], sole: DataTable = { name: 'sole', rows: 5, columns: [{ name: 'word', chosenType: null, data: { form: 'texts', codes: Int32Array.from([0, -1, 1, 2, -1]), words } }] };
  expect(await (await written(sole, 'csv')).text()).toBe('word\r\na\r\n""\r\n" "\r\nb\r\n""\r\n');
  expect(cellsOf(await read('a.csv', await written(sole, 'csv')))).toEqual({ word: ['a', null, null, 'b', null] });
});

test('a table comes back from CSV as it was, lists as their text', async () => {
  const blob = await written(table, 'csv'), text = await blob.text();
  expect(text.startsWith('whole,real,endless,"flag, ""so""",when,word,tags\r\n1,0.1,Infinity,true,1970-01-01,"a ""b"", ñ","x; y"\r\n,-2.5e-7,-Infinity,false,1950-02-03,,\r\n')).toBe(true);
  const back = cellsOf(await read('a.csv', blob));
  expect(back).toEqual({ ...cellsOf(table), tags: ['x; y', null, null, 'x'] });
});

test('texts that are formulas are disarmed, negative numbers stay', async () => {
  const texts = ['=1+1', '+cmd', '@x', '-2', '-x', '\t=1', 'a'];
  const formulas: DataTable = { name: 'f', rows: texts.length, columns: [
    { name: '=name', chosenType: null, data: { form: 'texts', codes: Int32Array.from(texts.keys()), words: texts } },
    { name: 'n', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from(texts, (_, at) => -at) } },
  ] };
  const lines = (await (await written(formulas, 'csv')).text()).split('\r\n');
  expect(lines.slice(0, 6)).toEqual(["'=name,n", "'=1+1,0", "'+cmd,-1", "'@x,-2", '-2,-3', "'-x,-4"]);
  expect(lines[6]).toContain("'\t");
});

test('many rows are written in pieces that let others in, and each tells how far it is', async () => {
  const rows = 50_000, large: DataTable = { name: 'l', rows, columns: [
    { name: 'n', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from({ length: rows }, (_, at) => at / 2) } },
    { name: 't', chosenType: null, data: { form: 'texts', codes: Int32Array.from({ length: rows }, (_, at) => at % 3 - 1), words: ['a', 'b'] } },
  ] };
  for (const format of ['csv', 'parquet'] as const) {
    const told: number[] = [], blob = await writeTable(large, format, (done) => Promise.resolve(told.push(done)));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(rows);
    expect(cellsOf(await read(`l.${format}`, blob))).toEqual(cellsOf(large));
    await expect(writeTable(large, format, () => Promise.reject(new Error('left')))).rejects.toThrow('left');
  }
});
