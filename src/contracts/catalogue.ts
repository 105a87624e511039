import type { Platform, PartName } from '../domain/catalogue/schema.ts';
import type { WorkId, WorkType } from '../domain/catalogue/works.ts';
import type { FactName, WorkFacts } from '../domain/content/workFacts.ts';
import type { Neighbours, NeighboursNeeded, QueryAnswer, QueryProblem } from '../domain/queries/query.ts';
import type { Language } from './language.ts';
import type { Manifest } from './manifest.ts';
import type { ModelCard } from './modelCard.ts';
import type { EtlReport } from './report.ts';
import type { WorkerLife } from './worker.ts';

export type { WorkId, WorkType };
/** Dense index of a work in this catalogue build: films first (most voted first), then unmatched streaming titles. Never stored. */
export type WorkRow = number & { readonly __row: 'work' };

export const unknown = 'unknown';

/** What the Discover screen asks; everything optional means "any". Lists are alternatives (OR), fields combine (AND). The value `unknown` selects works where the fact is missing. */
export interface DiscoverRequest {
  readonly text: string;
  readonly platforms?: readonly Platform[];
  readonly types?: readonly WorkType[];
  /** Keys of src/domain/catalogue/genres.ts, or `unknown`. */
  readonly genres?: readonly string[];
  /** 1990 = 1990–1999. */
  readonly decades?: readonly (number | typeof unknown)[];
  /** ISO 639-1, or `unknown`. */
  readonly languages?: readonly string[];
  /** ISO 3166-1, or `unknown`. */
  readonly countries?: readonly string[];
  /** Minutes, both ends included; series and unknown lengths drop out when set. */
  readonly runtimeMin?: { readonly from?: number; readonly to?: number };
  /** 0–5; unknown scores drop out when set. */
  readonly scoreFrom?: number;
  /** Age ratings (platforms' vocabulary), or `unknown`. */
  readonly ratings?: readonly string[];
  readonly sort: DiscoverSort;
}
/** `match`: by match then votes (by votes when there is no text). Unknowns come last in both directions of every sort. */
export type DiscoverSort = 'match' | 'votes' | 'score' | 'newest' | 'oldest' | 'title' | 'runtime';

export interface DiscoverAnswer {
  /** All matching works in order; rows are asked for with `cards`. */
  readonly works: Int32Array;
  /** Whether near spellings were used because few titles matched as typed. */
  readonly fuzzy: boolean;
  /** For each facet, value → number of works among those that match the text and every *other* facet's choice. */
  readonly facets: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
  /** Whether facts that arrive later (countries) are already counted. */
  readonly complete: boolean;
  /** Time spent in the worker. */
  readonly tookMs: number;
}
export const facetNames = ['platforms', 'types', 'genres', 'decades', 'languages', 'countries', 'ratings'] as const;
export type FacetName = (typeof facetNames)[number];

/** One line of a list. */
export interface Card {
  readonly row: WorkRow;
  readonly id: WorkId;
  readonly title: string;
  readonly type: WorkType;
  readonly year: number | null;
  readonly genres: readonly string[];
  readonly language: string | null;
  readonly runtimeMin: number | null;
  readonly seasons: number | null;
  /** Mean audience vote, 0–5; null with < 10 votes. */
  readonly score: number | null;
  readonly votes: number | null;
  readonly platforms: readonly Platform[];
}

/** Where a title streams. */
export interface Showing {
  readonly id: string;
  readonly platform: Platform;
  readonly title: string;
  /** Days since 1970-01-01. */
  readonly dateAdded: number | null;
  readonly rating: string | null;
  readonly listedIn: readonly string[];
  readonly durationInt: number | null;
  readonly durationType: 'min' | 'season' | null;
}

export interface TitleFacts extends Card {
  readonly originalTitle: string | null;
  readonly imdbId: string | null;
  readonly tmdbId: number | null;
  readonly releaseDate: number | null;
  readonly countries: readonly string[];
  readonly voteAverage: number | null;
  readonly votesAsOf: number | null;
  readonly popularity: number | null;
  readonly budgetUsd: number | null;
  readonly revenueUsd: number | null;
  readonly return: number | null;
  readonly companies: readonly string[];
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly keywords: readonly string[];
  /** The collection's name and its films by date, this one included. */
  readonly collection: { readonly name: string; readonly films: readonly Card[] } | null;
  readonly showings: readonly Showing[];
}

