import type { MatchableFilms } from '../matchableFilms.ts';
import type { EtlStep } from '../report.ts';
import { Tally, type FindingKind } from '../tally.ts';
import type { Evidence } from './match/evidence.ts';
import { FilmIndex } from './match/filmIndex.ts';
import { matchTitle, type Match } from './match/matchTitle.ts';

/** Row-aligned columns of the streaming titles, films and series; what lasts seasons counts as a series, whatever its label. */
export interface MatchableTitles {
  readonly id: readonly string[];
  readonly type: readonly ('movie' | 'series')[];
  readonly title: readonly string[];
  readonly releaseYear: readonly number[];
  /** Null for seasons and unknown lengths. */
  readonly runtimeMin: readonly (number | null)[];
  readonly directors: readonly (readonly string[] | null)[];
  readonly cast: readonly (readonly string[] | null)[];
}

export interface Matched {
  /** Row of the film that each title is; null for series and where no film is certain. */
  readonly filmRows: (number | null)[];
  /** What each match rests on. */
  readonly evidence: (Evidence | null)[];
  readonly step: EtlStep;
}

const kinds = {
  'matched-by-exact-title': {
    outcome: 'kept',
    why: { en: 'Same title (any case and accents) within a year, confirmed by director, cast or length.', es: 'Mismo título (sin contar mayúsculas ni acentos) con un año de margen, confirmado por dirección, reparto o duración.' },
  },
  'matched-by-loose-title': {
    outcome: 'kept',
    why: { en: 'Same title but for articles, numerals or punctuation, confirmed by people or length.', es: 'Mismo título salvo artículos, numerales o puntuación, confirmado por personas o duración.' },
  },
  'matched-by-part-title': {
    outcome: 'kept',
    why: { en: 'One title is the other with a subtitle or a possessive more, confirmed by director and cast or length.', es: 'Un título es el otro con un subtítulo o posesivo de más, confirmado por dirección y reparto o duración.' },
  },
  'matched-by-similar-title': {
    outcome: 'kept',
    why: { en: 'Titles spelt a little differently, by the same director, confirmed by cast or length.', es: 'Títulos escritos de forma algo distinta, de la misma dirección, confirmados por reparto o duración.' },
  },
  'another-title-is-that-film': {
    outcome: 'refused',
    why: { en: 'Another title of the platform matches the same film better and reads differently; this one stays unmatched.', es: 'Otro título de la plataforma coincide mejor con la misma película y se lee distinto; este queda sin emparejar.' },
  },
  'several-films-as-likely': {
    outcome: 'refused',
    why: { en: 'Two films fit equally well; the title stays unmatched rather than guessed.', es: 'Dos películas encajan igual de bien; el título queda sin emparejar en vez de adivinarse.' },
  },
  'no-certain-film': {
    outcome: 'refused',
    why: { en: 'No film of the catalogue is certainly this one; the title stays unmatched.', es: 'Ninguna película del catálogo es con certeza esta; el título queda sin emparejar.' },
  },
} as const satisfies Record<string, FindingKind>;

/** Matches every streaming film to the film it is, and no series to anything. */
export function matchTitles(titles: MatchableTitles, films: MatchableFilms): Matched {
  const index = new FilmIndex(films);
  const tally = new Tally('streaming.match', 'streaming', kinds);
  const name = (row: number): string => `${titles.id[row]} ${titles.title[row]} (${titles.releaseYear[row]})`;
  const found: (Match | null)[] = titles.id.map((_, row) => {
    if (titles.type[row] !== 'movie') return null;
    const match = matchTitle({
      title: titles.title[row] ?? '',
      releaseYear: titles.releaseYear[row] ?? 0,
      runtimeMin: titles.runtimeMin[row] ?? null,
      directors: titles.directors[row] ?? null,
      cast: titles.cast[row] ?? null,
    }, films, index);
    if (match === null) tally.add('no-certain-film', name(row));
    else if (match === 'ambiguous') tally.add('several-films-as-likely', name(row));
    return match === 'ambiguous' ? null : match;
  });

  const best = bestOfPlatform(titles, found);
  found.forEach((match, row) => {
    if (match === null) return;
    const rival = best.get(platformFilm(titles, row, match)) ?? row;
    const close = match.evidence.reading === 'exact' || match.evidence.reading === 'loose';
    if (rival !== row && !close) {
      found[row] = null;
      tally.add('another-title-is-that-film', `${name(row)}; ${name(rival)}`);
    } else {
      tally.add(`matched-by-${match.evidence.reading}-title`, `${name(row)} → ${films.tmdbId[match.film]} ${films.title[match.film]}`);
    }
  });
  const nFilms = titles.type.filter((type) => type === 'movie').length;
  const step = tally.done(nFilms, found.filter((match) => match !== null).length);
  return { filmRows: found.map((match) => match?.film ?? null), evidence: found.map((match) => match?.evidence ?? null), step };
}

const platformFilm = (titles: MatchableTitles, row: number, match: Match): string => `${titles.id[row]?.[0]} ${match.film}`;

/** Platform and film → the title row that matches it best. */
function bestOfPlatform(titles: MatchableTitles, found: readonly (Match | null)[]): Map<string, number> {
  const best = new Map<string, number>();
  found.forEach((match, row) => {
    if (match === null) return;
    const key = platformFilm(titles, row, match);
    const rival = best.get(key);
    if (rival === undefined || (found[rival]?.strength ?? 0) < match.strength) best.set(key, row);
  });
  return best;
}
