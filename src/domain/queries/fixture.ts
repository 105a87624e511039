import { moviesSchema, streamingSchema, type Catalogue } from '../catalogue/schema.ts';
import { tableOf, type RowOf } from '../catalogue/tableOf.ts';
import { daysFromIso } from '../date.ts';

type Film = Omit<Partial<RowOf<typeof moviesSchema>>, 'releaseDate' | 'votesAsOf' | 'title'> & { readonly title: string; readonly released?: string };
type Showing = Partial<RowOf<typeof streamingSchema>> & { readonly id: string; readonly title: string };

const platformOf = { a: 'amazon', d: 'disney', h: 'hulu', n: 'netflix' } as const;

/**
 * A small catalogue for tests, in the order the schema promises. Films get ids 1, 2, … and votes taken on 2017-07-04 unless stated;
 * a showing's platform follows from its id, it is a film of 2018 unless stated.
 * `return` follows from budget and revenue, as the pipeline computes it.
 */
export function fixture({ films = [], showings = [] }: { readonly films?: readonly Film[]; readonly showings?: readonly Showing[] }): Catalogue {
  const movies = films.map(({ released, ...film }, index): RowOf<typeof moviesSchema> => {
    const { budgetUsd = null, revenueUsd = null } = film;
    return {
      tmdbId: index + 1, voteCount: 0, votesAsOf: daysFromIso('2017-07-04') ?? 0, releaseDate: released === undefined ? null : daysFromIso(released),
      return: budgetUsd === null || revenueUsd === null ? null : revenueUsd / budgetUsd, ...film,
    };
  });
  const streaming = showings.map((showing): RowOf<typeof streamingSchema> =>
    ({ platform: platformOf[showing.id.charAt(0) as keyof typeof platformOf], type: 'movie', releaseYear: 2018, ...showing }));
  const letterAndNumber = ({ id }: Showing) => [id.charAt(0), Number(id.slice(2))] as const;
  return {
    movies: tableOf(moviesSchema, movies.sort((a, b) => b.voteCount - a.voteCount || a.tmdbId - b.tmdbId)),
    streaming: tableOf(streamingSchema, streaming.sort((a, b) => {
      const [letterA, numberA] = letterAndNumber(a), [letterB, numberB] = letterAndNumber(b);
      return letterA.localeCompare(letterB) || numberA - numberB;
    })),
  };
}
