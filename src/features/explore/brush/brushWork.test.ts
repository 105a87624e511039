import { expect, test } from 'vitest';
import { cpuDense } from '../../../../workers/profile/engine/cpuDense.ts';
import type { BrushRange } from '../../../domain/statistics/brush/brushIndex.ts';
import { buildBrushIndex } from '../../../domain/statistics/brush/buildBrushIndex.ts';
import { seededRandom } from '../../../domain/random.ts';
import type { DataTable } from '../../../domain/statistics/table.ts';
import type { ProfileClient } from '../../../client/profile.ts';
import { BrushWork, rangeOf } from './brushWork.svelte.ts';

const random = seededRandom(5), rows = 400;
const values = Float64Array.from({ length: rows }, () => Math.floor(random() * 20)), others = Float64Array.from({ length: rows }, () => random());
const codes = Int32Array.from({ length: rows }, () => Math.floor(random() * 3));
const table: DataTable = { name: 't', rows, columns: [
  { name: 'votes', chosenType: null, data: { form: 'numbers', meaning: 'number', values } },
  { name: 'share', chosenType: null, data: { form: 'numbers', meaning: 'number', values: others } },
  { name: 'kind', chosenType: null, data: { form: 'texts', codes, words: ['a', 'b', 'c'] } },
] };
const client = {
  brush: async (active: string, shown: readonly string[], fixed: readonly BrushRange[]) => {
    const job = buildBrushIndex(table, active, shown, fixed, cpuDense);
    for (;;) {
      const step = await job.next();
      if (step.done) return step.value;
    }
  },
} as unknown as ProfileClient;

async function three(): Promise<BrushWork> {
  const work = new BrushWork(client);
  for (const name of ['votes', 'share', 'kind']) await work.add(name);
  return work;
}

test('a range in one column shows in the others what filtering the rows would', async () => {
  const work = await three();
  work.choose('votes', { from: 3, to: 9 });
  const isIn = (row: number): boolean => values[row]! >= 3 && values[row]! < 9;
  expect(work.rows).toBe([...values.keys()].filter(isIn).length);
  expect([...work.partOf('kind')!].toSorted((a, b) => b - a)).toEqual([0, 1, 2].map((code) => [...values.keys()].filter((row) => isIn(row) && codes[row] === code).length).toSorted((a, b) => b - a));
});

test('another column goes on within the range of the first', async () => {
  const work = await three();
  work.choose('votes', { from: 0, to: 10 });
  await work.takeUp('kind');
  const lens = work.lenses.find(({ name }) => name === 'kind')!, step = lens.categories!.indexOf('b');
  work.choose('kind', { steps: new Set([step]) });
  expect(work.rows).toBe([...values.keys()].filter((row) => values[row]! < 10 && codes[row] === 1).length);
  expect(work.partOf('kind')!.reduce((sum, count) => sum + count, 0)).toBe([...values.keys()].filter((row) => values[row]! < 10).length);
});

test('a column that is taken away takes its range along', async () => {
  const work = await three();
  work.choose('votes', { from: 0, to: 1 });
  await work.remove('votes');
  expect([work.rows, work.lenses.map(({ name }) => name), work.active]).toEqual([rows, ['share', 'kind'], 'share']);
});

test('nothing chosen is no range, and missing cells are chosen as the others', () => {
  expect(rangeOf({ name: 'x', edges: [0, 1, 2], categories: null }, undefined)).toEqual([]);
  expect(rangeOf({ name: 'x', edges: [0, 1, 2], categories: null }, { from: 1, to: 2 })).toEqual([{ column: 'x', from: 1, to: 2 }]);
  expect(rangeOf({ name: 'x', edges: null, categories: ['a', null] }, { steps: new Set([1]) })).toEqual([{ column: 'x', values: [null] }]);
});
