import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { votosTitulo } from './votosTitulo.ts';

const catalogue = fixture({
  films: [
    { tmdbId: 1, title: 'Titanic', released: '1997-11-18', voteCount: 7770, voteAverage: 7.5 },
    { tmdbId: 2, title: 'Titanic', released: '1943-11-10', voteCount: 14, voteAverage: 6.1 },
  ],
});

test('below the minimum a film is listed as refused, without its mean', () => {
  expect(votosTitulo.answer(catalogue, { titulo: 'titanic', minimo: 2000 }, 'en')).toMatchObject({
    rows: [{ tmdbId: 1, votes: 7770, mean: 7.5, refused: false }, { tmdbId: 2, votes: 14, mean: null, refused: true }],
    sentence: 'Titanic (1997) has 7,770 votes with a mean of 7.5. Of 1 more of the same title, 0 have enough votes.',
  });
});

test('exactly the minimum is enough, and a refusal names the minimum', () => {
  expect(votosTitulo.answer(catalogue, { titulo: 'titanic', minimo: 7770 }, 'en')).toMatchObject({ rows: [{ refused: false }, { refused: true }] });
  expect(votosTitulo.answer(catalogue, { titulo: 'titanic', minimo: 8000 }, 'es')).toMatchObject({
    rows: [{ mean: null, refused: true }, { mean: null, refused: true }],
    sentence: expect.stringContaining('Titanic (1997) tiene 7.770 votos, menos de los 8.000 pedidos, así que se rechaza su promedio.'),
  });
});
