import type { Movies, Ratings } from '../../catalogue/schema.ts';

/** Stars from which a person likes a film. */
export const likedStars = 4;
/** Fewest people who like a film that is asked about. */
export const fewestLikers = 10;

/** A film to ask about and what the people who like it also like. */
export interface CoLiked {
  readonly query: number;
  /** Share of the query's likers who like the film too, by film row. */
  readonly gains: ReadonlyMap<number, number>;
  /** Discounted gain of the ten films most liked by them: the best that a list of ten can have. */
  readonly ideal: number;
}

/** Every film that at least `fewestLikers` of these people like, by row. Films outside the catalogue are left out. */
export function coLiking(ratings: Ratings, movies: Pick<Movies, 'tmdbId' | 'rows'>, people: ReadonlySet<number>): readonly CoLiked[] {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < movies.rows; row++) rowOf.set(movies.tmdbId[row] as number, row);
  const likes = new Map<number, number[]>(), likers = new Map<number, number[]>();
  const put = (lists: Map<number, number[]>, key: number, value: number) => {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  };
  for (let at = 0; at < ratings.rows; at++) {
    const person = ratings.userId[at] as number, row = rowOf.get(ratings.tmdbId[at] as number);
    if (row === undefined || (ratings.stars[at] as number) < likedStars || !people.has(person)) continue;
    put(likes, person, row);
    put(likers, row, person);
  }
  return [...likers].filter(([, fans]) => fans.length >= fewestLikers).sort(([a], [b]) => a - b).map(([query, fans]) => {
    const gains = new Map<number, number>();
    for (const person of fans) for (const row of likes.get(person) ?? []) if (row !== query) gains.set(row, (gains.get(row) ?? 0) + 1 / fans.length);
    return { query, gains, ideal: discounted([...gains.values()].sort((a, b) => b - a).slice(0, 10)) };
  });
}

/** NDCG@10 of a list of film rows, best first. */
export function ndcgAtTen(best: ArrayLike<number>, { gains, ideal }: CoLiked): number {
  return ideal === 0 ? 0 : discounted(Array.from(best).slice(0, 10).map((row) => gains.get(row) ?? 0)) / ideal;
}

const discounted = (gains: readonly number[]): number => gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
