import { findFirst } from '../../kernels/firstFew.ts';
import { KeyCounts } from '../../kernels/keyCounts.ts';
import type { Job } from '../job.ts';
import { listedText } from '../overview/listedCell.ts';
import type { ValueCount } from '../profile.ts';
import { stopWords } from './stopWords.ts';

const mostWords = 100, mostPhrases = 30;
/** Characters that are parted into words without a pause. */
const piece = 100_000, pieceTexts = 4096;
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

export interface WordCounts {
  /** [texts]; 0 of texts that do not count. */
  readonly perText: Uint32Array;
  readonly total: number;
  readonly distinct: number;
  readonly topWords: readonly ValueCount<string>[];
  readonly topPairs: readonly ValueCount<string>[];
  readonly topTriples: readonly ValueCount<string>[];
}

/** Words of a text in lower case: letters and digits of any script, apostrophes within. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll('’', "'").match(word) ?? [];
}

/**
 * Counts words and neighbouring ones, each text as often as it counts; equally frequent ones stand by their first place. Of phrases those are left out that stop words alone make up; of words also single letters of ASCII.
 * @param counts  [texts]; those of 0 are passed over
 */
export function* countWords(texts: readonly string[], counts: Uint32Array): Job<WordCounts> {
  const ids = new Map<string, number>(), words: string[] = [], totals: number[] = [], perText = new Uint32Array(texts.length);
  let stream = new Int32Array(4096), length = 0, total = 0, characters = 0, sinceStart = 0;
  for (let text = 0; text < texts.length; text++) {
    const weight = counts[text] as number;
    if (weight === 0) continue;
    const found = wordsOf(texts[text] as string);
    perText[text] = found.length;
    total += found.length * weight;
    if (length + found.length > stream.length) stream = longer(stream, length + found.length);
    for (const one of found) {
      let id = ids.get(one);
      if (id === undefined) {
        ids.set(one, (id = words.length));
        words.push(one);
        totals.push(0);
      }
      totals[id] = (totals[id] as number) + weight;
      stream[length++] = id;
    }
    characters += (texts[text] as string).length;
    if (characters < piece && ++sinceStart < pieceTexts) continue;
    characters = sinceStart = 0;
    yield;
  }
  const saysLittle = Uint8Array.from(words, (one) => (stopWords.has(one) ? 1 : 0)), pairs = new KeyCounts(), triples = new KeyCounts();
  for (let text = 0, at = 0, done = 0; text < texts.length; text++) {
    const end = at + (perText[text] as number);
    countPhrases(stream, at, end, counts[text] as number, words.length, pairs, triples);
    done += end - at;
    at = end;
    if (done < piece / 4) continue;
    done = 0;
    yield;
  }
  const phrase = (ids: readonly number[]): string => listedText(ids.map((id) => words[id]).join(' ')), idsOfPair = (key: number) => [Math.floor(key / words.length), key % words.length];
  const idsOfTriple = (key: number) => [...idsOfPair(pairs.keyOf(Math.floor(key / words.length))), key % words.length];
  const isMute = (ids: readonly number[]): boolean => ids.every((id) => saysLittle[id] === 1);
  yield;
  const topWords = yield* findFirst(words.length, mostWords, (a, b) => (totals[a] as number) > (totals[b] as number), (id) => saysLittle[id] === 0 && !/^[a-z]$/.test(words[id] as string));
  const topPairs = yield* findFirst(pairs.size, mostPhrases, (a, b) => pairs.countOf(a) > pairs.countOf(b), (entry) => !isMute(idsOfPair(pairs.keyOf(entry))));
  yield;
  const topTriples = yield* findFirst(triples.size, mostPhrases, (a, b) => triples.countOf(a) > triples.countOf(b), (entry) => !isMute(idsOfTriple(triples.keyOf(entry))));
  return {
    perText, total, distinct: words.length,
    topWords: topWords.map((id) => ({ value: phrase([id]), count: totals[id] as number })),
    topPairs: topPairs.map((entry) => ({ value: phrase(idsOfPair(pairs.keyOf(entry))), count: pairs.countOf(entry) })),
    topTriples: topTriples.map((entry) => ({ value: phrase(idsOfTriple(triples.keyOf(entry))), count: triples.countOf(entry) })),
  };
}

function countPhrases(stream: Int32Array, from: number, to: number, weight: number, words: number, pairs: KeyCounts, triples: KeyCounts): void {
  let before = -1;
  for (let at = from; at < to - 1; at++) {
    const next = stream[at + 1] as number;
    if (before >= 0) triples.add(before * words + next, weight);
    before = pairs.add((stream[at] as number) * words + next, weight);
  }
}

function longer(stream: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(Math.max(least, stream.length * 2));
  next.set(stream);
  return next;
}
