import { beforeAll, expect, test } from 'vitest';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { smallColumn, smallProfiles } from '../smallTable.fixture.ts';
import { columnFacts } from './columnFacts.ts';
import { columnGlance, glanceBars } from './columnGlance.ts';
import { cloudOf, valueLists } from './valueLists.ts';

beforeAll(() => ensureMessages('explore'));
const facts = (name: string): Readonly<Record<string, string>> => Object.fromEntries(columnFacts(smallColumn(name), 60).flatMap((group) => group.facts.map(({ label, value }) => [label, value])));

test('a column of numbers tells its zeros, order and moments', () => {
  expect(facts('vote')).toMatchObject({ Zeros: '10', Minimum: '0', 'With a value': '60', Missing: '0', 'All whole numbers': 'no' });
  expect(facts('vote')['Mean']).toMatch(/^\d\.\d{2,3}$/);
});

test('dates tell their span, lists their items, texts their words', () => {
  expect(facts('released')).toMatchObject({ First: '2002-11-09', 'Whole days': 'yes', Span: '1,829 days', 'Median gap between days': '31 days' });
  expect(facts('genres')).toMatchObject({ 'Different items': '3', 'Empty lists': '15' });
  expect(facts('plot')['Words in all']).toBe(String(60 * 11));
});

test('no figure, sentence or list is left without its words', async () => {
  for (const language of ['en', 'es'] as const) {
    await setLanguage(language);
    for (const column of smallProfiles) {
      const said = JSON.stringify([columnFacts(column, 60), valueLists(column), columnGlance(column), cloudOf(column)]);
      expect(said).not.toMatch(/explore\.|\{\{|NaN|undefined/);
    }
  }
  await setLanguage('en');
});

test('a glance says where numbers lie and what is most frequent', () => {
  expect(columnGlance(smallColumn('kind'))).toBe('film 66.7% · series 33.3%');
  expect(columnGlance(smallColumn('released'))).toBe('2002-11-09 to 2007-11-12');
  expect(columnGlance(smallColumn('vote'))).toMatch(/^0 … 8\.\d, median/);
  expect(glanceBars(smallColumn('kind'))).toEqual([36, 18]);
});

test('values that never repeat are examples, not a ranking', () => {
  expect(valueLists(smallColumn('plot')).map(({ key }) => key)).toContain('first');
  expect(valueLists(smallColumn('kind')).find(({ key }) => key === 'most')?.values[0]).toEqual({ text: 'film', count: '36', share: '66.7%' });
});
