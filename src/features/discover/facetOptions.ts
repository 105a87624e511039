import { unknown, type FacetName } from '../../contracts/catalogue.ts';

export interface FacetOption {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * A facet's values as listed: decades newest first, the others by count, `unknown` apart.
 * What was chosen stays listed when nothing has it any more, so that it can be unchosen.
 */
export function facetOptions(facet: FacetName, counts: Readonly<Record<string, number>>, chosen: readonly string[]): { readonly known: readonly FacetOption[]; readonly unknown: FacetOption | null } {
  const values = new Set([...Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0), ...chosen]);
  const options = [...values].map((value) => ({ value, count: counts[value] ?? 0, chosen: chosen.includes(value) }));
  const known = options.filter(({ value }) => value !== unknown);
  known.sort(facet === 'decades' ? (a, b) => Number(b.value) - Number(a.value) : (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { known, unknown: options.find(({ value }) => value === unknown) ?? null };
}
