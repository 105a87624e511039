import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { getCountPlatform } from './getCountPlatform.ts';

const catalogue = fixture({ showings: [{ id: 'ds1', title: 'A' }, { id: 'ds2', title: 'B', type: 'series' }, { id: 'ds3', title: 'C' }, { id: 'as1', title: 'D' }] });

test('films and series are counted apart', () => {
  expect(getCountPlatform.answer(catalogue, { platform: 'disney' }, 'en')).toMatchObject({
    rows: [{ platform: 'disney', movies: 2, series: 1, titles: 3 }],
    sentence: 'Disney+ offers 3 titles: 2 films and 1 series.',
  });
});

test('a platform without titles counts zero', () => {
  expect(getCountPlatform.answer(catalogue, { platform: 'hulu' }, 'es')).toMatchObject({ rows: [{ movies: 0, series: 0, titles: 0 }], sentence: 'Hulu ofrece 0 títulos: 0 películas y 0 series.' });
});

test('what a platform labels a film though it lasts seasons is counted as labelled, and said', () => {
  const odd = fixture({ showings: [{ id: 'hs1', title: 'A', durationInt: 3, durationType: 'season' }, { id: 'hs2', title: 'B', durationInt: 90, durationType: 'min' }] });
  expect(getCountPlatform.answer(odd, { platform: 'hulu' }, 'en')).toMatchObject({
    rows: [{ movies: 2, series: 0, titles: 2 }],
    sentence: 'Hulu offers 2 titles: 2 films (1 of them, labelled so, last seasons) and 0 series.',
  });
});
