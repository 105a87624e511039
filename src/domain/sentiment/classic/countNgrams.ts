import { visitNgrams } from '../ngrams.ts';
import { createRowTable } from '../rowTable.ts';
import { textHashes, type TokenCorpus } from './tokenCorpus.ts';

/** How often each text holds each n-gram that is in enough texts. */
export interface NgramCounts {
  readonly texts: number;
  /** Of each column, ascending. */
  readonly hashes: Uint32Array;
  /** Tokens of each column's n-gram, 1–3. */
  readonly lengths: Uint8Array;
  /** Columns of text t stand at starts[t] … starts[t + 1], each once, in the order of their first place. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly counts: Uint16Array;
}

/**
 * @param longest  tokens of the longest n-gram, 1–3
 * @param minTexts  an n-gram in fewer texts has no column
 */
export function countNgrams(corpus: TokenCorpus, longest: number, minTexts: number): NgramCounts {
  const lengthOf = new Map<number, number>(), kept: Uint32Array[] = [];
  for (let length = 1; length <= longest; length++) {
    const frequent = frequentHashes(corpus, length, minTexts).filter((hash) => !lengthOf.has(hash)); // of two that collide, the shorter
    for (const hash of frequent) lengthOf.set(hash, length);
    kept.push(frequent);
  }
  const hashes = new Uint32Array(lengthOf.size);
  let used = 0;
  for (const some of kept) {
    hashes.set(some, used);
    used += some.length;
  }
  hashes.sort();
  const lengths = Uint8Array.from(hashes, (hash) => lengthOf.get(hash) as number);

  const columnOf = createRowTable(hashes), placeOf = new Int32Array(hashes.length), seenBy = new Int32Array(hashes.length).fill(-1), starts = new Int32Array(corpus.texts + 1);
  let columns = new Int32Array(1 << 16), counts = new Uint16Array(1 << 16), end = 0;
  for (let text = 0; text < corpus.texts; text++) {
    visitNgrams(textHashes(corpus, text), longest, (hash) => {
      const column = columnOf(hash);
      if (column < 0) return;
      if (seenBy[column] === text) {
        const place = placeOf[column] as number;
        counts[place] = (counts[place] as number) + 1;
        return;
      }
      if (end === columns.length) {
        const moreColumns = new Int32Array(2 * end), moreCounts = new Uint16Array(2 * end);
        moreColumns.set(columns);
        moreCounts.set(counts);
        columns = moreColumns;
        counts = moreCounts;
      }
      seenBy[column] = text;
      placeOf[column] = end;
      columns[end] = column;
      counts[end++] = 1;
    });
    starts[text + 1] = end;
  }
  return { texts: corpus.texts, hashes, lengths, starts, columns: columns.slice(0, end), counts: counts.slice(0, end) };
}

/** Hashes of the n-grams of one length that are in at least `minTexts` texts, ascending: all are sorted and runs counted, which is faster than a table that misses the cache. */
function frequentHashes(corpus: TokenCorpus, length: number, minTexts: number): Uint32Array {
  const all = new Uint32Array(corpus.ids.length);
  let used = 0;
  for (let text = 0; text < corpus.texts; text++) {
    const from = used;
    visitNgrams(textHashes(corpus, text), length, (hash, _, tokens) => {
      if (tokens === length) all[used++] = hash;
    });
    const own = all.subarray(from, used).sort();
    used = from;
    for (let at = 0; at < own.length; at++) if (at === 0 || own[at] !== own[at - 1]) all[used++] = own[at] as number;
  }
  const sorted = all.subarray(0, used).sort(), frequent: number[] = [];
  for (let from = 0, to = 0; from < used; from = to) {
    while (to < used && sorted[to] === sorted[from]) to++;
    if (to - from >= minTexts) frequent.push(sorted[from] as number);
  }
  return Uint32Array.from(frequent);
}
