import type { MatchableFilms } from '../../matchableFilms.ts';
import { strength, suffices, type Evidence } from './evidence.ts';
import type { Candidate, FilmIndex } from './filmIndex.ts';
import { comparePeople, personKey } from './samePerson.ts';
import { similarity } from './similarity.ts';
import { titleKeys } from './titleKeys.ts';

/** A streaming film to be matched. */
export interface MatchableTitle {
  readonly title: string;
  readonly releaseYear: number;
  readonly runtimeMin: number | null;
  readonly directors: readonly string[] | null;
  readonly cast: readonly string[] | null;
}

export interface Match {
  /** Row of the film. */
  readonly film: number;
  readonly evidence: Evidence;
  readonly strength: number;
}

/** Spellings of one title, as of a transliteration, that are still taken for it where the director is the same. */
const leastSimilar = 0.75;
/** Two films whose evidence is this close cannot be told apart. */
const telling = 0.3;

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** The film that a title is; null when none is certain, `'ambiguous'` when several are as likely. */
export function matchTitle(title: MatchableTitle, films: MatchableFilms, index: FilmIndex): Match | 'ambiguous' | null {
  const keys = titleKeys(title.title);
  const directors = (title.directors ?? []).flatMap((name) => name.split(/\s+(?:&|and)\s+/)).map(personKey);
  const cast = (title.cast ?? []).map(personKey);
  const candidates: Candidate[] = index.candidates(keys);
  const listed = new Set(candidates.map(({ row }) => row));
  for (const row of directors.flatMap((director) => index.directedBy(director))) {
    if (!listed.has(row) && index.titleKeysOf(row).some((film) => similarity(film.loose, keys.loose) >= leastSimilar)) candidates.push({ row, reading: 'similar' });
  }
  const matches: Match[] = [];
  for (const { row, reading } of candidates) {
    const year = index.years[row] ?? null;
    const runtimeMin = films.runtimeMin[row] ?? null;
    const directed = comparePeople(directors, index.directorsOf(row));
    const acted = comparePeople(cast, index.castOf(row));
    const evidence: Evidence = {
      reading,
      words: keys.words,
      sameNumbers: index.titleKeysOf(row).some((film) => numbersIn(film.loose) === numbersIn(keys.loose)),
      namesakes: index.namesakes(keys.exact).length,
      rivals: index.namesakes(keys.exact).filter((other) => other !== row && Math.abs((index.years[other] ?? Infinity) - title.releaseYear) <= 1).length,
      yearGap: year === null ? null : Math.abs(year - title.releaseYear),
      runtimeGap: runtimeMin === null || title.runtimeMin === null ? null : Math.abs(runtimeMin - title.runtimeMin),
      runtimeMin,
      directors: directed.agreement,
      cast: acted.agreement,
      commonCast: acted.common,
      votes: films.voteCount[row] ?? 0,
    };
    if (suffices(evidence)) matches.push({ film: row, evidence, strength: strength(evidence) });
  }
  matches.sort((a, b) => b.strength - a.strength || a.film - b.film);
  const [best, next] = matches;
  if (best === undefined) return null;
  return next !== undefined && best.strength - next.strength < telling && next.film !== best.film ? 'ambiguous' : best;
}
