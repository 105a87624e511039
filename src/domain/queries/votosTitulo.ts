import { decimal32, filmColumns, filmFacts, filmsTitled } from './film.ts';
import { titleParameter } from './parameters.ts';
import { isProblem } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly titulo: string; readonly minimo: number }

/** Votes and mean vote (0–10) of every film of a title, most voted first. A film below `minimo` votes is listed as refused, without its mean. */
export const votosTitulo: Query<Params> = {
  name: 'votos_titulo',
  theme: 'titles',
  title: { en: 'Votes of a film', es: 'Votos de una película' },
  description: {
    en: 'How many votes a film has and their mean. A mean of too few votes says little, so it is given only from a number of votes on (2,000 unless you choose).',
    es: 'Cuántos votos tiene una película y su promedio. Un promedio de pocos votos dice poco, por eso solo se da a partir de un número de votos (2.000 si no eliges otro).',
  },
  parameters: [
    titleParameter('titulo', 'Titanic'),
    {
      name: 'minimo',
      label: { en: 'Fewest votes', es: 'Mínimo de votos' },
      help: { en: 'The mean is refused below this many votes; 2,000 when left out.', es: 'Con menos votos se rechaza el promedio; 2.000 si se omite.' },
      required: false,
      kind: { type: 'integer', min: 0, max: 1_000_000, default: 2000 },
      example: 2000,
      classic: ['minimum', 'min'],
    },
  ],
  columns: [
    ...filmColumns,
    { name: 'votes', label: { en: 'Votes', es: 'Votos' }, format: 'integer' },
    { name: 'mean', label: { en: 'Mean vote (0–10)', es: 'Voto promedio (0–10)' }, format: 'score' },
  ],
  needs: ['movies/search', 'movies/facts'],

  answer({ movies }, { titulo, minimo }, language) {
    const found = filmsTitled(movies, 'titulo', titulo, language);
    if (isProblem(found)) return found;
    const rows = Array.from(found.rows, (row) => {
      const votes = movies.voteCount[row] ?? 0, refused = votes < minimo;
      return { ...filmFacts(movies, row), votes, mean: refused ? null : decimal32(movies.voteAverage, row), refused };
    });
    const { say, number, count, titled } = speech(language);
    const [first] = rows;
    if (!first) return { rows, sentence: '' };
    const name = titled(first.title, first.year), votes = count(first.votes, nouns.vote);
    const more = rows.length - 1, enough = rows.filter(({ refused }) => !refused).length - (first.refused ? 0 : 1);
    const others = more === 0 ? { en: '', es: '' } : {
      en: ` Of ${number(more)} more of the same title, ${number(enough)} ${enough === 1 ? 'has' : 'have'} enough votes.`,
      es: ` De ${number(more)} más con el mismo título, ${number(enough)} ${enough === 1 ? 'tiene' : 'tienen'} votos suficientes.`,
    };
    const mean = first.mean === null ? null : number(first.mean, 1);
    const said = first.refused
      ? { en: `${name} has ${votes}, fewer than the ${number(minimo)} asked for, so its mean is refused.`, es: `${name} tiene ${votes}, menos de los ${number(minimo)} pedidos, así que se rechaza su promedio.` }
      : { en: `${name} has ${votes}${mean === null ? ' and no mean' : ` with a mean of ${mean}`}.`, es: `${name} tiene ${votes}${mean === null ? ' y ningún promedio' : ` con un promedio de ${mean}`}.` };
    return { rows, sentence: say({ en: said.en + others.en, es: said.es + others.es }), params: { titulo: found.name, minimo } };
  },
};
