import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overBudget, sizesOf } from './budget.ts';

const dist = new URL('../dist', import.meta.url).pathname;

// Where nothing is built there is nothing to weigh: the browser tests build first and call the same check.
test.runIf(existsSync(`${dist}/index.html`))('the first screen’s JavaScript stays within its budget', () => {
  const sizes = sizesOf(dist);
  expect(sizes.workerJs).toBeGreaterThan(10_000);
  expect(overBudget(sizes)).toEqual([]);
});

test('a size over its budget is told with both numbers', () => {
  expect(overBudget({ entryJs: 60_001, workerJs: 1, initialJs: 60_002, css: 0, html: 0 })).toEqual(['entryJs is 60001 bytes gzipped, the budget is 60000']);
});
