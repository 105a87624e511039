import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { peliculasIdioma } from './peliculasIdioma.ts';

const catalogue = fixture({
  films: [{ title: 'A', language: 'fr', released: '1994-01-01' }, { title: 'B', language: 'fr', released: '1999-01-01' }, { title: 'C', language: 'en' }, { title: 'D' }],
});

test('a language is understood by code, English name and Spanish name, accents or not', () => {
  for (const idioma of ['fr', 'FR', 'French', 'francés', 'frances']) {
    expect(peliculasIdioma.answer(catalogue, { idioma }, 'en')).toMatchObject({ rows: [{ language: 'fr', films: 2 }], params: { idioma: 'fr' } });
  }
});

test('the sentence tells for how many films the language is unknown', () => {
  expect(peliculasIdioma.answer(catalogue, { idioma: 'fr' }, 'en')).toMatchObject({
    sentence: 'French: 2 films, of 3 films whose language is known; 1 film more does not say.',
    coverage: { known: 3, of: 4 },
    context: [{ decade: '1990', films: 2 }],
  });
});

test('a known language without films counts zero; an unknown one asks back', () => {
  expect(peliculasIdioma.answer(catalogue, { idioma: 'japonés' }, 'es')).toMatchObject({ rows: [{ language: 'ja', films: 0 }] });
  expect(peliculasIdioma.answer(catalogue, { idioma: 'frensh' }, 'en')).toMatchObject({ error: { parameter: 'idioma', accepted: ['French'] } });
});
