import { gramsOf } from './grams.ts';
import type { TfidfIndex } from './tfidfIndex.ts';

interface Postings { readonly rows: number[]; readonly counts: number[] }

const mostOften = 255;

/**
 * The index of the works' texts; the words themselves are forgotten here.
 * @param textOf  of each row, 0 … works − 1
 * @throws RangeError when a text says a term more than 255 times
 */
export function buildTfidf(works: number, textOf: (row: number) => string): TfidfIndex {
  const terms = new Map<string, Postings>();
  for (let row = 0; row < works; row++) {
    for (const [term, count] of countsOf(gramsOf(textOf(row)))) {
      if (count > mostOften) throw new RangeError(`work ${row} says a term ${count} times, at most ${mostOften} can be told`);
      const postings = terms.get(term);
      if (postings) { postings.rows.push(row); postings.counts.push(count); } else terms.set(term, { rows: [row], counts: [count] });
    }
  }
  const lone = new Int32Array(works);
  const lists = new Map<string, { readonly postings: Postings; copies: number }>();
  for (const postings of terms.values()) {
    const [row = 0] = postings.rows, [count = 0] = postings.counts;
    if (postings.rows.length === 1) { lone[row] = (lone[row] ?? 0) + count * count; continue; }
    const key = `${postings.rows.join()} ${postings.counts.join()}`;
    const same = lists.get(key);
    if (same) same.copies++;
    else lists.set(key, { postings, copies: 1 });
  }
  return packed(works, lone, [...lists.values()].sort((a, b) => byContent(a.postings, b.postings)));
}

function countsOf(grams: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** By length, then rows, then counts. */
function byContent(a: Postings, b: Postings): number {
  return a.rows.length - b.rows.length || firstDifference(a.rows, b.rows) || firstDifference(a.counts, b.counts);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function packed(works: number, lone: Int32Array, lists: readonly { readonly postings: Postings; readonly copies: number }[]): TfidfIndex {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ postings }, list) => { starts[list + 1] = (starts[list] ?? 0) + postings.rows.length; });
  const rows = new Int32Array(starts.at(-1) ?? 0), counts = new Uint8Array(rows.length);
  lists.forEach(({ postings }, list) => { rows.set(postings.rows, starts[list]); counts.set(postings.counts, starts[list]); });
  return { works, starts, rows, counts, copies: Int32Array.from(lists, ({ copies }) => copies), lone };
}
