import { facetNames, type DiscoverAnswer, type DiscoverRequest, type FacetName } from '../../src/contracts/catalogue.ts';
import { countValues, markFailing, type Facet } from './facets.ts';
import { findTitles } from './findTitles.ts';
import { ranked, type NameIndex } from './search/nameIndex.ts';
import { inOrder, type createSortOrders } from './sortOrders.ts';
import { notKnown, type Works } from '../../src/domain/catalogue/works.ts';

export interface DiscoverIndex {
  readonly works: Works;
  readonly facets: readonly Facet[];
  readonly titles: () => NameIndex;
  readonly orderOf: ReturnType<typeof createSortOrders>;
}

/** Bit that no facet has: a work outside the ranges counts nowhere. */
const outside = 1 << facetNames.length;

/** Answers from what is decoded; countries count only when their facet is among the index's. */
export function discover({ works, facets, titles, orderOf }: DiscoverIndex, request: DiscoverRequest): Omit<DiscoverAnswer, 'tookMs'> {
  const text = request.text.trim();
  const found = text === '' ? null : findTitles(titles(), works, text);
  // Best match first, so that filtering keeps the order.
  const rows = found ? ranked(found) : orderOf('votes');
  const failed = new Uint8Array(rows.length);
  markOutside(works, request, rows, failed);
  for (const facet of facets) {
    const wanted = request[facet.name];
    if (wanted && wanted.length > 0) markFailing(facet, new Set(wanted.map(String)), rows, failed);
  }
  const counted = Object.fromEntries(facetNames.map((name) => {
    const facet = facets.find((candidate) => candidate.name === name);
    return [name, facet ? countValues(facet, rows, failed) : {}];
  })) as Record<FacetName, Record<string, number>>;

  const passing = rows.filter((_, i) => failed[i] === 0);
  const { sort } = request;
  return {
    works: sort === 'match' || (sort === 'votes' && !found) ? passing : sorted(passing, works.count, orderOf(sort)),
    fuzzy: found?.fuzzy ?? false,
    facets: counted,
    complete: facets.some(({ name }) => name === 'countries'),
  };
}

function sorted(rows: Int32Array, count: number, order: Int32Array): Int32Array {
  const has = new Uint8Array(count);
  for (const row of rows) has[row] = 1;
  return inOrder(order, has, rows.length);
}

function markOutside({ runtimes, isSeries, scores }: Works, { runtimeMin, scoreFrom }: DiscoverRequest, rows: Int32Array, failed: Uint8Array): void {
  const hasRuntime = runtimeMin !== undefined && (runtimeMin.from !== undefined || runtimeMin.to !== undefined);
  if (!hasRuntime && scoreFrom === undefined) return;
  const from = runtimeMin?.from ?? 0, to = runtimeMin?.to ?? Infinity;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number, minutes = runtimes[row] as number;
    const fits = !hasRuntime || (isSeries[row] === 0 && minutes !== notKnown && minutes >= from && minutes <= to);
    // NaN, an unknown score, compares false.
    if (!fits || (scoreFrom !== undefined && !((scores[row] as number) >= scoreFrom))) failed[i] = outside;
  }
}

