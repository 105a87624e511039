import { countryCode, countryName } from '../names/countries.ts';
import { codesNear, codesOf } from './codes.ts';
import { filmsByDecade } from './film.ts';
import { namedParameter } from './parameters.ts';
import { noneNamed } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly pais: string }

/** Films produced in a country, given as a code or as its English or Spanish name. A film of two countries counts for both. */
export const peliculasPais: Query<Params> = {
  name: 'peliculas_pais',
  theme: 'world',
  title: { en: 'Films from a country', es: 'Películas de un país' },
  description: { en: 'How many films were produced in a country, alone or with others. Recent films do not say theirs.', es: 'Cuántas películas se produjeron en un país, solo o con otros. Las recientes no indican el suyo.' },
  parameters: [namedParameter('pais', 'country', { en: 'Country', es: 'País' }, { en: 'Its English or Spanish name, or its two-letter code.', es: 'Su nombre en español o en inglés, o su código de dos letras.' }, 'Argentina', ['country', 'país'])],
  columns: [
    { name: 'country', label: { en: 'Country', es: 'País' }, format: 'country' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
  ],
  chart: { kind: 'bar', x: 'decade', y: 'films' },
  needs: ['movies/search', 'movies/facts'],

  answer({ movies }, { pais }, language) {
    const code = countryCode(pais), held = codesOf(movies.countries);
    if (code === null) return noneNamed('pais', { en: 'No country', es: 'No hay ningún país' }, pais, codesNear(held, countryName, pais, language), language);
    const rows = held.rows.get(code) ?? [];
    const gap = movies.rows - held.known;
    const { say, count, capitalised } = speech(language);
    const name = countryName(code, language);
    return {
      rows: [{ country: code, films: rows.length }],
      sentence: say({
        en: `${capitalised(name)}: ${count(rows.length, nouns.film)}, of ${count(held.known, nouns.film)} whose countries are known; ${count(gap, nouns.film)} more ${gap === 1 ? 'does' : 'do'} not say.`,
        es: `${capitalised(name)}: ${count(rows.length, nouns.film)}, de ${count(held.known, nouns.film)} de países conocidos; de ${gap === 1 ? 'otra película' : `otras ${count(gap, nouns.film)}`} no se sabe.`,
      }),
      coverage: { known: held.known, of: movies.rows, note: say({ en: 'films whose countries are known', es: 'películas de países conocidos' }) },
      context: filmsByDecade(movies, rows),
      params: { pais: code },
    };
  },
};
