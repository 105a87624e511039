import { unknown, type DiscoverRequest, type DiscoverSort, type FacetName } from '../../contracts/catalogue.ts';
import { platforms } from '../../domain/catalogue/schema.ts';

/** What a person has chosen on the Discover screen; the address says the same. Values are as in the address, checked for form. */
export interface Filters {
  readonly text: string;
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Minutes. */
  readonly runtimeFrom: number | null;
  readonly runtimeTo: number | null;
  /** 0–5 in halves. */
  readonly scoreFrom: number | null;
  readonly sort: DiscoverSort;
}

export const sorts: readonly DiscoverSort[] = ['match', 'votes', 'score', 'newest', 'oldest', 'title', 'runtime'];
export const longestRuntimeMin = 999;

/** How each facet is called in the address, and what a value looks like. */
const facets: Readonly<Record<FacetName, { readonly key: string; readonly form: RegExp }>> = {
  platforms: { key: 'platform', form: new RegExp(`^(${platforms.join('|')})$`) },
  types: { key: 'type', form: /^(movie|series)$/ },
  genres: { key: 'genre', form: /^[a-z][a-z-]*$/ },
  decades: { key: 'decade', form: /^(\d{3}0|unknown)$/ },
  languages: { key: 'language', form: /^([a-z]{2,3}|unknown)$/ },
  countries: { key: 'country', form: /^([A-Z]{2}|unknown)$/ },
  ratings: { key: 'rating', form: /^[\w+.-][\w+. -]*$/ },
};
const facetList = Object.entries(facets) as [FacetName, (typeof facets)[FacetName]][];

/** Reads the address's parameters; what does not make sense there is left out. */
export function readFilters(query: Readonly<Record<string, string>>): Filters {
  const chosen = Object.fromEntries(facetList.map(([name, { key, form }]) => [name, [...new Set((query[key] ?? '').split(','))].filter((value) => form.test(value))])) as unknown as Filters['chosen'];
  const [from = '', to = ''] = (query['runtime'] ?? '').split('-');
  const score = numberIn(query['score'], 0.5, 5);
  return {
    text: query['q'] ?? '',
    chosen,
    runtimeFrom: numberIn(from, 1, longestRuntimeMin),
    runtimeTo: numberIn(to, 1, longestRuntimeMin),
    scoreFrom: score === null ? null : Math.round(score * 2) / 2,
    sort: sorts.find((sort) => sort === query['sort']) ?? 'match',
  };
}

/** The address's parameters; every key is present, empty where nothing is chosen. */
export function writeFilters(filters: Filters): Record<string, string> {
  const { text, chosen, runtimeFrom, runtimeTo, scoreFrom, sort } = filters;
  return {
    q: text,
    ...Object.fromEntries(facetList.map(([name, { key }]) => [key, chosen[name].join(',')])),
    runtime: runtimeFrom === null && runtimeTo === null ? '' : `${runtimeFrom ?? ''}-${runtimeTo ?? ''}`,
    score: scoreFrom === null ? '' : String(scoreFrom),
    sort: sort === 'match' ? '' : sort,
  };
}

/** What to ask of the catalogue. */
export function requestOf({ text, chosen, runtimeFrom, runtimeTo, scoreFrom, sort }: Filters): DiscoverRequest {
  const runtime = { ...(runtimeFrom !== null && { from: runtimeFrom }), ...(runtimeTo !== null && { to: runtimeTo }) };
  const lists = Object.fromEntries(facetList.filter(([name]) => chosen[name].length > 0).map(([name]) => [name, name === 'decades' ? chosen.decades.map((value) => (value === unknown ? unknown : Number(value))) : chosen[name]]));
  return { text: text.trim(), ...lists, ...(Object.keys(runtime).length > 0 && { runtimeMin: runtime }), ...(scoreFrom !== null && { scoreFrom }), sort };
}

/** The same filters with one facet value chosen or no longer chosen. */
export function toggle(filters: Filters, facet: FacetName, value: string): Filters {
  const before = filters.chosen[facet];
  return { ...filters, chosen: { ...filters.chosen, [facet]: before.includes(value) ? before.filter((other) => other !== value) : [...before, value] } };
}

/** Everything but the text and the sort unchosen. */
export function withoutFilters(filters: Filters): Filters {
  return { ...readFilters({}), text: filters.text, sort: filters.sort };
}

/** How many things are chosen besides text and sort. */
export function countChosen({ chosen, runtimeFrom, runtimeTo, scoreFrom }: Filters): number {
  const listed = Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
  return listed + (runtimeFrom !== null || runtimeTo !== null ? 1 : 0) + (scoreFrom !== null ? 1 : 0);
}

function numberIn(text: string | undefined, low: number, high: number): number | null {
  const value = text ? Number(text) : NaN;
  return value >= low && value <= high ? value : null;
}
