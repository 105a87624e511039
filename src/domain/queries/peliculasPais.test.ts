import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { peliculasPais } from './peliculasPais.ts';

const catalogue = fixture({
  films: [{ title: 'A', countries: ['ES', 'AR'], released: '2009-08-13' }, { title: 'B', countries: ['AR'] }, { title: 'C', countries: [] }, { title: 'D' }],
});

test('a country is understood by code, English name and Spanish name; a film of two counts for both', () => {
  for (const pais of ['ES', 'es', 'Spain', 'España', 'espana']) {
    expect(peliculasPais.answer(catalogue, { pais }, 'en')).toMatchObject({ rows: [{ country: 'ES', films: 1 }], params: { pais: 'ES' } });
  }
  expect(peliculasPais.answer(catalogue, { pais: 'Argentina' }, 'es')).toMatchObject({
    rows: [{ country: 'AR', films: 2 }],
    sentence: 'Argentina: 2 películas, de 2 películas de países conocidos; de otras 2 películas no se sabe.',
    coverage: { known: 2, of: 4 },
  });
});

test('an unknown country asks back', () => {
  expect(peliculasPais.answer(catalogue, { pais: 'argentna' }, 'en')).toMatchObject({ error: { parameter: 'pais', accepted: ['Argentina'] } });
});
