import { languageCode, languageName } from '../names/languages.ts';
import { codesNear, codesOf } from './codes.ts';
import { filmsByDecade } from './film.ts';
import { namedParameter } from './parameters.ts';
import { noneNamed } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly idioma: string }

/** Films whose original language is this one, given as a code or as its English or Spanish name. Films of unknown language count nowhere. */
export const peliculasIdioma: Query<Params> = {
  name: 'peliculas_idioma',
  theme: 'world',
  title: { en: 'Films in a language', es: 'Películas en un idioma' },
  description: { en: 'How many films were made in a language. Most recent films do not say theirs.', es: 'Cuántas películas se hicieron en un idioma. La mayoría de las recientes no indica el suyo.' },
  parameters: [namedParameter('idioma', 'language', { en: 'Language', es: 'Idioma' }, { en: 'Its English or Spanish name, or its two-letter code.', es: 'Su nombre en español o en inglés, o su código de dos letras.' }, 'español', ['language', 'lenguaje'])],
  columns: [
    { name: 'language', label: { en: 'Language', es: 'Idioma' }, format: 'language' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
  ],
  chart: { kind: 'bar', x: 'decade', y: 'films' },
  needs: ['movies/search'],

  answer({ movies }, { idioma }, language) {
    const code = languageCode(idioma), held = codesOf(movies.language);
    if (code === null) return noneNamed('idioma', { en: 'No language', es: 'No hay ningún idioma' }, idioma, codesNear(held, languageName, idioma, language), language);
    const rows = held.rows.get(code) ?? [];
    const gap = movies.rows - held.known;
    const { say, count, capitalised } = speech(language);
    const name = languageName(code, language);
    return {
      rows: [{ language: code, films: rows.length }],
      sentence: say({
        en: `${capitalised(name)}: ${count(rows.length, nouns.film)}, of ${count(held.known, nouns.film)} whose language is known; ${count(gap, nouns.film)} more ${gap === 1 ? 'does' : 'do'} not say.`,
        es: `${capitalised(name)}: ${count(rows.length, nouns.film)}, de ${count(held.known, nouns.film)} de idioma conocido; de ${gap === 1 ? 'otra película' : `otras ${count(gap, nouns.film)}`} no se sabe.`,
      }),
      coverage: { known: held.known, of: movies.rows, note: say({ en: 'films whose language is known', es: 'películas de idioma conocido' }) },
      context: filmsByDecade(movies, rows),
      params: { idioma: code },
    };
  },
};
