import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { scoreTitulo } from './scoreTitulo.ts';

const catalogue = fixture({
  films: [
    { tmdbId: 10, title: 'Amélie', originalTitle: 'Le Fabuleux Destin', released: '2001-04-25', voteCount: 3403, voteAverage: 7.8, popularity: 12.879113 },
    { tmdbId: 11, title: 'Amelie', released: '1950-01-01', voteCount: 3, voteAverage: 5.2, popularity: 0.5 },
    { tmdbId: 12, title: 'Unseen' },
  ],
});

test('every film of the title is listed, most voted first, decimals as read and popularity with its date', () => {
  expect(scoreTitulo.answer(catalogue, { titulo: 'AMELIE' }, 'en')).toEqual({
    rows: [
      { tmdbId: 10, title: 'Amélie', year: 2001, score: 7.8, votes: 3403, popularity: 12.879113, votesAsOf: '2017-07-04' },
      { tmdbId: 11, title: 'Amelie', year: 1950, score: 5.2, votes: 3, popularity: 0.5, votesAsOf: '2017-07-04' },
    ],
    sentence: 'Amélie (2001) scores 7.8 of 10 from 3,403 votes, with popularity 12.88 on 4 July 2017; 1 other film has the same title.',
    params: { titulo: 'Amélie' },
  });
});

test('an original title finds its film, and unknowns are said to be unknown', () => {
  expect(scoreTitulo.answer(catalogue, { titulo: 'le fabuleux destin' }, 'es')).toMatchObject({ rows: [{ tmdbId: 10 }], sentence: 'Amélie (2001) tiene 7,8 de 10 con 3.403 votos y popularidad 12,88 el 4 de julio de 2017.' });
  expect(scoreTitulo.answer(catalogue, { titulo: 'unseen' }, 'en')).toMatchObject({ sentence: 'Unseen has no score yet, with unknown popularity.' });
});

test('a missed title suggests near ones', () => {
  expect(scoreTitulo.answer(catalogue, { titulo: 'ameli' }, 'en')).toEqual({ error: { parameter: 'titulo', message: "No film 'ameli': did you mean Amélie?", accepted: ['Amélie'] } });
});
