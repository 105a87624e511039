import { expect, test } from 'vitest';
import { methodNames, methods } from '../content/methods.ts';
import { fixture } from './fixture.ts';
import type { Neighbours } from './query.ts';
import { recomendacion } from './recomendacion.ts';
import { runQuery } from './runQuery.ts';

const catalogue = fixture({
  films: [
    { tmdbId: 949, title: 'Heat', released: '1995-12-15', voteCount: 1886, genres: ['Action', 'Crime'] },
    { tmdbId: 11, title: 'Collateral', released: '2004-08-04', voteCount: 1476, genres: ['Drama', 'Science Fiction'] },
    { tmdbId: 10, title: 'Heat', released: '1986-11-26', voteCount: 30 },
    { tmdbId: 12, title: 'Pan’s Labyrinth', originalTitle: 'El laberinto del fauno', voteCount: 20 },
    { tmdbId: 13, title: 'Undated', voteCount: 10 },
  ],
  showings: [
    { id: 'ns1', title: 'Money Heist', type: 'series', durationType: 'season', durationInt: 5, releaseYear: 2017, listedIn: ['Crime TV Shows', 'International TV Shows'] },
    { id: 'ns2', title: 'El Camino', tmdbId: 13, listedIn: ['Dramas'] },
  ],
});
const ask = (params: Record<string, unknown>, neighbours?: Neighbours, language: 'en' | 'es' = 'en') => runQuery(catalogue, 'recomendacion', params, language, neighbours);
const similar = (...hits: [row: number, score: number][]): Neighbours => ({ kind: 'similar', hits: hits.map(([row, score]) => ({ row, score })) });

test('the first call says whose neighbours it needs: the most voted film of the title, by the blend', () => {
  expect(ask({ titulo: 'heat' })).toEqual({ needs: { row: 0, method: 'blend', k: 10 } });
});

test('each method is accepted by its name and its label, and a classic one asks for its five best', () => {
  for (const { name, label, shown } of methods) {
    for (const metodo of [name, label.en, label.es.toUpperCase()]) expect(ask({ titulo: 'Heat', metodo })).toEqual({ needs: { row: 0, method: name, k: shown } });
  }
  expect(ask({ titulo: 'Heat', metodo: 'knn' })).toMatchObject({ needs: { k: 5 } });
});

test('with the neighbours it answers films and streaming titles, in their order', () => {
  expect(ask({ titulo: 'heat', metodo: 'tfidf' }, similar([1, 0.61234567], [5, 0.5]))).toEqual({
    query: 'recomendacion',
    params: { titulo: 'Heat', metodo: 'tfidf' },
    rows: [
      { id: '11', title: 'Collateral', year: 2004, score: 0.6123, genres: ['drama', 'science-fiction'] },
      { id: 'ns1', title: 'Money Heist', year: 2017, score: 0.5, genres: ['crime'] },
    ],
    sentence: 'Most like Heat (1995) by the method “Classic: TF-IDF”: Collateral (2004) and Money Heist (2017).',
  });
  expect(ask({ titulo: 'heat' }, similar([1, 1], [4, 0.2]), 'es')).toMatchObject({
    rows: [{}, { id: '13', year: 2018, genres: ['drama'] }], // its year and genres are known from where it streams
    sentence: 'Lo más parecido a Heat (1995) según el método «Combinado»: Collateral (2004) y Undated (2018).',
  });
});

test('a title is found by its original title, and a series by where it streams', () => {
  expect(ask({ titulo: 'el laberinto del fauno' })).toMatchObject({ needs: { row: 3 } });
  expect(ask({ titulo: 'money heist' })).toMatchObject({ needs: { row: 5 } });
  expect(ask({ titulo: 'El Camino' })).toMatchObject({ needs: { row: 4 } }); // it matches a film
});

test('a title that is not there gives near ones of films and series, with and without neighbours', () => {
  expect(ask({ titulo: 'Hea' })).toEqual({ error: { parameter: 'titulo', message: "No title 'Hea': did you mean Heat?", accepted: ['Heat'] } });
  expect(ask({ titulo: 'mony heist' }, undefined, 'es')).toMatchObject({ error: { parameter: 'titulo', message: "No hay ningún título 'mony heist': ¿quisiste decir Money Heist?" } });
  expect(ask({ titulo: 'Hea' }, similar())).toMatchObject({ error: { parameter: 'titulo' } });
});

test('a method that is none is refused with those there are, before any title is looked up', () => {
  expect(ask({ titulo: 'nothing of the kind', metodo: 'best' })).toMatchObject({ error: { parameter: 'metodo', accepted: [...methodNames] } });
});

test('a title of which nothing is known says that these are the best-voted, and no neighbours at all say so', () => {
  expect(ask({ titulo: 'Undated' }, { kind: 'featureless', hits: [{ row: 0, score: 4 }] })).toMatchObject({ sentence: 'Too little is known of Undated (2018) to compare it; the best-voted of its genre: Heat (1995).' });
  expect(ask({ titulo: 'Undated' }, similar())).toMatchObject({ rows: [], sentence: 'Nothing is like Undated (2018) by the method “Blend”.' });
});

test('its chart-free columns are the ones of its rows', () => {
  const answer = ask({ titulo: 'heat' }, similar([1, 1]));
  expect('rows' in answer && Object.keys(answer.rows[0] ?? {})).toEqual(recomendacion.columns.map(({ name }) => name));
});
