import type { DiscoverSort } from '../../src/contracts/catalogue.ts';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { meanOfKnown, weightedScore } from '../../src/domain/catalogue/score.ts';
import { daysFromIso } from '../../src/domain/date.ts';
import { notKnown, type Works } from '../../src/domain/catalogue/works.ts';

/**
 * All works in the order of a sort, computed when first asked for. Unknowns come last; what ties stays in row order (most voted first).
 * `score` goes by the mean weighted by votes (`weightedScore`); `runtime` puts the longest first; a work of which only the year is known counts as of its first day.
 */
export function createSortOrders({ movies }: Catalogue, works: Works, folded: (row: number) => string): (sort: Exclude<DiscoverSort, 'match'>) => Int32Array {
  const orders = new Map<DiscoverSort, Int32Array>();
  const date = (row: number): number => {
    const released = row < works.films ? movies.releaseDate[row] : undefined;
    if (typeof released === 'number') return released;
    const year = works.years[row] as number;
    return year === notKnown ? NaN : (daysFromIso(`${year}-01-01`) ?? NaN);
  };
  const build = (sort: Exclude<DiscoverSort, 'match'>): Int32Array => {
    switch (sort) {
      case 'votes': return Int32Array.from({ length: works.count }, (_, row) => row); // the order of rows
      case 'score': {
        const prior = meanOfKnown(works.scores);
        return descending(works.count, (row) => weightedScore(works.scores[row] as number, movies.voteCount[row] ?? 0, prior));
      }
      case 'newest': return descending(works.count, date);
      case 'oldest': return descending(works.count, (row) => -date(row));
      case 'runtime': return descending(works.count, (row) => (works.runtimes[row] === notKnown ? NaN : (works.runtimes[row] as number)));
      case 'title': return byText(works.count, folded);
    }
  };
  return (sort) => {
    const order = orders.get(sort) ?? build(sort);
    orders.set(sort, order);
    return order;
  };
}

/** Rows by value, largest first; NaN last; ties in row order. */
function descending(count: number, valueOf: (row: number) => number): Int32Array {
  const values = Float64Array.from({ length: count }, (_, row) => valueOf(row));
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  return rows.sort((a, b) => {
    const x = values[a] as number, y = values[b] as number;
    if (x === y) return a - b;
    if (Number.isNaN(x)) return Number.isNaN(y) ? a - b : 1;
    return Number.isNaN(y) ? -1 : y - x;
  });
}

function byText(count: number, textOf: (row: number) => string): Int32Array {
  const texts = Array.from({ length: count }, (_, row) => textOf(row));
  return Int32Array.from({ length: count }, (_, row) => row).sort((a, b) => {
    const x = texts[a] as string, y = texts[b] as string;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

/** Those of `order` that `has` marks, in that order. */
export function inOrder(order: Int32Array, has: Uint8Array, count: number): Int32Array {
  const rows = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < order.length; i++) if (has[order[i] as number] === 1) rows[at++] = order[i] as number;
  return rows;
}
