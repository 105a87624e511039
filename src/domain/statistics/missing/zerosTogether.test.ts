import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { numbers, texts } from '../column.fixture.ts';
import { finish } from '../job.ts';
import { zerosTogether } from './zerosTogether.ts';

const n = 4000, random = seededRandom(11);
const isUnknown = Array.from({ length: n }, () => random() < 0.06);
const votes = isUnknown.map((unknown) => (unknown || random() < 0.001 ? 0 : 1 + Math.floor(random() * 100)));
const mean = isUnknown.map((unknown, row) => (votes[row] === 0 || (!unknown && random() < 0.002) ? 0 : 1 + 9 * random()));
const budget = Array.from({ length: n }, () => (random() < 0.8 ? 0 : random() * 1e6));
const both = (a: readonly number[], b: readonly number[]): number => a.filter((value, row) => value === 0 && b[row] === 0).length;

test('columns that are 0 in the same rows are told with how many; one that is 0 nearly everywhere goes with none', () => {
  const columns = [numbers('budget', budget), texts('title', votes.map(String)), numbers('mean', mean), numbers('votes', votes)];
  expect(finish(zerosTogether(columns, n))).toEqual([{ column: 2, other: 3, rows: both(mean, votes) }, { column: 3, other: 2, rows: both(mean, votes) }]);
});

test('zeros that fall together by chance are not told, nor is a column of zeros alone, nor truths', () => {
  const columns = [numbers('a', Array.from({ length: n }, () => (random() < 0.6 ? 0 : 1))), numbers('b', Array.from({ length: n }, () => (random() < 0.6 ? 0 : 2))), numbers('zero', new Array<number>(n).fill(0)), { ...numbers('true', mean), data: { form: 'numbers', meaning: 'boolean', values: Float64Array.from(mean) } as const }];
  expect(finish(zerosTogether(columns, n))).toEqual([]);
});
