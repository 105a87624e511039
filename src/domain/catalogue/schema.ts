/**
 * The tables of the catalogue, declared once: the pipeline writes Parquet from this, the browser decodes by it,
 * and the column types below follow from it. A table's columns are spread over row-aligned parts, one file each,
 * so that the first screen fetches only what it needs.
 */

/** How a column is stored and held. `date` is days since 1970-01-01 (Parquet DATE); `texts` is a LIST of strings. */
export type ColumnKind = 'int32' | 'float32' | 'float64' | 'date' | 'text' | 'texts';

export interface Column<K extends ColumnKind = ColumnKind, N extends boolean = boolean, P extends string = string> {
  readonly kind: K;
  /** Whether a cell may be missing (null). Required numeric columns decode to typed arrays, the others to plain arrays. */
  readonly nullable: N;
  readonly part: P;
}

const required = <K extends ColumnKind, P extends string>(kind: K, part: P): Column<K, false, P> => ({ kind, nullable: false, part });
const nullable = <K extends ColumnKind, P extends string>(kind: K, part: P): Column<K, true, P> => ({ kind, nullable: true, part });

/** A film, sorted by vote count (most first), then TMDB id. */
export const moviesSchema = {
  tmdbId: required('int32', 'search'),
  title: required('text', 'search'),
  releaseDate: nullable('date', 'search'),
  /** Votes cast; 0 = nobody voted. */
  voteCount: required('int32', 'search'),
  /** Mean vote, 0–10; null without voters. */
  voteAverage: nullable('float32', 'search'),
  /** ISO 639-1 code. */
  language: nullable('text', 'search'),
  runtimeMin: nullable('int32', 'search'),
  /** Null: not known. */
  genres: nullable('texts', 'search'),
  /** Null where it equals `title`. */
  originalTitle: nullable('text', 'facts'),
  /** tt followed by digits. */
  imdbId: nullable('text', 'facts'),
  /** The day votes and popularity were taken. */
  votesAsOf: required('date', 'facts'),
  /** TMDB's own measure; compare only among films with the same `votesAsOf`. */
  popularity: nullable('float32', 'facts'),
  /** USD, ≥ 1,000; below that the source's unit is wrong or the value unknown. */
  budgetUsd: nullable('float64', 'facts'),
  revenueUsd: nullable('float64', 'facts'),
  /** revenue / budget, where both are known. */
  return: nullable('float64', 'facts'),
  collection: nullable('text', 'facts'),
  companies: nullable('texts', 'facts'),
  /** ISO 3166-1 alpha-2 codes. */
  countries: nullable('texts', 'facts'),
  /** In billing order, at most 10. */
  cast: nullable('texts', 'people'),
  directors: nullable('texts', 'people'),
  keywords: nullable('texts', 'keywords'),
} as const satisfies Record<string, Column>;

/** A title on a platform, sorted by platform letter, then show number. */
export const streamingSchema = {
  /** Platform letter (a, d, h, n) + show id, e.g. `ns2186`. */
  id: required('text', 'search'),
  platform: required('text', 'search'),
  /** `movie` or `series`. */
  type: required('text', 'search'),
  title: required('text', 'search'),
  releaseYear: required('int32', 'search'),
  /** The film it is, when matched. */
  tmdbId: nullable('int32', 'search'),
  /** Audience vote on 0–5 from TMDB; null when unmatched or with < 10 votes. */
  score: nullable('float32', 'search'),
  /** Age rating in one vocabulary; null when missing. */
  rating: nullable('text', 'search'),
  /** Length, in the unit of `durationType`; null when not known. */
  durationInt: nullable('int32', 'search'),
  /** `min` or `season`. */
  durationType: nullable('text', 'search'),
  /** The platform's own shelf names. */
  listedIn: nullable('texts', 'search'),
  dateAdded: nullable('date', 'facts'),
  /** ISO 3166-1 alpha-2 codes. */
  countries: nullable('texts', 'facts'),
  directors: nullable('texts', 'people'),
  cast: nullable('texts', 'people'),
} as const satisfies Record<string, Column>;

