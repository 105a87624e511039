import type { WorkType } from '../../contracts/catalogue.ts';
import type { Steering } from '../../contracts/taste.ts';
import { genres } from '../../domain/catalogue/genres.ts';
import { platforms, type Platform } from '../../domain/catalogue/schema.ts';
import { earliestYear, latestYear, listFacets, type ListFacet } from '../similar/similarView.ts';

export { earliestYear, latestYear, type ListFacet };

/** What a person has chosen about their recommendations; the address says the same. */
export interface ForYouView {
  readonly steering: Steering;
  readonly platforms: readonly Platform[];
  readonly types: readonly WorkType[];
  /** Keys of src/domain/catalogue/genres.ts. */
  readonly genres: readonly string[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** Only what streams where they have an account. */
  readonly onMine: boolean;
  /** Both ends included; null = open. */
  readonly years: Range;
  /** Minutes. */
  readonly length: Range;
  readonly hidesSeen: boolean;
  readonly watchlist: 'shown' | 'hidden' | 'only';
  /** Titles asked for. */
  readonly shown: number;
}
export interface Range { readonly from: number | null; readonly to: number | null }

export const shownAtFirst = 20, shownMost = 100;
export const longestMinutes = 600;
const open: Range = { from: null, to: null };
const types: readonly WorkType[] = ['movie', 'series'];
const genreKeys: readonly string[] = genres.map(({ key }) => key);
/** Steering stands in the address in hundredths. */
const whole = 100;

type Query = Readonly<Record<string, string>>;

/** Reads the address's parameters; what does not make sense there is left out. */
export function readForYou(query: Query): ForYouView {
  const shown = Math.round(Number(query['show'] ?? shownAtFirst) / shownAtFirst) * shownAtFirst;
  return {
    steering: { adventure: sliderOf(query['adventure'], -1), diversity: sliderOf(query['diversity'], 0), novelty: sliderOf(query['novelty'], -1) },
    platforms: platforms.filter((platform) => listOf(query[listFacets.platforms]).includes(platform)),
    types: types.filter((type) => listOf(query[listFacets.types]).includes(type)),
    genres: listOf(query[listFacets.genres]).filter((key) => genreKeys.includes(key)),
    languages: listOf(query[listFacets.languages]).filter((code) => /^[a-z]{2,3}$/.test(code)),
    onMine: query['mine'] === '1',
    years: { from: numberOf(query['from'], earliestYear, latestYear), to: numberOf(query['to'], earliestYear, latestYear) },
    length: { from: numberOf(query['longer'], 1, longestMinutes), to: numberOf(query['shorter'], 1, longestMinutes) },
    hidesSeen: query['seen'] !== 'show',
    watchlist: query['watchlist'] === 'only' ? 'only' : query['watchlist'] === 'hide' ? 'hidden' : 'shown',
    shown: shown >= shownAtFirst && shown <= shownMost ? shown : shownAtFirst,
  };
}

/** The address's parameters; every key is present, empty where nothing is chosen. */
export function writeForYou(view: ForYouView): Record<string, string> {
  const slider = (value: number): string => (value === 0 ? '' : String(Math.round(value * whole)));
  const number = (value: number | null): string => (value === null ? '' : String(value));
  return {
    adventure: slider(view.steering.adventure), diversity: slider(view.steering.diversity), novelty: slider(view.steering.novelty),
    ...Object.fromEntries(Object.entries(listFacets).map(([facet, key]) => [key, view[facet as ListFacet].join(',')])),
    mine: view.onMine ? '1' : '',
    from: number(view.years.from), to: number(view.years.to), longer: number(view.length.from), shorter: number(view.length.to),
    seen: view.hidesSeen ? '' : 'show', watchlist: view.watchlist === 'only' ? 'only' : view.watchlist === 'hidden' ? 'hide' : '',
    show: view.shown === shownAtFirst ? '' : String(view.shown),
  };
}

/** The same view with one value of a list chosen or no longer chosen. */
export function toggleIn(view: ForYouView, facet: ListFacet, value: string): ForYouView {
  const before: readonly string[] = view[facet];
  return { ...view, [facet]: before.includes(value) ? before.filter((other) => other !== value) : [...before, value] };
}

/** Nothing filtered; steering stays. */
export function unfiltered(view: ForYouView): ForYouView {
  return { ...view, platforms: [], types: [], genres: [], languages: [], onMine: false, years: open, length: open, hidesSeen: true, watchlist: 'shown', shown: shownAtFirst };
}

/** How many filters are chosen, a range as one; hiding what was seen is how it begins. */
export function countChosen(view: ForYouView): number {
  const isSet = ({ from, to }: Range): number => (from !== null || to !== null ? 1 : 0);
  const listed = (Object.keys(listFacets) as ListFacet[]).reduce((sum, facet) => sum + view[facet].length, 0);
  return listed + isSet(view.years) + isSet(view.length) + [view.onMine, !view.hidesSeen, view.watchlist !== 'shown'].filter(Boolean).length;
}

export const isSteered = ({ steering: { adventure, diversity, novelty } }: ForYouView): boolean => adventure !== 0 || diversity !== 0 || novelty !== 0;

const listOf = (text: string | undefined): string[] => [...new Set((text ?? '').split(',').filter((value) => value !== ''))];

function sliderOf(text: string | undefined, least: number): number {
  const value = /^-?\d{1,3}$/.test(text ?? '') ? Number(text) / whole : 0;
  return value >= least && value <= 1 ? value : 0;
}

function numberOf(text: string | undefined, least: number, most: number): number | null {
  const value = text ? Number(text) : NaN;
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}
