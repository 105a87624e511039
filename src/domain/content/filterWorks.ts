import { platforms as everyPlatform, type Platform } from '../catalogue/schema.ts';
import type { WorkType } from '../catalogue/works.ts';
import type { WorkFacts } from './workFacts.ts';

/** Applied before the best are chosen. Lists are alternatives (OR), fields combine (AND); absent or empty means any. Works where the fact is not known drop out. */
export interface WorkFilter {
  readonly platforms?: readonly Platform[];
  readonly types?: readonly WorkType[];
  /** Both ends included. */
  readonly years?: { readonly from?: number; readonly to?: number };
  /** Minutes, both ends included; series drop out. */
  readonly runtimeMin?: { readonly from?: number; readonly to?: number };
  /** ISO 639-1. */
  readonly languages?: readonly string[];
  /** Keys of src/domain/catalogue/genres.ts. */
  readonly genres?: readonly string[];
  /** Work rows to leave out (seen, not interested, …). */
  readonly exclude?: Int32Array;
}

/**
 * Which works a filter lets through, 1 each, [works].
 * @throws RangeError when `exclude` names a row that is none
 */
export function filterWorks(facts: WorkFacts, filter: WorkFilter): Uint8Array {
  const { works } = facts;
  const allowed = new Uint8Array(works).fill(1);
  const keep = (passes: (row: number) => boolean): void => {
    for (let row = 0; row < works; row++) if (allowed[row] === 1 && !passes(row)) allowed[row] = 0;
  };
  if (filter.platforms?.length) {
    const bits = filter.platforms.reduce((mask, platform) => mask | (1 << everyPlatform.indexOf(platform)), 0);
    keep((row) => ((facts.platforms[row] ?? 0) & bits) !== 0);
  }
  const types = new Set(filter.types);
  if (types.size === 1) {
    const wanted = types.has('series') ? 1 : 0;
    keep((row) => facts.isSeries[row] === wanted);
  }
  for (const [values, range] of [[facts.years, filter.years], [facts.runtimes, filter.runtimeMin]] as const) {
    if (range?.from === undefined && range?.to === undefined) continue;
    const first = Math.max(0, range.from ?? 0), last = range.to ?? Infinity; // what is not known is negative
    keep((row) => { const value = values[row] ?? -1; return value >= first && value <= last; });
  }
  if (filter.languages?.length) {
    const wanted = new Set(filter.languages.map((code) => facts.languageCodes.indexOf(code)));
    wanted.delete(-1);
    keep((row) => wanted.has(facts.languages[row] ?? -1));
  }
  if (filter.genres?.length) {
    const wanted = new Set(filter.genres.map((key) => facts.genreTerms[facts.genreKeys.indexOf(key)] ?? -1));
    keep((row) => {
      for (let at = facts.termStarts[row] ?? 0; at < (facts.termStarts[row + 1] ?? 0); at++) if (wanted.has(facts.terms[at] ?? -2)) return true;
      return false;
    });
  }
  for (const row of filter.exclude ?? []) {
    if (!(row >= 0 && row < works)) throw new RangeError(`filterWorks: no work ${row} to leave out, there are ${works}`);
    allowed[row] = 0;
  }
  return allowed;
}
