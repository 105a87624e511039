import { expect, test } from 'vitest';
import { smallProfiles } from '../smallTable.fixture.ts';
import { chosenColumns, everyColumn } from './columnOrder.ts';

const slots = smallProfiles.map((profile, index) => ({ index, name: profile.name, profile, isStale: false }));
const names = (choice: Parameters<typeof chosenColumns>[1], alerts: Parameters<typeof chosenColumns>[2] = []): string[] => chosenColumns(slots, choice, alerts, 'en').map(({ name }) => name);

test('a search finds parts of names, case and accents aside', () => {
  expect(names({ ...everyColumn, search: ' ÉNR' })).toEqual(['genres']);
});

test('columns are ordered by name, by what is missing and by alerts', () => {
  expect(names({ ...everyColumn, order: 'name' })[0]).toBe('awarded');
  expect(names({ ...everyColumn, order: 'missing' })[0]).toBe('kind');
  expect(names({ ...everyColumn, order: 'alerts' }, [{ name: 'zeros', severity: 'note', column: 4, other: null, values: {}, evidence: 'column', fixes: [] }])).toEqual(['plot', 'vote', 'released', 'kind', 'genres', 'awarded']);
});

test('a type lists its columns alone, and what is not profiled yet comes last', () => {
  expect(names({ ...everyColumn, type: 'date' })).toEqual(['released']);
  const waiting = [{ index: 9, name: 'late', profile: null, isStale: true }, ...slots];
  expect(chosenColumns(waiting, { ...everyColumn, order: 'distinct' }, [], 'en').at(-1)?.name).toBe('late');
});
