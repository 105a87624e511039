import type { Job } from '../job.ts';
import type { TextData } from '../table.ts';
import { createWordNumbers } from './wordNumbers.ts';

/** A column of texts as numbers of words, each different text once. */
export interface WordCorpus {
  /** Rows that have a text, and rows that have none. */
  readonly rows: number;
  readonly missing: number;
  /** Different words, lower-cased, in the order of their first appearance. */
  readonly words: readonly string[];
  /** [different texts]: rows that hold it. */
  readonly weights: Int32Array;
  /** The tokens of text t stand at starts[t] … ends[t] − 1 of `ids`, in order; −1 is a mark, a number or a face, across which no phrase goes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** [different texts]: words as blanks part them. */
  readonly lengths: Int32Array;
  /** Different words after so many rows with a text; the last point is after all of them. */
  readonly growth: readonly { readonly texts: number; readonly words: number }[];
}

const growthPoints = 30;
/** What is read without a pause: 15 ms of reviews. A longer text is read in parts, cut at blanks. */
const charactersEach = 1 << 18, rowsEach = 1 << 14;

export function* readWords({ codes, words: texts }: TextData): Job<WordCorpus> {
  const numbers = createWordNumbers(), { words } = numbers, weights = new Int32Array(texts.length), starts = new Int32Array(texts.length), ends = new Int32Array(texts.length), lengths = new Int32Array(texts.length);
  const rows = codes.reduce((count, code) => count + (code >= 0 ? 1 : 0), 0), growth: { texts: number; words: number }[] = [];
  let ids = new Int32Array(1 << 16), used = 0, read = 0, sinceRows = 0, sinceCharacters = 0;
  for (const code of codes) {
    if (code < 0) continue;
    const rowsOf = (weights[code] as number) + 1;
    weights[code] = rowsOf;
    if (rowsOf === 1) {
      const text = texts[code] as string;
      starts[code] = used;
      for (let from = 0; from < text.length; ) {
        const to = partEnd(text, from);
        if (used + to - from > ids.length) ids = longer(ids, used + to - from); // a token has a character at least
        numbers.visit(text, from, to, (id) => { ids[used++] = id; });
        sinceCharacters += to - from;
        from = to;
        if (sinceCharacters >= charactersEach) {
          sinceCharacters = sinceRows = 0;
          yield;
        }
      }
      ends[code] = used;
      lengths[code] = countWords(text);
    }
    read++;
    if (read === Math.ceil(((growth.length + 1) * rows) / Math.min(rows, growthPoints))) growth.push({ texts: read, words: words.length });
    if (++sinceRows === rowsEach) {
      sinceCharacters = sinceRows = 0;
      yield;
    }
  }
  return { rows, missing: codes.length - rows, words, weights, starts, ends, ids: ids.subarray(0, used), lengths, growth };
}

/** Where the part of a text that begins at `from` ends: behind a blank, where there is one in reach. */
function partEnd(text: string, from: number): number {
  const furthest = from + charactersEach;
  if (furthest >= text.length) return text.length;
  for (let at = furthest; at > furthest - 1000; at--) if (isBlank(text.charCodeAt(at - 1))) return at;
  return furthest;
}

function longer(ids: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, 2 * ids.length));
  larger.set(ids);
  return larger;
}

/** As many as `text.split(/\s+/)` gives, empty ones apart. */
export function countWords(text: string): number {
  let count = 0, inWord = false;
  for (let at = 0; at < text.length; at++) {
    const blank = isBlank(text.charCodeAt(at));
    if (!blank && !inWord) count++;
    inWord = !blank;
  }
  return count;
}

/** What \s matches. */
function isBlank(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit >= 160 && (unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff);
}
