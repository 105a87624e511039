import { expect, test } from 'vitest';
import { queries } from '../../domain/queries/registry.ts';
import { findQueries, themes } from './findQueries.ts';

const names = (text: string, theme = ''): string[] => findQueries(queries, text, theme).flatMap((group) => group.queries.map(({ name }) => name));

test('without a text every query is listed once, by theme', () => {
  expect(names('').sort()).toEqual(queries.map(({ name }) => name).sort());
  expect(findQueries(queries, '', '').map(({ theme }) => theme)).toEqual(themes);
});

test('words in either language find, whatever their case and accents', () => {
  expect(names('PAIS')).toContain('peliculas_pais');
  expect(names('weekday')).toEqual(['cantidad_filmaciones_dia']);
  expect(names('get_max')).toEqual(['get_max_duration']);
  expect(names('zeppelin')).toEqual([]);
});

test('a theme narrows', () => {
  expect(names('', 'calendar')).toEqual(['cantidad_filmaciones_mes', 'cantidad_filmaciones_dia']);
  expect(names('', 'nonsense')).toEqual([]);
});
