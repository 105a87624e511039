import { expect, test } from 'vitest';
import { bundledTables } from '../../contracts/profile.ts';
import { datasetLink, datasetOf, sameDataset, type Dataset } from './datasets.ts';
import { matchPath } from '../shell/place.ts';

const all: readonly Dataset[] = [...bundledTables.map((table) => ({ kind: 'bundled', table }) as const), { kind: 'reviews' }, { kind: 'file' }, { kind: 'kept', name: 'ventas & más.csv' }];

test.each(all)('the address of $kind $table$name leads back to it', (dataset) => {
  const path = datasetLink(dataset).slice(1);
  const params = matchPath('/explore/:dataset', path) ?? matchPath('/explore/kept/:kept', path);
  expect(params && datasetOf(params)).toEqual(dataset);
});

test('an address that nobody knows is nothing', () => {
  expect(datasetOf({ dataset: 'nowhere' })).toBeNull();
});

test('two kept files are the same by their names', () => {
  expect(sameDataset({ kind: 'kept', name: 'a' }, { kind: 'kept', name: 'a' })).toBe(true);
  expect(sameDataset({ kind: 'kept', name: 'a' }, { kind: 'kept', name: 'b' })).toBe(false);
  expect(sameDataset({ kind: 'file' }, null)).toBe(false);
});
