import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finish } from '../job.ts';
import type { DataColumn } from '../table.ts';
import { missingProfile } from './missingProfile.ts';

const { missing: golden } = JSON.parse(readFileSync(new URL('../golden/associations.json', import.meta.url), 'utf8')) as {
  missing: { readonly missing: Readonly<Record<string, readonly number[]>>; readonly some: readonly string[]; readonly correlation: readonly number[]; readonly merges: readonly (readonly [number, number, number])[] };
};
const names = Object.keys(golden.missing), rows = golden.missing['never']!.length;
const columns = names.map((name, at): DataColumn => {
  const isMissing = golden.missing[name]!;
  if (at % 3 === 0) return { name, chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from(isMissing, (is) => (is ? NaN : 1)) } };
  if (at % 3 === 1) return { name, chosenType: null, data: { form: 'texts', codes: Int32Array.from(isMissing, (is) => -is), words: ['a'] } };
  return { name, chosenType: null, data: { form: 'lists', starts: new Uint32Array(rows + 1), codes: new Int32Array(0), words: [], missing: isMissing.some((is) => is) ? Uint8Array.from(isMissing) : null } };
});
const profile = finish(missingProfile({ rows, columns }));

test('columns miss together as pandas and scipy say, whatever they hold', () => {
  const { correlation, dendrogram } = profile;
  expect(correlation.columns.map((column) => names[column])).toEqual(golden.some);
  expect(dendrogram?.columns).toEqual(correlation.columns);
  golden.correlation.forEach((r, at) => expect(correlation.values[at]).toBeCloseTo(r, 12));
  expect(dendrogram?.merges.map(({ left, right }) => [left, right])).toEqual(golden.merges.map(([left, right]) => [left, right]));
  golden.merges.forEach(([, , distance], at) => expect(dendrogram?.merges[at]?.distance).toBeCloseTo(distance, 9));
});

test('the stretches of the matrix cover all rows, each with its share of missing cells', () => {
  const { matrix: { stretches, rowsEach, shares } } = profile;
  expect([stretches, rowsEach, shares.length]).toEqual([80, 3, 80 * names.length]);
  names.forEach((name, column) => {
    for (let stretch = 0; stretch < stretches; stretch++) {
      const own = golden.missing[name]!.slice(3 * stretch, 3 * stretch + 3);
      expect(shares[stretch * names.length + column]).toBe(own.reduce((sum, is) => sum + is, 0) / own.length);
    }
  });
});

test('complete rows miss nothing at all', () => {
  expect(profile.completeRows).toBe(0);
  const some = columns.filter(({ name }) => name !== 'always'), complete = Array.from({ length: rows }, (_, row) => some.every(({ name }) => golden.missing[name]![row] === 0)).filter(Boolean).length;
  expect(complete).toBeGreaterThan(0);
  expect(finish(missingProfile({ rows, columns: some })).completeRows).toBe(complete);
});

test('a table that misses nothing, or has no rows, has nothing to compare', () => {
  expect(finish(missingProfile({ rows, columns: columns.slice(0, 1) }))).toMatchObject({ completeRows: rows, correlation: { columns: [], values: [] }, dendrogram: null });
  expect(finish(missingProfile({ rows: 0, columns: [{ name: 'x', chosenType: null, data: { form: 'numbers', meaning: 'number', values: new Float64Array(0) } }] }))).toMatchObject({ completeRows: 0, matrix: { stretches: 0, shares: [] } });
});

test('of very many columns the fifty that miss most are compared', () => {
  const many = Array.from({ length: 150 }, (_, at): DataColumn => ({ name: `c${at}`, chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.from({ length: 200 }, (_, row) => (row <= (at * 7) % 150 ? NaN : 1)) } }));
  const { correlation } = finish(missingProfile({ rows: 200, columns: many }));
  expect(correlation.columns).toEqual(Array.from({ length: 150 }, (_, at) => at).filter((at) => (at * 7) % 150 >= 100));
});
