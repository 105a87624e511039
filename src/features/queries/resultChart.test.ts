import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { queryNamed } from '../../domain/queries/registry.ts';
import { resultChart } from './resultChart.ts';

beforeAll(() => ensureMessages('queries'));
const byPlatform = queryNamed('get_count_platform')!;

test('the context is drawn and what was asked is marked', () => {
  const answer = { params: {}, rows: [{ platform: 'hulu', titles: 3073 }], context: [{ platform: 'disney', titles: 1450 }, { platform: 'hulu', titles: 3073 }] };
  const chart = resultChart(byPlatform, answer);
  expect(chart?.points).toEqual([{ label: 'Disney+', y: 1450 }, { label: 'Hulu', y: 3073, marked: true }]);
  expect(chart?.summary).toBe('Titles by platform: 2 values, the largest Hulu with 3,073, the smallest Disney+ with 1,450.');
});

test('columns that only the context has are named too', () => {
  const chart = resultChart(queryNamed('peliculas_idioma')!, { params: {}, rows: [{ language: 'es', films: 3 }], context: [{ decade: '1990', films: 1 }, { decade: '2000', films: 2 }] });
  expect([chart?.xLabel, chart?.yLabel, chart?.points.map(({ label }) => label)]).toEqual(['Decade', 'Films', ['1990', '2000']]);
});

test('titles carry their year and lie down, those of unknown value are left out', () => {
  const chart = resultChart(queryNamed('franquicia')!, { params: {}, rows: [], context: [
    { tmdbId: 1, title: 'Toy Story', year: 1995, revenueUsd: 373554033 }, { tmdbId: 2, title: 'Toy Story 2', year: 1999, revenueUsd: null }, { tmdbId: 3, title: 'Toy Story 3', year: 2010, revenueUsd: 1066969703 },
  ] });
  expect(chart?.sideways).toBe(true);
  expect(chart?.points.map(({ label, y }) => [label, y])).toEqual([['Toy Story (1995)', 373554033], ['Toy Story 3 (2010)', 1066969703]]);
});

test('nothing to compare, nothing drawn', () => {
  expect(resultChart(byPlatform, { params: {}, rows: [{ platform: 'hulu', titles: 3 }] })).toBeNull();
  expect(resultChart(queryNamed('get_actor')!, { params: {}, rows: [{ actor: 'A', titles: 3 }, { actor: 'B', titles: 3 }] })).toBeNull();
});

test('of many bars the largest thirty are kept in their order', () => {
  const context = Array.from({ length: 60 }, (_, n) => ({ title: `Film ${n}`, year: 1960 + n, revenueUsd: n * 1e6 }));
  const chart = resultChart(queryNamed('franquicia')!, { params: {}, rows: [], context });
  expect(chart?.points).toHaveLength(30);
  expect(chart?.points[0]?.label).toBe('Film 30 (1990)');
});
