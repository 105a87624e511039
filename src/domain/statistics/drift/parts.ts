import { countUpTo } from '../../kernels/searchSorted.ts';
import { isoText } from '../cellAt.ts';
import { finiteOf } from '../numbers/histogramOf.ts';
import { listedText } from '../overview/listedCell.ts';
import type { Job } from '../job.ts';
import { inPieces } from '../recipe/inPieces.ts';
import type { ListData, TextData } from '../table.ts';
import { topCodes } from '../topCodes.ts';

/** What a column is cut into, with the counts of both sides; parts are those of the left. */
export interface Parts {
  readonly labels: readonly string[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const dayMs = 86_400_000;
/** How many parts there are at most. */
export const mostParts = 10;
/** Of all values that are not among the most frequent. */
export const othersLabel = '…';

/** Between the deciles of the left, each part with its right end; equal deciles make one part. @param left, right  ascending */
export function decileParts(left: Float64Array, right: Float64Array, isDate: boolean): Parts {
  const finite = finiteOf(left), ends: number[] = [];
  for (let part = 1; part < mostParts && finite.length > 0; part++) {
    const at = (part / mostParts) * (finite.length - 1), low = Math.floor(at), from = finite[low] as number, to = finite[Math.min(low + 1, finite.length - 1)] as number;
    const end = from + (to - from) * (at - low);
    if (end !== ends.at(-1)) ends.push(end);
  }
  const show = (value: number): string => (isDate ? isoText(value - (((value % dayMs) + dayMs) % dayMs)) : String(Number(value.toPrecision(4))));
  const labels = ends.length === 0 ? [othersLabel] : [`≤ ${show(ends[0] as number)}`, ...ends.slice(1).map((end, at) => `${show(ends[at] as number)} – ${show(end)}`), `> ${show(ends.at(-1) as number)}`];
  const counts = (values: Float64Array): number[] => {
    const upTo = [...ends.map((end) => countUpTo(values, end)), values.length];
    return upTo.map((count, part) => count - (part === 0 ? 0 : upTo[part - 1] as number));
  };
  return { labels, left: counts(left), right: counts(right) };
}

/** False and true. */
export function booleanParts(left: Float64Array, right: Float64Array): Parts {
  const counts = (values: Float64Array): number[] => {
    let ones = 0, zeros = 0;
    for (const value of values) {
      if (value === 1) ones++;
      else if (value === 0) zeros++;
    }
    return [zeros, ones];
  };
  return { labels: ['false', 'true'], left: counts(left), right: counts(right) };
}

/** The most frequent words or items of the left, and all others where there are any. */
export function* wordParts(left: TextData | ListData, right: TextData | ListData): Job<Parts> {
  const ofLeft = countWords(left);
  yield;
  const ofRight = countWords(right), codeInRight = new Map<string, number>();
  yield;
  const own = topCodes(left.codes, left.words.length, left.words.length <= mostParts ? mostParts : mostParts - 1, (a, b) => (left.words[a] as string) < (left.words[b] as string)), words = own.map((code) => left.words[code] as string), labels = words.map(listedText), wanted = new Set(words);
  yield;
  yield* inPieces(right.words.length, (from, to) => {
    for (let code = from; code < to; code++) if (wanted.has(right.words[code] as string)) codeInRight.set(right.words[code] as string, code);
  }, 1 << 17);
  const leftCounts = own.map((code) => ofLeft[code] as number), rightCounts = words.map((word) => ofRight[codeInRight.get(word) ?? -1] ?? 0);
  const rest = (all: Uint32Array, taken: readonly number[]): number => sum(all) - sum(taken), others = [rest(ofLeft, leftCounts), rest(ofRight, rightCounts)] as const;
  if (others[0] + others[1] === 0) return { labels, left: leftCounts, right: rightCounts };
  return { labels: [...labels, othersLabel], left: [...leftCounts, others[0]], right: [...rightCounts, others[1]] };
}

function countWords({ codes, words }: TextData | ListData): Uint32Array {
  const counts = new Uint32Array(words.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  return counts;
}

function sum(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
