import { expect, test } from 'vitest';
import { textTable } from './textTable.ts';

test('columns line up, numbers to the right and in the language asked for, unknown as a dash', () => {
  expect(textTable([
    { name: 'title', label: { en: 'Title', es: 'Título' }, format: 'text' },
    { name: 'year', label: { en: 'Year', es: 'Año' }, format: 'year' },
    { name: 'revenueUsd', label: { en: 'Revenue', es: 'Recaudación' }, format: 'usd' },
    { name: 'country', label: { en: 'Country', es: 'País' }, format: 'country' },
  ], [{ title: 'Amélie', year: 2001, revenueUsd: 173921954, country: 'FR' }, { title: 'X', year: null, revenueUsd: null, country: 'ES' }], 'es')).toEqual([
    'Título   Año  Recaudación  País',
    '──────  ────  ───────────  ───────',
    'Amélie  2001  173.921.954  Francia',
    'X          —            —  España',
  ]);
});

test('genres are told by name, several by commas, none as a dash', () => {
  expect(textTable([{ name: 'genres', label: { en: 'Genres', es: 'Géneros' }, format: 'genre' }], [{ genres: ['science-fiction', 'war'] }, { genres: [] }], 'es').slice(2)).toEqual(['Ciencia ficción, Bélica', '—']);
});
