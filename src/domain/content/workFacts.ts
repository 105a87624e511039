/** What a term of a work says. */
export const factFields = ['genre', 'keyword', 'cast', 'director', 'collection', 'country', 'language', 'company', 'title', 'decade'] as const;
export type FactField = (typeof factFields)[number];

/**
 * The facts of every work as numbers: what similarity compares by and filters on. Typed arrays only, so that they cross threads without a copy.
 * Rows are those of `Works`.
 */
export interface WorkFacts {
  readonly works: number;
  readonly films: number;
  /** Terms of work w, ascending: `terms[termStarts[w] … termStarts[w + 1])`. */
  readonly termStarts: Int32Array;
  readonly terms: Int32Array;
  /** Index into `factFields` of each term. */
  readonly fieldOfTerm: Uint8Array;
  /** `notKnown` (-1) where so. */
  readonly years: Int16Array;
  /** Minutes of films and single titles; `notKnown` where so, and of series. */
  readonly runtimes: Int16Array;
  /** 1 = series. */
  readonly isSeries: Uint8Array;
  /** Bit p: streams on `platforms[p]`. */
  readonly platforms: Uint8Array;
  /** Index into `languageCodes`; -1 where not known. */
  readonly languages: Int16Array;
  readonly languageCodes: readonly string[];
  /** Genres by the keys of src/domain/catalogue/genres.ts, and the term of each. */
  readonly genreKeys: readonly string[];
  readonly genreTerms: Int32Array;
  /** Votes cast at TMDB; 0 where nobody voted or nothing is known. */
  readonly votes: Int32Array;
  /** Mean vote 0–10, NaN where not known. */
  readonly voteAverage: Float32Array;
  /** TMDB's own measure, NaN where not known; two snapshots that do not compare. */
  readonly popularity: Float32Array;
}

/** A term in words: what a reason shows. Genres, countries and languages are keys and codes, titles are words, decades their first year. */
export interface FactName { readonly field: FactField; readonly name: string }

/** The buffers to hand over when facts go to another thread. */
export function buffersOf(facts: WorkFacts): ArrayBuffer[] {
  return Object.values(facts).filter((value) => ArrayBuffer.isView(value)).map(({ buffer }) => buffer as ArrayBuffer);
}
