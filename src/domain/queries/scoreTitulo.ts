import { decimal32, filmColumns, filmFacts, filmsTitled, isoDate } from './film.ts';
import { titleParameter } from './parameters.ts';
import { isProblem } from './problem.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly titulo: string }

/** Year, score (0–10) and popularity of every film of a title, most voted first. Popularity carries its date: two snapshots are not comparable. */
export const scoreTitulo: Query<Params> = {
  name: 'score_titulo',
  theme: 'titles',
  title: { en: 'Score of a film', es: 'Puntuación de una película' },
  description: {
    en: 'Year, score and popularity of a film. Every film of that title is listed, most voted first. Popularity is comparable only between films taken on the same day.',
    es: 'Año, puntuación y popularidad de una película. Se listan todas las de ese título, primero la más votada. La popularidad solo es comparable entre películas tomadas el mismo día.',
  },
  parameters: [titleParameter('titulo', 'Titanic')],
  columns: [
    ...filmColumns,
    { name: 'score', label: { en: 'Score (0–10)', es: 'Puntuación (0–10)' }, format: 'score' },
    { name: 'votes', label: { en: 'Votes', es: 'Votos' }, format: 'integer' },
    { name: 'popularity', label: { en: 'Popularity', es: 'Popularidad' }, format: 'number' },
    { name: 'votesAsOf', label: { en: 'Taken on', es: 'Datos del' }, format: 'date' },
  ],
  needs: ['movies/search', 'movies/facts'],

  answer({ movies }, { titulo }, language) {
    const found = filmsTitled(movies, 'titulo', titulo, language);
    if (isProblem(found)) return found;
    const rows = Array.from(found.rows, (row) => ({
      ...filmFacts(movies, row),
      score: decimal32(movies.voteAverage, row), votes: movies.voteCount[row] ?? 0,
      popularity: decimal32(movies.popularity, row), votesAsOf: isoDate(movies.votesAsOf, row),
    }));
    const { say, number, count, date, titled, noun } = speech(language);
    const [first] = rows;
    if (!first) return { rows, sentence: '' };
    const { score, votes, popularity } = first, day = first.votesAsOf === null ? '' : date(first.votesAsOf);
    const more = rows.length - 1;
    const en = `${titled(first.title, first.year)} ${score === null ? 'has no score yet' : `scores ${number(score, 1)} of 10 from ${count(votes, nouns.vote)}`}, ${popularity === null ? 'with unknown popularity' : `with popularity ${number(popularity, 2)} on ${day}`}`;
    const es = `${titled(first.title, first.year)} ${score === null ? 'aún no tiene puntuación' : `tiene ${number(score, 1)} de 10 con ${count(votes, nouns.vote)}`} y ${popularity === null ? 'popularidad desconocida' : `popularidad ${number(popularity, 2)} el ${day}`}`;
    const others = more === 0 ? { en: '', es: '' } : {
      en: `; ${number(more)} other ${noun(more, nouns.film)} ${more === 1 ? 'has' : 'have'} the same title`,
      es: `; ${more === 1 ? 'otra película tiene' : `otras ${count(more, nouns.film)} tienen`} el mismo título`,
    };
    return { rows, sentence: say({ en: `${en}${others.en}.`, es: `${es}${others.es}.` }), params: { titulo: found.name } };
  },
};
