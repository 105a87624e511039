import type { Label } from '../evaluation/measure.ts';
import { visitNgrams } from '../ngrams.ts';
import { createRowTable } from '../rowTable.ts';
import type { NgramCounts } from '../classic/countNgrams.ts';
import { textHashes, type TokenCorpus } from '../classic/tokenCorpus.ts';

/** An n-gram and how many reviews of either class hold it. */
export interface PhraseCount {
  /** One to three words with blanks between them, in at least 20 reviews. */
  readonly ngram: string;
  readonly negative: number;
  readonly positive: number;
}

/** An n-gram in fewer reviews is not named: it might give back what one person wrote. */
export const leastReviews = 20;

const word = /^[\p{L}\p{M}']+$/u, rating = /^rating:(\d|10)$/;

/** How a token is written, or null for marks, numbers and faces. */
function written(key: string): string | null {
  return word.test(key) ? key : (rating.exec(key)?.[1] ?? null) === null ? null : `${key.slice(7)}/10`;
}

/** The n-grams of words (and of ratings standing alone) that are in at least 20 reviews, by column of the counts. */
export function countPhrases(corpus: TokenCorpus, counts: NgramCounts, labels: ArrayLike<Label>): readonly (PhraseCount & { readonly column: number })[] {
  const { hashes, starts, columns } = counts, held = [new Int32Array(hashes.length), new Int32Array(hashes.length)] as const;
  for (let text = 0; text < counts.texts; text++) {
    const own = held[labels[text] as Label];
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) own[columns[at] as number] = (own[columns[at] as number] as number) + 1;
  }
  const [negative, positive] = held, names = new Map<number, string | null>(), columnOf = createRowTable(hashes), spelling = corpus.keys.map(written);
  for (let text = 0; text < corpus.texts; text++) {
    const from = corpus.starts[text] as number;
    visitNgrams(textHashes(corpus, text), 3, (hash, first, length) => {
      const column = columnOf(hash);
      if (column < 0 || (negative[column] as number) + (positive[column] as number) < leastReviews || names.has(column)) return;
      const words = Array.from({ length }, (_, at) => spelling[corpus.ids[from + first + at] as number] ?? null);
      names.set(column, words.includes(null) || (length > 1 && words.some((one) => one?.includes('/'))) ? null : words.join(' '));
    });
  }
  const phrases = [...names].flatMap(([column, ngram]) => (ngram === null ? [] : [{ column, ngram, negative: negative[column] as number, positive: positive[column] as number }]));
  return phrases.sort((a, b) => a.column - b.column);
}
