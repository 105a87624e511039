import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { alertText } from '../alerts/alertText.ts';
import { findAlerts } from '../alerts/registry.ts';
import { factsOf, nothingMeant } from '../alerts/facts.fixture.ts';
import { finish } from '../job.ts';
import { profileColumn } from '../profileColumn.ts';
import type { DataTable } from '../table.ts';
import { applyRecipe } from './applyRecipe.ts';
import { readRecipe } from './readRecipe.ts';
import { numbers, tableOf } from './smallTable.fixture.ts';
import { writeRecipe } from './writeRecipe.ts';

const rows = 4500;
const unvoted = 285, votedAtZero = 10;

/** Films as they were published in 2017, a tenth of them made up anew: who has no voters has a mean vote of 0, and ten more have one from theirs; popularity has a long tail. */
function published(): DataTable {
  const random = seededRandom(2017), bell = (): number => random() + random() + random() + random() - 2;
  const voters = Array.from({ length: rows }, (_, at) => (at % 15 === 0 && at / 15 < unvoted ? 0 : 1 + Math.floor(10 ** (random() * 3.5))));
  const zeros = new Set(voters.flatMap((count, at) => (count > 0 ? [at] : [])).slice(0, votedAtZero));
  return tableOf({
    vote_average: numbers(voters.map((count, at) => (count === 0 || zeros.has(at) ? 0 : Math.round((6 + 1.6 * bell()) * 10) / 10))),
    vote_count: numbers(voters),
    popularity: numbers(voters.map(() => Math.exp(0.1 + 1.4 * bell() * 1.7))),
  });
}
const profiled = (table: DataTable) => table.columns.map((column) => finish(profileColumn(column, table.rows)));
const alertsIn = (table: DataTable) => findAlerts(factsOf(profiled(table)), nothingMeant);

test('a mean vote of 0 is found, cleared and filled, and the histogram changes', () => {
  const before = published(), found = alertsIn(before).find(({ name, column }) => name === 'suspiciousDefault' && column === 0);
  expect(found?.values).toMatchObject({ column: 'vote_average', value: '0', count: unvoted + votedAtZero });
  const fix = found?.fixes[0] ?? [];
  expect(fix).toEqual([{ do: 'toMissing', column: 'vote_average', values: [0] }, { do: 'impute', column: 'vote_average', with: 'mean' }]);

  const { table: after, outcomes } = finish(applyRecipe(before, fix));
  expect(outcomes.map(({ cells }) => cells)).toEqual([unvoted + votedAtZero, unvoted + votedAtZero]);
  const [old, clean] = [before, after].map((table) => profiled(table)[0]?.numeric);
  expect([old?.zeros, clean?.zeros, clean?.histogram.counts.reduce((sum, count) => sum + count, 0)]).toEqual([unvoted + votedAtZero, 0, rows]);
  expect(clean?.histogram.edges[0]).toBeGreaterThan(0);
  const voted = (old?.sum ?? 0) / (rows - unvoted - votedAtZero);
  expect(clean?.mean).toBeCloseTo(voted, 9);
  expect(clean?.mean).toBeGreaterThan((old?.mean ?? 0) + 0.3);
  expect(alertsIn(after).filter(({ column }) => column === 0)).toEqual([]);
  expect(after.columns.slice(1)).toEqual(before.columns.slice(1));
});

test('the recipe comes to the same when it was written down and read', () => {
  const fix = alertsIn(published()).find(({ name, column }) => name === 'suspiciousDefault' && column === 0)?.fixes[0] ?? [], read = readRecipe(writeRecipe('films', fix));
  expect(read.kind === 'readable' && finish(applyRecipe(published(), read.recipe.steps))).toEqual(finish(applyRecipe(published(), fix)));
});

test('popularity leans to the right, and is told with its 95th percentile', () => {
  const [, , popularity] = profiled(published()), alert = alertsIn(published()).find(({ name, column }) => name === 'skewed' && column === 2);
  expect(alert?.values).toMatchObject({ variant: 'right', p95: popularity?.numeric?.quantiles.p95 });
  expect(alert && alertText(alert, { number: (value) => value.toFixed(2), count: String, percent: String }).key).toBe('text_skewed_right');
  const { table } = finish(applyRecipe(published(), alert?.fixes[0] ?? []));
  expect(alertsIn(table).filter(({ name, column }) => name === 'skewed' && column === 2)).toEqual([]);
});
