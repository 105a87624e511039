import { byDate, filmColumns, filmFacts, isoDate, totalOf } from './film.ts';
import { namesIn } from './nameIndex.ts';
import { cell } from './oncePer.ts';
import { namedParameter } from './parameters.ts';
import { noneNamed } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly nombre: string }

/** A director's films by date (unknown dates last, then TMDB id), each with return, cost and gain in USD; null where a sum is not known. */
export const getDirector: Query<Params> = {
  name: 'get_director',
  theme: 'people',
  title: { en: 'Films of a director', es: 'Películas de un director' },
  description: {
    en: 'Every film of a director with its date, return, cost, revenue and gain, and the total and mean return where they are known.',
    es: 'Todas las películas de un director con su fecha, retorno, costo, recaudación y ganancia, y el retorno total y promedio donde se conocen.',
  },
  parameters: [namedParameter('nombre', 'director', { en: 'Director', es: 'Director o directora' }, { en: 'Full name. Case and accents do not matter.', es: 'Nombre completo. No importan mayúsculas ni acentos.' }, 'Pedro Almodóvar', ['nombre_director', 'director', 'name'])],
  columns: [
    ...filmColumns,
    { name: 'releaseDate', label: { en: 'Released', es: 'Estreno' }, format: 'date' },
    { name: 'return', label: { en: 'Return', es: 'Retorno' }, format: 'ratio' },
    { name: 'costUsd', label: { en: 'Cost', es: 'Costo' }, format: 'usd' },
    { name: 'revenueUsd', label: { en: 'Revenue', es: 'Recaudación' }, format: 'usd' },
    { name: 'gainUsd', label: { en: 'Gain', es: 'Ganancia' }, format: 'usd' },
  ],
  chart: { kind: 'bar', x: 'title', y: 'return' },
  needs: ['movies/search', 'movies/people', 'movies/facts'],

  answer({ movies }, { nombre }, language) {
    const directors = namesIn(movies.directors), found = directors.find(nombre);
    if (!found) return noneNamed('nombre', { en: 'No director', es: 'No hay ningún director' }, nombre, directors.near(nombre, 5), language);
    const rows = byDate(movies, found.rows).map((row) => {
      const costUsd = cell(movies.budgetUsd, row), revenueUsd = cell(movies.revenueUsd, row);
      return {
        ...filmFacts(movies, row), releaseDate: isoDate(movies.releaseDate, row), return: cell(movies.return, row),
        costUsd, revenueUsd, gainUsd: costUsd === null || revenueUsd === null ? null : revenueUsd - costUsd,
      };
    });
    const { known, total, mean } = totalOf(rows.map((film) => film.return));
    const { total: gain } = totalOf(rows.map(({ gainUsd }) => gainUsd));
    const { say, count, number, usd } = speech(language);
    const films = count(rows.length, nouns.film);
    return {
      rows,
      sentence: total === null || mean === null || gain === null
        ? say({ en: `${found.name} directed ${films}; the return of none is known.`, es: `${found.name} dirigió ${films}; no se conoce el retorno de ninguna.` })
        : say({
            en: `${found.name} directed ${films}; over ${known === 1 ? 'the only one' : `the ${number(known)}`} whose return is known, the total return is ${number(total, 2)}, the mean ${number(mean, 2)} times the cost, and the ${gain < 0 ? 'loss' : 'gain'} ${usd(Math.abs(gain))}.`,
            es: `${found.name} dirigió ${films}; en ${known === 1 ? 'la única' : `las ${number(known)}`} de retorno conocido, el retorno total es ${number(total, 2)}, el promedio ${number(mean, 2)} veces el costo y la ${gain < 0 ? 'pérdida' : 'ganancia'} ${usd(Math.abs(gain))}.`,
          }),
      coverage: { known, of: rows.length, note: say({ en: 'films whose cost and revenue are both known', es: 'películas de costo y recaudación conocidos' }) },
      params: { nombre: found.name },
    };
  },
};