/** A rating of ml-latest-small, in the publisher's order. Titles without a TMDB id are left out and counted. */
export const ratingsSchema = {
  userId: required('int32', 'all'),
  tmdbId: required('int32', 'all'),
  /** 0.5–5 in halves. */
  stars: required('float32', 'all'),
  /** Seconds since 1970-01-01 UTC. */
  ratedAt: required('int32', 'all'),
} as const satisfies Record<string, Column>;

/**
 * A film as the file of 2017 prints it, zeros that mean "not known" included: those with a date, each once, in the file's order.
 * For Explore, where they are found and mended; nothing else reads it. Original titles and companies are left to `movies`: 0.9 MB that no figure needs.
 */
export const publishedSchema = {
  tmdbId: required('int32', 'all'),
  imdbId: nullable('text', 'all'),
  title: nullable('text', 'all'),
  /** ISO 639-1 code, with TMDB's own `cn` and `xx`. */
  language: nullable('text', 'all'),
  releaseDate: required('date', 'all'),
  status: nullable('text', 'all'),
  /** 0: nobody entered it. So are `budgetUsd`, `revenueUsd` and `voteAverage`. */
  runtimeMin: nullable('int32', 'all'),
  /** As printed: some are in thousands or millions. */
  budgetUsd: nullable('float64', 'all'),
  revenueUsd: nullable('float64', 'all'),
  popularity: nullable('float64', 'all'),
  /** 0–10. */
  voteAverage: nullable('float64', 'all'),
  voteCount: nullable('int32', 'all'),
  genres: nullable('texts', 'all'),
  /** The first of `genres`, the main one, which the classic reports counted. */
  mainGenre: nullable('text', 'all'),
  collection: nullable('text', 'all'),
  /** ISO 3166-1 alpha-2 codes, with TMDB's own `XG`. */
  countries: nullable('texts', 'all'),
  /** ISO 639-1 codes. */
  spokenLanguages: nullable('texts', 'all'),
} as const satisfies Record<string, Column>;

export const schemas = { movies: moviesSchema, streaming: streamingSchema, ratings: ratingsSchema, published: publishedSchema } as const;
export type TableName = keyof typeof schemas;

type Held<C extends Column> = C['nullable'] extends true
  ? readonly ((C['kind'] extends 'text' ? string : C['kind'] extends 'texts' ? readonly string[] : number) | null)[]
  : C['kind'] extends 'int32' | 'date' ? Int32Array
  : C['kind'] extends 'float32' ? Float32Array
  : C['kind'] extends 'float64' ? Float64Array
  : C['kind'] extends 'text' ? readonly string[]
  : readonly (readonly string[])[];

/** A decoded table: one array a column, all of length `rows`. */
export type Table<S extends Record<string, Column>> = { readonly rows: number } & { readonly [C in keyof S]: Held<S[C]> };

export type Movies = Table<typeof moviesSchema>;
export type Streaming = Table<typeof streamingSchema>;
export type Ratings = Table<typeof ratingsSchema>;

/** What the queries see. */
export interface Catalogue {
  readonly movies: Movies;
  readonly streaming: Streaming;
}

/** A file of a table, `table/part`. */
export type PartName = { [T in TableName]: `${T}/${(typeof schemas)[T][keyof (typeof schemas)[T]] extends infer C ? C extends Column ? C['part'] : never : never}` }[TableName];

/** Names of the columns that a part holds, in declaration order. */
export function columnsOf(table: TableName, part: string): readonly string[] {
  return Object.entries(schemas[table]).filter(([, column]) => column.part === part).map(([name]) => name);
}

/** The parts of a table, in declaration order. */
export function partsOf(table: TableName): readonly string[] {
  return [...new Set(Object.values(schemas[table]).map((column: Column) => column.part))];
}

export const platforms = ['amazon', 'disney', 'hulu', 'netflix'] as const;
export type Platform = (typeof platforms)[number];
