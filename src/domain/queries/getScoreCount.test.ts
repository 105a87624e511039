import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { getScoreCount } from './getScoreCount.ts';

const catalogue = fixture({
  showings: [
    { id: 'ns1', title: 'Good', score: 4.1 },
    { id: 'ns2', title: 'At the bar', score: 3.7 },
    { id: 'ns3', title: 'Unscored' },
    { id: 'ns4', title: 'Of another year', releaseYear: 2017, score: 5 },
    { id: 'ns5', title: 'A series', type: 'series' },
    { id: 'hs6', title: 'Elsewhere', score: 4.9 },
  ],
});

test('counts films strictly above the score and states the coverage of the year and of the platform', () => {
  expect(getScoreCount.answer(catalogue, { platform: 'netflix', scored: 3.7, year: 2018 }, 'en')).toMatchObject({
    rows: [{ platform: 'netflix', year: 2018, scored: 3.7, films: 1 }],
    sentence: 'On Netflix, 1 film from 2018 scores above 3.7 of 5; of its 3 films of that year, 2 have a score.',
    coverage: { known: 2, of: 3, note: 'films of 2018 with a score; of 4 films on Netflix in all, 3 have a score' },
  });
});

test('the chart compares the four platforms', () => {
  expect(getScoreCount.answer(catalogue, { platform: 'netflix', scored: 0, year: 2018 }, 'es')).toMatchObject({
    rows: [{ films: 2 }],
    context: [{ platform: 'amazon', films: 0 }, { platform: 'disney', films: 0 }, { platform: 'hulu', films: 1 }, { platform: 'netflix', films: 2 }],
    sentence: 'En Netflix, 2 películas de 2018 superan 0 de 5; de sus 3 películas de ese año, 2 tienen puntuación.',
  });
});

test('a year without films is said to have none', () => {
  expect(getScoreCount.answer(catalogue, { platform: 'hulu', scored: 3, year: 1925 }, 'en')).toMatchObject({ rows: [{ films: 0 }], sentence: 'Hulu has no film from 1925.' });
  expect(getScoreCount.answer(catalogue, { platform: 'hulu', scored: 3, year: 1925 }, 'es')).toMatchObject({ sentence: 'Hulu no tiene ninguna película de 1925.' });
});
