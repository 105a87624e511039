import type { TableColumns } from '../../src/domain/etl/columns.ts';
import { isoFromDays, yearOfDays } from '../../src/domain/date.ts';
import { comparePeople, personKey } from '../../src/domain/etl/streaming/match/samePerson.ts';
import { fold } from '../../src/domain/text/fold.ts';

/** What one catalogue says of a match: enough to judge it by hand, and no text. */
export interface Side {
  readonly title: string;
  readonly year: number | null;
  readonly runtimeMin: number | null;
  readonly directors: readonly string[];
  /** At most five. */
  readonly cast: readonly string[];
  readonly countries: readonly string[];
}

export interface MatchFacts {
  /** Streaming id, platform letter + show id. */
  readonly id: string;
  readonly tmdbId: number;
  readonly streaming: Side;
  readonly film: Side & { readonly originalTitle: string | null; readonly releaseDate: string | null; readonly voteCount: number };
}

const shownCast = 5;

/** The facts of every match, in the order of the streaming table. */
export function matchFacts({ movies, streaming }: Pick<TableColumns, 'movies' | 'streaming'>): MatchFacts[] {
  const rowOf = new Map(movies.tmdbId.map((id, row) => [id, row]));
  return streaming.id.flatMap((id, row) => {
    const tmdbId = streaming.tmdbId[row] ?? null;
    const film = tmdbId === null ? undefined : rowOf.get(tmdbId);
    if (tmdbId === null || film === undefined) return [];
    const released = movies.releaseDate[film] ?? null;
    return [{
      id,
      tmdbId,
      streaming: {
        title: streaming.title[row] ?? '',
        year: streaming.releaseYear[row] ?? null,
        runtimeMin: streaming.durationType[row] === 'min' ? (streaming.durationInt[row] ?? null) : null,
        directors: streaming.directors[row] ?? [],
        cast: (streaming.cast[row] ?? []).slice(0, shownCast),
        countries: streaming.countries[row] ?? [],
      },
      film: {
        title: movies.title[film] ?? '',
        originalTitle: movies.originalTitle[film] ?? null,
        year: released === null ? null : yearOfDays(released),
        releaseDate: released === null ? null : isoFromDays(released),
        runtimeMin: movies.runtimeMin[film] ?? null,
        directors: movies.directors[film] ?? [],
        cast: (movies.cast[film] ?? []).slice(0, shownCast),
        countries: movies.countries[film] ?? [],
        voteCount: movies.voteCount[film] ?? 0,
      },
    }];
  });
}

const nobodyInCommon = ({ streaming, film }: MatchFacts): boolean =>
  (['directors', 'cast'] as const).every((people) => comparePeople(streaming[people].map(personKey), film[people].map(personKey)).common === 0);

/** Kinds of match that deserve a closer look than a random one. */
export const strata = {
  all: () => true,
  hulu: ({ id }) => id.startsWith('h'),
  'nobody-in-common': nobodyInCommon,
  'year-off-nobody-in-common': (match) => match.streaming.year !== match.film.year && nobodyInCommon(match),
  'one-word-nobody-in-common': (match) => !fold(match.streaming.title).includes(' ') && nobodyInCommon(match),
  'no-length-nobody-in-common': (match) => (match.streaming.runtimeMin === null || match.film.runtimeMin === null) && nobodyInCommon(match),
  'other-title': ({ streaming, film }) => ![film.title, film.originalTitle ?? ''].map(fold).includes(fold(streaming.title)),
  'length-far': ({ streaming, film }) => Math.abs((streaming.runtimeMin ?? 0) - (film.runtimeMin ?? streaming.runtimeMin ?? 0)) > 20,
} as const satisfies Record<string, (match: MatchFacts) => boolean>;
export type Stratum = keyof typeof strata;
