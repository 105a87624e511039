import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cpuDense } from '../../../../workers/profile/engine/cpuDense.ts';
import { measures, type AssociationMatrix, type Measure } from '../profile.ts';
import type { AssociationOptions } from './associationColumns.ts';
import { associationsOf } from './associationsOf.ts';
import { smallTable } from './smallTable.fixture.ts';

interface Golden {
  readonly name: string;
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
  readonly categories: Readonly<Record<string, readonly (string | null)[]>>;
  readonly found: Readonly<Partial<Record<Measure, readonly (number | null)[]>>>;
}
const { associations } = JSON.parse(readFileSync(new URL('../golden/associations.json', import.meta.url), 'utf8')) as { associations: readonly Golden[] };

async function measured(columns: Parameters<typeof smallTable>[0], options: Partial<AssociationOptions> = {}): Promise<ReadonlyMap<Measure, AssociationMatrix>> {
  const { table, profiles } = smallTable(columns), found = new Map<Measure, AssociationMatrix>();
  for await (const matrix of associationsOf(table, profiles, cpuDense, options)) if (matrix) found.set(matrix.measure, matrix);
  return found;
}

/** φk of the reference stops within 1e-5 of its root. */
const tolerance = (measure: Measure): number => (measure === 'phik' ? 1e-4 : 1e-9);

test.each(associations)('of the table "$name" every measure is what pandas, scipy and phik say', async ({ numbers, categories, found }) => {
  const columns = { ...numbers, ...categories }, names = Object.keys(columns), mine = await measured(columns), problems: string[] = [];
  const lists: Readonly<Record<Measure, readonly [rows: readonly string[], columns: readonly string[]]>> = {
    pearson: [Object.keys(numbers), Object.keys(numbers)], spearman: [Object.keys(numbers), Object.keys(numbers)], kendall: [Object.keys(numbers), Object.keys(numbers)],
    cramersV: [Object.keys(categories), Object.keys(categories)], correlationRatio: [Object.keys(categories), Object.keys(numbers)], mutualInformation: [names, names], phik: [names, names],
  };
  let compared = 0;
  for (const measure of measures) {
    const matrix = mine.get(measure), theirs = found[measure], [rows, others] = lists[measure];
    if (!theirs) {
      expect([measure, matrix]).toEqual([measure, undefined]);
      continue;
    }
    theirs.forEach((value, at) => {
      const row = rows[Math.floor(at / others.length)] ?? '', column = others[at % others.length] ?? '';
      const i = matrix?.rows.indexOf(names.indexOf(row)) ?? -1, j = matrix?.columns.indexOf(names.indexOf(column)) ?? -1;
      if (i < 0 || j < 0) return; // a constant
      const own = matrix?.values[i * (matrix.columns.length) + j];
      compared++;
      if (own === undefined || (own === null) !== (value === null) || Math.abs((own ?? 0) - (value ?? 0)) > tolerance(measure)) problems.push(`${measure} ${row} ${column}: ${own}, they say ${value}`);
    });
  }
  expect(problems).toEqual([]);
  expect(compared).toBeGreaterThan(15);
});
