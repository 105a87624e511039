import { expect, test } from 'vitest';
import type { PersonSummary } from '../../contracts/catalogue.ts';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { linkFromRequest, measures, minimums, rankedFirst, rankingChart, requestFromLink, roles } from './ranking.ts';

test('every ranking survives its link', () => {
  for (const role of roles) for (const by of measures) for (const minReturns of minimums) {
    const request = { role, by, minReturns, limit: 100 };
    expect(requestFromLink(linkFromRequest(request))).toEqual(request);
  }
});

test('the plain address and nonsense give the plain ranking, and the plain ranking needs no parameters', () => {
  const plain = { role: 'actor', by: 'works', minReturns: 3, limit: 100 };
  expect(requestFromLink({})).toEqual(plain);
  expect(requestFromLink({ role: 'producer', by: 'height', min: '-4' })).toEqual(plain);
  expect(Object.values(linkFromRequest(requestFromLink({})))).toEqual(['', '', '']);
});

test('what the ranking goes by stands right after the name', () => {
  const columns = ['rank', 'name', 'works', 'totalReturn', 'meanReturn'].map((key) => ({ key }));
  expect(rankedFirst(columns, 'meanReturn').map(({ key }) => key)).toEqual(['rank', 'name', 'meanReturn', 'works', 'totalReturn']);
  expect(rankedFirst(columns, 'works')).toEqual(columns);
});

test('the chart draws the first fifteen by the measure asked for', async () => {
  await ensureMessages('people');
  const people = Array.from({ length: 20 }, (_, n): PersonSummary => ({ name: `Person ${n}`, role: 'actor', works: 50 - n, returnsKnown: 4, totalReturn: 100 - n, meanReturn: (100 - n) / 4, meanScore: null }));
  const chart = rankingChart(people, 'meanReturn');
  expect(chart?.points).toHaveLength(15);
  expect(chart?.points[1]).toEqual({ label: 'Person 1', y: 24.75 });
  expect(chart?.summary).toBe('Largest mean return: 15 people, first Person 0 with 25×.');
  expect(rankingChart(people.slice(0, 1), 'works')).toBeNull();
});
