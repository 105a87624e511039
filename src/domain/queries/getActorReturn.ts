import { totalOf } from './film.ts';
import { namesIn } from './nameIndex.ts';
import { cell } from './oncePer.ts';
import { namedParameter } from './parameters.ts';
import { noneNamed } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly nombre: string }

/** An actor's films, and the total and mean of their returns (revenue / budget) where both sums are known. */
export const getActorReturn: Query<Params> = {
  name: 'get_actor_return',
  theme: 'people',
  title: { en: 'Return of an actor', es: 'Retorno de un actor' },
  description: {
    en: 'How many films an actor or actress is in, and the total and mean return of those whose cost and revenue are known. A return of 3 earned three times its cost.',
    es: 'En cuántas películas actúa alguien, y el retorno total y promedio de aquellas cuyo costo y recaudación se conocen. Un retorno de 3 recaudó tres veces su costo.',
  },
  parameters: [namedParameter('nombre', 'actor', { en: 'Actor', es: 'Actor o actriz' }, { en: 'Full name. Case and accents do not matter.', es: 'Nombre completo. No importan mayúsculas ni acentos.' }, 'Tom Hanks', ['nombre_actor', 'actor', 'name'])],
  columns: [
    { name: 'actor', label: { en: 'Actor', es: 'Actor o actriz' }, format: 'text' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
    { name: 'returnsKnown', label: { en: 'With known return', es: 'Con retorno conocido' }, format: 'integer' },
    { name: 'totalReturn', label: { en: 'Total return', es: 'Retorno total' }, format: 'ratio' },
    { name: 'meanReturn', label: { en: 'Mean return', es: 'Retorno promedio' }, format: 'ratio' },
  ],
  needs: ['movies/people', 'movies/facts'],

  answer({ movies }, { nombre }, language) {
    const actors = namesIn(movies.cast), found = actors.find(nombre);
    if (!found) return noneNamed('nombre', { en: 'No actor', es: 'No hay ningún actor' }, nombre, actors.near(nombre, 5), language);
    const films = found.rows.length;
    const { known, total, mean } = totalOf(Array.from(found.rows, (row) => cell(movies.return, row)));
    const { say, count, number } = speech(language);
    return {
      rows: [{ actor: found.name, films, returnsKnown: known, totalReturn: total, meanReturn: mean }],
      sentence: total === null || mean === null
        ? say({ en: `${found.name} acts in ${count(films, nouns.film)}; the return of none is known.`, es: `${found.name} actúa en ${count(films, nouns.film)}; no se conoce el retorno de ninguna.` })
        : say({
            en: `${found.name} acts in ${count(films, nouns.film)}; over ${known === 1 ? 'the only one' : `the ${number(known)}`} whose return is known, the total return is ${number(total, 2)} and the mean ${number(mean, 2)} times the cost.`,
            es: `${found.name} actúa en ${count(films, nouns.film)}; en ${known === 1 ? 'la única' : `las ${number(known)}`} de retorno conocido, el retorno total es ${number(total, 2)} y el promedio ${number(mean, 2)} veces el costo.`,
          }),
      coverage: { known, of: films, note: say({ en: 'films whose cost and revenue are both known', es: 'películas de costo y recaudación conocidos' }) },
      params: { nombre: found.name },
    };
  },
};
