import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { peliculasDuracion } from './peliculasDuracion.ts';

const catalogue = fixture({
  films: [
    { tmdbId: 1, title: 'Heat', released: '1995-12-15', voteCount: 9, runtimeMin: 170 },
    { tmdbId: 2, title: 'Heat', released: '2019-01-01', voteCount: 8 },
    { tmdbId: 3, title: 'Heat', voteCount: 7 },
  ],
  showings: [
    { id: 'ns1', title: 'Heat', tmdbId: 2, durationInt: 95, durationType: 'min' },
    { id: 'ds1', title: 'Heat', tmdbId: 2, durationInt: 96, durationType: 'min' },
    { id: 'ds2', title: 'Heat', tmdbId: 1, durationInt: 1, durationType: 'min' },
  ],
});

test('TMDB is believed first, then the first platform that shows the film, and the source is named', () => {
  expect(peliculasDuracion.answer(catalogue, { pelicula: 'heat' }, 'en')).toMatchObject({
    rows: [
      { tmdbId: 1, year: 1995, runtimeMin: 170, source: 'TMDB' },
      { tmdbId: 2, year: 2019, runtimeMin: 96, source: 'Disney+' },
      { tmdbId: 3, year: null, runtimeMin: null, source: null },
    ],
    sentence: 'Heat (1995) runs 170 minutes, Heat (2019) runs 96 minutes and Heat has an unknown runtime.',
    coverage: { known: 2, of: 3 },
  });
});

test('the sentence is natural in Spanish', () => {
  expect(peliculasDuracion.answer(catalogue, { pelicula: 'HEAT' }, 'es')).toMatchObject({ sentence: 'Heat (1995) dura 170 minutos, Heat (2019) dura 96 minutos y de Heat no se conoce la duración.' });
});
