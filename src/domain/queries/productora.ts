import { filmsByDecade, totalOf } from './film.ts';
import { namesIn } from './nameIndex.ts';
import { cell } from './oncePer.ts';
import { namedParameter } from './parameters.ts';
import { noneNamed } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly productora: string }

/** Films of a production company and the total and mean of their revenues in USD, where known. A film of two companies counts for both. */
export const productora: Query<Params> = {
  name: 'productora',
  theme: 'money',
  title: { en: 'Revenue of a company', es: 'Recaudación de una productora' },
  description: {
    en: 'How many films a production company took part in, and their total and mean revenue where it is known.',
    es: 'En cuántas películas participó una productora, y su recaudación total y promedio donde se conoce.',
  },
  parameters: [namedParameter('productora', 'company', { en: 'Company', es: 'Productora' }, { en: 'Its name. Case and accents do not matter.', es: 'Su nombre. No importan mayúsculas ni acentos.' }, 'Pixar Animation Studios', ['company', 'nombre_productora', 'productoras'])],
  columns: [
    { name: 'company', label: { en: 'Company', es: 'Productora' }, format: 'text' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
    { name: 'revenuesKnown', label: { en: 'With known revenue', es: 'Con recaudación conocida' }, format: 'integer' },
    { name: 'totalRevenueUsd', label: { en: 'Total revenue', es: 'Recaudación total' }, format: 'usd' },
    { name: 'meanRevenueUsd', label: { en: 'Mean revenue', es: 'Recaudación promedio' }, format: 'usd' },
  ],
  chart: { kind: 'bar', x: 'decade', y: 'films' },
  needs: ['movies/search', 'movies/facts'],

  answer({ movies }, { productora: name }, language) {
    const companies = namesIn(movies.companies), found = companies.find(name);
    if (!found) return noneNamed('productora', { en: 'No company', es: 'No hay ninguna productora' }, name, companies.near(name, 5), language);
    const films = found.rows.length;
    const { known, total, mean } = totalOf(Array.from(found.rows, (row) => cell(movies.revenueUsd, row)));
    const { say, count, number, usd } = speech(language);
    return {
      rows: [{ company: found.name, films, revenuesKnown: known, totalRevenueUsd: total, meanRevenueUsd: mean }],
      sentence: total === null || mean === null
        ? say({ en: `${found.name} took part in ${count(films, nouns.film)}; the revenue of none is known.`, es: `${found.name} participó en ${count(films, nouns.film)}; no se conoce la recaudación de ninguna.` })
        : say({
            en: `${found.name} took part in ${count(films, nouns.film)}; ${known === 1 ? 'the only one' : `the ${number(known)}`} whose revenue is known earned ${usd(total)} in all, ${usd(mean)} on average.`,
            es: `${found.name} participó en ${count(films, nouns.film)}; ${known === 1 ? 'la única' : `las ${number(known)}`} de recaudación conocida ${known === 1 ? 'sumó' : 'sumaron'} ${usd(total)} en total, ${usd(mean)} en promedio.`,
          }),
      coverage: { known, of: films, note: say({ en: 'films whose revenue is known', es: 'películas de recaudación conocida' }) },
      context: filmsByDecade(movies, found.rows),
      params: { productora: found.name },
    };
  },
};
