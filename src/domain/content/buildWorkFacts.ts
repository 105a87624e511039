import { genres, genresOf } from '../catalogue/genres.ts';
import { platforms, type Catalogue, type Platform } from '../catalogue/schema.ts';
import { notKnown, type Works } from '../catalogue/works.ts';
import { createTermRows } from './termRows.ts';
import { titleWords } from './titleWords.ts';
import { factFields, type FactField, type FactName, type WorkFacts } from './workFacts.ts';

type Names = readonly string[] | null | undefined;
/** Takes names of the row under way; they are not kept. */
type Add = (names: Names) => void;
/** What a field reads from a film's row and from a row of the streaming table. */
interface FieldSource {
  readonly film: (row: number, add: Add) => void;
  readonly showing?: (showing: number, add: Add) => void;
  /** Whether a showing adds to a film that it matches, or speaks only for works that are no film. */
  readonly showingOfFilm?: boolean;
}

/**
 * Every work's facts as term numbers, and the terms in words. A streaming title that matches a film adds its facts to the film's row; a fact stated twice counts once.
 * Terms are numbered field by field, in the order of `factFields`, and within a field by first occurrence (genres in their vocabulary's order): the same tables give
 * the same numbers. Terms that only one work has stay, so that norms are whole. Needs every part of both tables.
 */
export function buildWorkFacts(catalogue: Catalogue, works: Works): { readonly facts: WorkFacts; readonly nameOf: (term: number) => FactName } {
  const sources = fieldSources(catalogue, works), rows = createTermRows(works.count, factFields.length);
  const names: string[] = [], fieldEnds: number[] = [];
  // One field after the other: its map of names is the only one in the processor's cache.
  for (const field of factFields) {
    const { film, showing: ofShowing, showingOfFilm = true } = sources[field];
    const terms = new Map<string, number>();
    const add: Add = (list) => {
      if (list) for (let at = 0; at < list.length; at++) {
        const name = list[at] as string;
        let term = terms.get(name);
        if (term === undefined) terms.set(name, (term = names.push(name) - 1));
        rows.add(term);
      }
    };
    if (field === 'genre') for (const { key } of genres) terms.set(key, names.push(key) - 1);
    for (let row = 0; row < works.count; row++) {
      if (row < works.films || !ofShowing) film(row, add);
      if (ofShowing && (showingOfFilm || row >= works.films)) {
        for (let at = works.showingStarts[row] as number; at < (works.showingStarts[row + 1] as number); at++) ofShowing(works.showings[at] as number, add);
      }
      rows.endRow();
    }
    fieldEnds.push(names.length);
  }
  const fieldOfTerm = new Uint8Array(names.length);
  fieldEnds.forEach((end, field) => fieldOfTerm.fill(field, fieldEnds[field - 1] ?? 0, end));
  return {
    facts: { works: works.count, films: works.films, ...rows.done(), fieldOfTerm, ...measures(catalogue, works) },
    // From what stays here: the arrays of the facts go to another thread.
    nameOf: (term) => ({ field: factFields[fieldEnds.findIndex((end) => term < end)] as FactField, name: names[term] as string }),
  };
}

function fieldSources({ movies, streaming }: Catalogue, works: Works): Record<FactField, FieldSource> {
  const genresByName = new Map<string, Names>();
  const addGenres = (names: Names, add: Add) => {
    if (names) for (const name of names) {
      if (!genresByName.has(name)) genresByName.set(name, genresOf([name]));
      add(genresByName.get(name));
    }
  };
  /** Of a column with one name a row; rows beyond the films have none. */
  const single = (column: readonly (string | null)[]): FieldSource['film'] => {
    const one = [''];
    return (row, add) => {
      const name = column[row] ?? null;
      if (name === null) return;
      one[0] = name;
      add(one);
    };
  };
  const decades = new Map<number, readonly string[]>();
  return {
    genre: { film: (row, add) => addGenres(movies.genres[row], add), showing: (showing, add) => addGenres(streaming.listedIn[showing], add) },
    keyword: { film: (row, add) => add(movies.keywords[row]) },
    cast: { film: (row, add) => add(movies.cast[row]), showing: (showing, add) => add(streaming.cast[showing]) },
    director: { film: (row, add) => add(movies.directors[row]), showing: (showing, add) => add(streaming.directors[showing]) },
    collection: { film: single(movies.collection) },
    country: { film: (row, add) => add(movies.countries[row]), showing: (showing, add) => add(streaming.countries[showing]) },
    language: { film: single(movies.language) },
    company: { film: (row, add) => add(movies.companies[row]) },
    title: {
      film(row, add) {
        add(titleWords(movies.title[row] as string));
        const original = movies.originalTitle[row] ?? null;
        if (original !== null) add(titleWords(original));
      },
      showing: (showing, add) => add(titleWords(streaming.title[showing] as string)),
      showingOfFilm: false,
    },
    decade: {
      film(row, add) {
        const year = works.years[row] as number, decade = year - (year % 10);
        if (year === notKnown) return;
        let names = decades.get(decade);
        if (!names) decades.set(decade, (names = [String(decade)]));
        add(names);
      },
    },
  };
}

/** What filters and priors read, a number a work. */
function measures({ movies, streaming }: Catalogue, works: Works): Omit<WorkFacts, 'works' | 'films' | 'termStarts' | 'terms' | 'fieldOfTerm'> {
  const languageCodes: string[] = [], indexes = new Map<string, number>();
  const languages = new Int16Array(works.count).fill(notKnown), platformBits = new Uint8Array(works.count), votes = new Int32Array(works.count);
  const voteAverage = new Float32Array(works.count).fill(NaN), popularity = new Float32Array(works.count).fill(NaN);
  for (let row = 0; row < works.films; row++) {
    const language = movies.language[row] ?? null;
    if (language !== null) {
      let index = indexes.get(language);
      if (index === undefined) indexes.set(language, (index = languageCodes.push(language) - 1));
      languages[row] = index;
    }
    votes[row] = movies.voteCount[row] as number;
    voteAverage[row] = movies.voteAverage[row] ?? NaN;
    popularity[row] = movies.popularity[row] ?? NaN;
  }
  for (let showing = 0; showing < streaming.rows; showing++) {
    (platformBits[works.workOfShowing[showing] as number] as number) |= 1 << platforms.indexOf(streaming.platform[showing] as Platform);
  }
  return {
    // Copies: their buffers are handed to another thread.
    years: works.years.slice(), runtimes: Int16Array.from(works.runtimes), isSeries: works.isSeries.slice(), platforms: platformBits, languages, languageCodes,
    genreKeys: genres.map(({ key }) => key), genreTerms: Int32Array.from(genres, (_, index) => index), votes, voteAverage, popularity,
  };
}
