import { expect, test } from 'vitest';
import { EmptyCells } from '../emptyCells.ts';
import { rowsFrom } from '../rowsFrom.ts';
import { canonicalNames } from './canonicalNames.ts';
import type { Credit, FilmCredits } from './filmDraft.ts';
import { creditColumns, readCredits } from './readCredits.ts';
import { keywordColumns, readKeywords } from './readKeywords.ts';
import { snapshots } from './snapshots.ts';

const credits = (...records: Readonly<Record<string, string>>[]) => readCredits(rowsFrom(creditColumns, records), snapshots.main, new EmptyCells());
const person = (name: string, personId: number | null = null): Credit => ({ name, personId });
const film = (cast: readonly Credit[], directors: readonly Credit[] = []): FilmCredits => ({ cast, directors });

test('the cast stands in billing order, trimmed, at most ten; the crew gives directors only', async () => {
  const cast = Array.from({ length: 12 }, (_, place) => `{'name': ' Player ${11 - place} ', 'order': ${11 - place}}`);
  const crew = "[{'job': 'Producer', 'name': 'P', 'id': 1}, {'job': 'Director', 'name': 'D', 'id': 2}, {'job': 'Co-Director', 'name': 'C', 'id': 3}]";
  const { credits: read, step } = await credits({ id: '1', cast: `[${cast.join(', ')}]`, crew });
  expect(read.get(1)?.cast.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, place) => `Player ${place}`));
  expect(read.get(1)?.directors).toEqual([person('D', 2)]);
  expect(step.findings.find(({ what }) => what === 'beyond-tenth')?.count).toBe(2);
});

test('of repeated credits the fuller row stands', async () => {
  const one = { id: '1', cast: "[{'name': 'A', 'order': 0}]", crew: '[]' };
  const two = { id: '1', cast: "[{'name': 'A', 'order': 0}, {'name': 'B', 'order': 1}]", crew: '[]' };
  const { credits: read, step } = await credits(one, two, one, two);
  expect(read.get(1)?.cast.map(({ name }) => name)).toEqual(['A', 'B']);
  expect(step.findings.map(({ what, count }) => [what, count])).toEqual([['identical-row', 1], ['differing-row', 2]]);
});

test('one person id gets one spelling: the later source’s, within a source the commonest', () => {
  const main = new Map([[1, film([person('Paul W.S. Anderson', 7)])], [2, film([person('Jason Momoa', 8)])], [3, film([person('Jason Momoa', 8)])], [4, film([person('J. Momoa', 8)])]]);
  const recent = new Map([[5, film([], [person('Paul W. S. Anderson', 7)])]]);
  const { people, step } = canonicalNames([main, recent]);
  expect([1, 2, 3, 4].map((id) => people.get(id)?.cast)).toEqual([['Paul W. S. Anderson'], ['Jason Momoa'], ['Jason Momoa'], ['Jason Momoa']]);
  expect(step.findings.map(({ what, count }) => [what, count])).toEqual([['spelling-by-person-id', 2]]);
});

test('a credit without an id takes the new spelling only where one person alone had the old', () => {
  const main = new Map([
    [1, film([person('Andy García', 1)])], [2, film([person('Andy García')])],
    [3, film([person('Old Name', 2)])], [4, film([person('Old Name', 3)])], [5, film([person('Old Name')])],
  ]);
  const recent = new Map([[6, film([person('Andy Garcia', 1), person('New Name', 2)])]]);
  const { people, step } = canonicalNames([main, recent]);
  expect(people.get(2)?.cast).toEqual(['Andy Garcia']);
  expect(people.get(5)?.cast).toEqual(['Old Name']);
  expect(step.findings.find(({ what }) => what === 'same-name-other-person')?.examples).toEqual(['Old Name']);
});

test('a name stands once in a film, also after its spelling changed', () => {
  const { people } = canonicalNames([new Map([[1, film([person('Jari H.', 1), person('Jari Halonen')])], [2, film([person('Jari Halonen', 1), person('X', 9)])], [3, film([person('Jari Halonen', 1)])]])]);
  expect(people.get(1)?.cast).toEqual(['Jari Halonen']);
});

test('a film in two sources takes the later credits, list by list', () => {
  const { people } = canonicalNames([new Map([[1, film([person('A')], [person('D')])]]), new Map([[1, film([person('B')])]])]);
  expect(people.get(1)).toEqual({ cast: ['B'], directors: ['D'] });
});

test('repeated keyword rows merge, differing ones are joined, empty lists are not known', async () => {
  const { keywords, step } = await readKeywords(rowsFrom(keywordColumns, [
    { id: '1', keywords: "[{'id': 1, 'name': 'heist'}]" }, { id: '1', keywords: "[{'id': 1, 'name': 'heist'}]" }, { id: '1', keywords: "[{'id': 2, 'name': 'casino'}]" },
    { id: '2', keywords: '[]' }, { id: '3', keywords: "[{'id': 3, 'name': 'moon'}, {'id': 4, 'name': 'moon'}]" },
  ]), new EmptyCells());
  expect(keywords).toEqual(new Map([[1, ['heist', 'casino']], [3, ['moon']]]));
  expect(step.findings.map(({ what, count }) => [what, count])).toEqual([['identical-row', 1], ['differing-row', 1], ['empty-list', 1], ['repeated-name', 1]]);
});
