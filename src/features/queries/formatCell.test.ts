import { afterEach, beforeAll, expect, test } from 'vitest';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cellLink, formatCell } from './formatCell.ts';

beforeAll(() => ensureMessages('queries'));
afterEach(() => setLanguage('en'));

test('every format reads as a person writes it', () => {
  expect(formatCell(49221, 'integer')).toBe('49,221');
  expect(formatCell(1995, 'year')).toBe('1995');
  expect(formatCell(187436818, 'usd')).toBe('$187,436,818');
  expect(formatCell(12.456, 'ratio')).toBe('12.5×');
  expect(formatCell(7.7, 'score')).toBe('7.7');
  expect(formatCell(0.9952, 'likeness')).toBe('0.995');
  expect(formatCell(170, 'minutes')).toBe('2 h 50 min');
  expect(formatCell('1995-12-15', 'date')).toBe('15 Dec 1995');
  expect(formatCell('netflix', 'platform')).toBe('Netflix');
  expect(formatCell('fr', 'language')).toBe('French');
  expect(formatCell('AR', 'country')).toBe('Argentina');
  expect(formatCell(['AR', 'ES'], 'country')).toBe('Argentina, Spain');
  expect(formatCell(['science-fiction', 'war'], 'genre')).toBe('Science fiction, War');
});

test('numbers and names follow the language', async () => {
  await setLanguage('es');
  expect(formatCell(49221, 'integer')).toBe('49.221');
  expect(formatCell(12.456, 'ratio')).toBe('12,5×');
  expect(formatCell('fr', 'language')).toBe('Francés');
  expect(formatCell('1995-12-15', 'date')).toBe('15 dic 1995');
});

test('what is not known is null, also an empty list or text', () => {
  for (const cell of [null, undefined, '', []]) expect(formatCell(cell, 'text')).toBeNull();
  expect(formatCell(0, 'integer')).toBe('0');
});

test('a value that does not suit its format is shown as it is', () => {
  expect(formatCell('next year', 'date')).toBe('next year');
  expect(formatCell('max', 'platform')).toBe('max');
});

test('ids and titles lead to the title, names to the person, the rest nowhere', () => {
  const row = { id: 'ns2186', title: 'Heat', actor: 'Al Pacino', films: 3 };
  expect(cellLink(row, { name: 'id', format: 'title-id' }, 'id')).toBe('#/title/ns2186');
  expect(cellLink(row, { name: 'title', format: 'text' }, 'id')).toBe('#/title/ns2186');
  expect(cellLink({ tmdbId: 949, title: 'Heat' }, { name: 'title', format: 'text' }, 'tmdbId')).toBe('#/title/949');
  expect(cellLink(row, { name: 'title', format: 'text' }, undefined)).toBeNull();
  expect(cellLink(row, { name: 'actor', format: 'text' }, undefined)).toBe('#/person/Al%20Pacino');
  expect(cellLink(row, { name: 'films', format: 'integer' }, undefined)).toBeNull();
  expect(cellLink({ tmdbId: null, title: 'X' }, { name: 'title', format: 'text' }, 'tmdbId')).toBeNull();
});