export type PersonRole = 'actor' | 'director';
export interface PersonSummary {
  readonly name: string;
  readonly role: PersonRole;
  readonly works: number;
  /** Films whose return is known, and the sum and mean of those returns (revenue / budget). */
  readonly returnsKnown: number;
  readonly totalReturn: number | null;
  readonly meanReturn: number | null;
  readonly meanScore: number | null;
}
export interface PersonFacts {
  readonly name: string;
  readonly roles: readonly PersonSummary[];
  /** By date, newest first, unknown last. */
  readonly credits: readonly { readonly card: Card; readonly role: PersonRole; readonly return: number | null; readonly budgetUsd: number | null; readonly revenueUsd: number | null }[];
  /** Frequent collaborators: name, shared works. */
  readonly worksWith: readonly { readonly name: string; readonly shared: number }[];
}
export interface PeopleRequest {
  readonly role: PersonRole;
  readonly by: 'works' | 'totalReturn' | 'meanReturn';
  /** Fewest films with a known return for the return rankings, ≥ 1. */
  readonly minReturns: number;
  readonly limit: number;
}

/** A suggestion for a parameter input or the palette. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** Films or titles behind it, for ranking and display. */
  readonly count: number;
  readonly id?: WorkId;
}
export type SuggestionKind = 'title' | 'person' | 'actor' | 'director' | 'collection' | 'company' | 'language' | 'country';

export interface LoadProgress {
  readonly part: PartName;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}
export interface LoadSummary {
  readonly works: number;
  readonly movies: number;
  readonly streaming: number;
  /** Parts decoded so far. */
  readonly parts: readonly PartName[];
  /** Received from the network by this worker; what was kept on the device costs nothing. */
  readonly fetchedBytes: number;
}

/** A file of the manifest and whether this device keeps a copy. */
export interface KeptArtefact {
  readonly name: string;
  readonly bytes: number;
  readonly kept: boolean;
}
export interface KeepProgress {
  readonly name: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/**
 * Runs in workers/catalogue. Values are cloned, never shared. Every method but `load` requires `load`, and fetches the further parts it needs by itself.
 * Rejects with name `ArtefactError` when a file cannot be had or disagrees with the manifest even after fetching again (message: file, what, expected),
 * `OfflineError` when a file is not kept and the network is gone, `StaleVersionError` when the site was published anew and this page's files are no longer there:
 * only a reload helps.
 */
export interface CatalogueApi extends WorkerLife {
  /** Idempotent. Fetches and decodes what the first screen needs. `baseUrl` is absolute and ends with `/`. */
  load(baseUrl: string, onProgress?: (progress: LoadProgress) => void): Promise<LoadSummary>;
  /** Decodes further parts ahead of their use. */
  warm(parts: readonly PartName[], onProgress?: (progress: LoadProgress) => void): Promise<LoadSummary>;
  discover(request: DiscoverRequest): Promise<DiscoverAnswer>;
  /** Cards of these work rows, in their order. */
  cards(rows: Int32Array): Promise<readonly Card[]>;
  /** Null when no work has this id. A matched streaming id gives its film. */
  title(id: WorkId): Promise<TitleFacts | null>;
  /** Name compared folded; null when nobody has it. */
  person(name: string): Promise<PersonFacts | null>;
  people(request: PeopleRequest): Promise<readonly PersonSummary[]>;
  /** A query that rests on similar titles says which it needs; whoever asked finds them and asks again with them. */
  query(name: string, params: Readonly<Record<string, unknown>>, language: Language, neighbours?: Neighbours): Promise<QueryAnswer | QueryProblem | NeighboursNeeded>;
  /** Best first, at most `limit`. */
  suggest(kind: SuggestionKind, text: string, limit: number, language: Language): Promise<readonly Suggestion[]>;
  /** Cards of these ids, in their order; null where no work has the id. */
  find(ids: readonly WorkId[]): Promise<readonly (Card | null)[]>;
  /** What similarity compares by, for the worker that does it: handed over, so built anew at each call. */
  similarityFacts(onProgress?: (progress: LoadProgress) => void): Promise<WorkFacts>;
  /** Terms of `similarityFacts` in words, in their order. */
  factNames(terms: Int32Array): Promise<readonly FactName[]>;
  /** The verified manifest and the ETL report. */
  manifest(): Promise<Manifest>;
  report(): Promise<EtlReport>;
  /** The verified card of the content model; null where none is published. */
  modelCard(): Promise<ModelCard | null>;
  /** The verified card of the models of taste, as published (see tasteCard.ts); null where there is none. */
  tasteCard(): Promise<unknown>;
  /** Which files of the manifest are kept on this device; looks only at what is there. */
  kept(): Promise<readonly KeptArtefact[]>;
  /** Fetches, verifies and keeps these files (names of the manifest) without decoding them. Skips those already kept. */
  keep(names: readonly string[], onProgress?: (progress: KeepProgress) => void): Promise<readonly KeptArtefact[]>;
  /** Removes every kept file. */
  forget(): Promise<void>;
}
