import { byDate, filmFacts, totalOf } from './film.ts';
import { namesIn } from './nameIndex.ts';
import { cell } from './oncePer.ts';
import { namedParameter } from './parameters.ts';
import { noneNamed } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly franquicia: string }

/** Films of a collection and the total and mean of their revenues in USD, where known. The word "Collection" may be left out. */
export const franquicia: Query<Params> = {
  name: 'franquicia',
  theme: 'money',
  title: { en: 'Revenue of a collection', es: 'Recaudación de una franquicia' },
  description: {
    en: 'How many films a collection has, and their total and mean revenue where it is known.',
    es: 'Cuántas películas tiene una franquicia, y su recaudación total y promedio donde se conoce.',
  },
  parameters: [namedParameter('franquicia', 'collection', { en: 'Collection', es: 'Franquicia' }, { en: 'Its name; “Collection” may be left out.', es: 'Su nombre; “Collection” se puede omitir.' }, 'Toy Story Collection', ['coleccion', 'collection', 'nombre_franquicia'])],
  columns: [
    { name: 'collection', label: { en: 'Collection', es: 'Franquicia' }, format: 'text' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
    { name: 'revenuesKnown', label: { en: 'With known revenue', es: 'Con recaudación conocida' }, format: 'integer' },
    { name: 'totalRevenueUsd', label: { en: 'Total revenue', es: 'Recaudación total' }, format: 'usd' },
    { name: 'meanRevenueUsd', label: { en: 'Mean revenue', es: 'Recaudación promedio' }, format: 'usd' },
  ],
  chart: { kind: 'bar', x: 'title', y: 'revenueUsd' },
  needs: ['movies/search', 'movies/facts'],

  answer({ movies }, { franquicia: name }, language) {
    const collections = namesIn(movies.collection), found = collections.find(name) ?? collections.find(`${name} collection`);
    if (!found) return noneNamed('franquicia', { en: 'No collection', es: 'No hay ninguna franquicia' }, name, collections.near(name, 5), language);
    const films = found.rows.length;
    const context = byDate(movies, found.rows).map((row) => ({ ...filmFacts(movies, row), revenueUsd: cell(movies.revenueUsd, row) }));
    const { known, total, mean } = totalOf(context.map(({ revenueUsd }) => revenueUsd));
    const { say, count, number, usd } = speech(language);
    return {
      rows: [{ collection: found.name, films, revenuesKnown: known, totalRevenueUsd: total, meanRevenueUsd: mean }],
      sentence: total === null || mean === null
        ? say({ en: `${found.name} has ${count(films, nouns.film)}; the revenue of none is known.`, es: `${found.name} tiene ${count(films, nouns.film)}; no se conoce la recaudación de ninguna.` })
        : say({
            en: `${found.name} has ${count(films, nouns.film)}; ${known === 1 ? 'the only one' : `the ${number(known)}`} whose revenue is known earned ${usd(total)} in all, ${usd(mean)} on average.`,
            es: `${found.name} tiene ${count(films, nouns.film)}; ${known === 1 ? 'la única' : `las ${number(known)}`} de recaudación conocida ${known === 1 ? 'sumó' : 'sumaron'} ${usd(total)} en total, ${usd(mean)} en promedio.`,
          }),
      coverage: { known, of: films, note: say({ en: 'films whose revenue is known', es: 'películas de recaudación conocida' }) },
      context,
      params: { franquicia: found.name },
    };
  },
};
