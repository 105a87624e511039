import { findFirst } from '../../kernels/firstFew.ts';
import { KeyCounts } from '../../kernels/keyCounts.ts';
import type { Job } from '../job.ts';
import { listedText } from '../overview/listedCell.ts';
import type { ValueCount } from '../profile.ts';
import { stopWords } from './stopWords.ts';

const mostWords = 100, mostPhrases = 30;
/** Characters that are parted into words without a pause. */
const piece = 100_000, pieceTexts = 4096;
/** Words whose neighbours are counted without a pause. */
const pieceWords = 25_000;
const blank = /\s/g;
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
    const whole = texts[text] as string, before = length;
    for (let from = 0, to = 0; from < whole.length; from = to) {
      to = pieceEnd(whole, from);
      const found = wordsOf(from === 0 && to === whole.length ? whole : whole.slice(from, to));
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
      characters += to - from;
      if (characters < piece) continue;
      characters = sinceStart = 0;
      yield;
    }
    perText[text] = length - before;
    total += (length - before) * weight;
    if (++sinceStart < pieceTexts) continue;
    characters = sinceStart = 0;
    yield;
  }
  const pairs = new KeyCounts(), triples = new KeyCounts();
  for (let text = 0, at = 0, done = 0; text < texts.length; text++) {
    const end = at + (perText[text] as number);
    for (let before = -1, to = at; at < end; at = to) {
      to = Math.min(end, at + pieceWords);
      before = countPhrases(stream, at, Math.min(to, end - 1), before, counts[text] as number, words.length, pairs, triples);
      done += to - at;
      if (done < pieceWords) continue;
      done = 0;
      yield;
    }
  }
  const phrase = (ids: readonly number[]): string => listedText(ids.map((id) => words[id]).join(' ')), idsOfPair = (key: number) => [Math.floor(key / words.length), key % words.length];
  const idsOfTriple = (key: number) => [...idsOfPair(pairs.keyOf(Math.floor(key / words.length))), key % words.length];
  const isMute = (ids: readonly number[]): boolean => ids.every((id) => stopWords.has(words[id] as string));
  yield;
  const topWords = yield* findFirst(words.length, mostWords, (a, b) => (totals[a] as number) > (totals[b] as number), (id) => !stopWords.has(words[id] as string) && !/^[a-z]$/.test(words[id] as string));
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

/** Pairs that begin at places `from` … `to` − 1 of a text, and triples that end with them. @param before, @returns  entry of the pair before, −1 at the beginning of a text */
function countPhrases(stream: Int32Array, from: number, to: number, before: number, weight: number, words: number, pairs: KeyCounts, triples: KeyCounts): number {
  let last = before;
  for (let at = from; at < to; at++) {
    const next = stream[at + 1] as number;
    if (last >= 0) triples.add(last * words + next, weight);
    last = pairs.add((stream[at] as number) * words + next, weight);
  }
  return last;
}

/** Where the next piece of a long text ends: behind a blank, so that no word is cut. */
function pieceEnd(text: string, from: number): number {
  if (text.length - from <= 2 * piece) return text.length;
  blank.lastIndex = from + piece;
  return blank.exec(text) ? blank.lastIndex : text.length;
}

function longer(stream: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(Math.max(least, stream.length * 2));
  next.set(stream);
  return next;
}
