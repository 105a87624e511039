import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

const has = (...folders: string[]) => (path: string) => folders.includes(path);

test('the raw folder is the one given, else BUTACA_RAW, else raw/, else ../shared/data', () => {
  expect(parseOptions(['--raw', 'a', '--out', 'b'], { BUTACA_RAW: 'c' }, has('raw'))).toEqual({ raw: 'a', out: 'b' });
  expect(parseOptions(['--raw=a=b'], {}, has())).toEqual({ raw: 'a=b', out: 'public' });
  expect(parseOptions([], { BUTACA_RAW: 'c' }, has('raw'))).toEqual({ raw: 'c', out: 'public' });
  expect(parseOptions([], { BUTACA_RAW: '' }, has('raw', '../shared/data'))).toEqual({ raw: 'raw', out: 'public' });
  expect(parseOptions([], {}, has('../shared/data'))).toEqual({ raw: '../shared/data', out: 'public' });
  expect(parseOptions([], {}, has())).toEqual({ raw: 'raw', out: 'public' });
});

test('arguments that cannot be understood give a message', () => {
  expect(parseOptions(['--rwa', 'x'], {}, has())).toMatch(/^unknown argument --rwa; usage/);
  expect(parseOptions(['--raw'], {}, has())).toMatch(/^--raw needs a folder/);
  expect(parseOptions(['--raw', '--out'], {}, has())).toMatch(/^--raw needs a folder/);
  expect(parseOptions(['--out='], {}, has())).toMatch(/^--out needs a folder/);
});
