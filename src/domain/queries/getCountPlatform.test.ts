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
