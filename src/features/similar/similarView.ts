import type { WorkId, WorkType } from '../../contracts/catalogue.ts';
import type { SimilarFilter } from '../../contracts/similarity.ts';
import { genres } from '../../domain/catalogue/genres.ts';
import { platforms, type Platform } from '../../domain/catalogue/schema.ts';
import { defaultMethod, methodNamed, methodNames, type MethodName } from '../../domain/content/methods.ts';

/** What a person has chosen about a list of similar titles; the address says the same. */
export interface SimilarView {
  readonly method: MethodName;
  readonly platforms: readonly Platform[];
  readonly types: readonly WorkType[];
  /** Both ends included. */
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** Keys of src/domain/catalogue/genres.ts. */
  readonly genres: readonly string[];
  /** Further titles that the answer should be like, or unlike. */
  readonly liked: readonly WorkId[];
  readonly unliked: readonly WorkId[];
  /** Without what this person has seen. */
  readonly unseen: boolean;
  /** Only what the platforms that this person has show; takes the place of `platforms`. */
  readonly mine: boolean;
  /** Titles shown, where the method gives as many as are asked for. */
  readonly shown: number;
}

/** The facets that are lists, as they are called in the address. */
export const listFacets = { platforms: 'platform', types: 'type', genres: 'genre', languages: 'language' } as const;
export type ListFacet = keyof typeof listFacets;

export const earliestYear = 1870, latestYear = 2100;
export const shownAtFirst = 12, shownMost = 48;
/** Titles that may be added beside the one asked about: the worker takes ten at once. */
export const addedMost = 9;

const types: readonly WorkType[] = ['movie', 'series'];
const genreKeys: readonly string[] = genres.map(({ key }) => key);
const idForm = /^(\d{1,9}|[adhn]s\d{1,6})$/;

const listOf = (text: string | undefined): string[] => [...new Set((text ?? '').split(',').filter((value) => value !== ''))];

/** Reads the address's parameters; what does not make sense there is left out. */
export function readView(query: Readonly<Record<string, string>>): SimilarView {
  const liked = listOf(query['like']).filter((id) => idForm.test(id));
  const unliked = listOf(query['unlike']).filter((id) => idForm.test(id) && !liked.includes(id));
  const shown = Math.round(Number(query['show'] ?? shownAtFirst) / shownAtFirst) * shownAtFirst;
  const mine = query['mine'] === '1';
  return {
    method: methodNames.find((name) => name === query['method']) ?? defaultMethod,
    platforms: mine ? [] : platforms.filter((platform) => listOf(query['platform']).includes(platform)),
    types: types.filter((type) => listOf(query['type']).includes(type)),
    yearFrom: yearOf(query['from']),
    yearTo: yearOf(query['to']),
    languages: listOf(query['language']).filter((code) => /^[a-z]{2,3}$/.test(code)),
    genres: listOf(query['genre']).filter((key) => genreKeys.includes(key)),
    liked: liked.slice(0, addedMost),
    unliked: unliked.slice(0, Math.max(0, addedMost - liked.length)),
    unseen: query['unseen'] === '1',
    mine,
    shown: shown >= shownAtFirst && shown <= shownMost ? shown : shownAtFirst,
  };
}

/** The address's parameters; every key is present, empty where nothing is chosen. */
export function writeView(view: SimilarView): Record<string, string> {
  return {
    method: view.method === defaultMethod ? '' : view.method,
    ...Object.fromEntries(Object.entries(listFacets).map(([facet, key]) => [key, view[facet as ListFacet].join(',')])),
    from: view.yearFrom === null ? '' : String(view.yearFrom),
    to: view.yearTo === null ? '' : String(view.yearTo),
    like: view.liked.join(','),
    unlike: view.unliked.join(','),
    unseen: view.unseen ? '1' : '',
    mine: view.mine ? '1' : '',
    show: view.shown === shownAtFirst ? '' : String(view.shown),
  };
}

/**
 * The filters as the worker takes them; undefined when nothing is chosen.
 * @param limits  what the person's own records add: see `limitsOf`
 */
export function filterOf(view: SimilarView, limits: Pick<SimilarFilter, 'platforms' | 'exclude'> = {}): SimilarFilter | undefined {
  const years = { ...(view.yearFrom !== null && { from: view.yearFrom }), ...(view.yearTo !== null && { to: view.yearTo }) };
  const filter: SimilarFilter = {
    ...(view.platforms.length > 0 && { platforms: view.platforms }),
    ...(view.types.length > 0 && { types: view.types }),
    ...(Object.keys(years).length > 0 && { years }),
    ...(view.languages.length > 0 && { languages: view.languages }),
    ...(view.genres.length > 0 && { genres: view.genres }),
    ...limits,
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The same view with one value of a list chosen or no longer chosen. */
export function toggle(view: SimilarView, facet: ListFacet, value: string): SimilarView {
  const before: readonly string[] = view[facet];
  return { ...view, ...(facet === 'platforms' && { mine: false }), [facet]: before.includes(value) ? before.filter((other) => other !== value) : [...before, value] };
}

/** The same view with what goes by the person's own records chosen or no longer chosen. */
export function toggleOwn(view: SimilarView, limit: 'unseen' | 'mine'): SimilarView {
  return limit === 'unseen' ? { ...view, unseen: !view.unseen } : { ...view, mine: !view.mine, platforms: view.mine ? view.platforms : [] };
}

/** Nothing filtered; method and added titles stay. */
export function withoutFilters(view: SimilarView): SimilarView {
  return { ...view, platforms: [], types: [], genres: [], languages: [], yearFrom: null, yearTo: null, unseen: false, mine: false };
}

/** How many filters are chosen, a range of years as one. */
export function countFilters(view: SimilarView): number {
  const listed = (Object.keys(listFacets) as ListFacet[]).reduce((sum, facet) => sum + view[facet].length, 0);
  return listed + (view.yearFrom !== null || view.yearTo !== null ? 1 : 0) + (view.unseen ? 1 : 0) + (view.mine ? 1 : 0);
}

/** The view with a title liked or unliked (taken out of the other list), or neither. */
export function withOpinion(view: SimilarView, id: WorkId, opinion: 'liked' | 'unliked' | null): SimilarView {
  const liked = view.liked.filter((other) => other !== id), unliked = view.unliked.filter((other) => other !== id);
  return { ...view, liked: opinion === 'liked' ? [...liked, id] : liked, unliked: opinion === 'unliked' ? [...unliked, id] : unliked };
}

/** Whether a method gives as many titles as are asked for; the classic recommenders gave their five best and no more. */
export const showsMore = (method: MethodName): boolean => methodNamed(method).create === null;

/** How many titles to ask for. */
export function countOf(view: SimilarView): number {
  return showsMore(view.method) ? view.shown : methodNamed(view.method).shown;
}

function yearOf(text: string | undefined): number | null {
  const year = text ? Number(text) : NaN;
  return Number.isInteger(year) && year >= earliestYear && year <= latestYear ? year : null;
}
