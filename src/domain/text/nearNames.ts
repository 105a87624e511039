import { bitsIn, letterMask } from '../kernels/letterMask.ts';

/** Names that a mistyped or partial one may have meant. */
export interface NearNames {
  /**
   * Indexes of at most `limit` names near `folded` (a text after `fold`), best first: fewest edits, then heaviest, then lowest index.
   * Takes typos (swapped neighbours count once), words left out, in another order or cut short. Names much farther than the best stay out.
   */
  near(folded: string, limit: number): readonly number[];
}

/** What a difference costs, in edits. */
const cost = { cutWord: 0.3, cutLetter: 0.1, extraWord: 0.25, extraWordsMost: 1, lostWord: 1.5, most: 3 } as const;
/** A name that costs this much more than the best is not worth offering. */
const slack = 0.8;

/** Edits a whole name of this length may have and still be recognisable. */
function editsInName(length: number): number {
  return length < 3 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3;
}
/** Edits one word may have: fewer, for a short word is soon another word. */
function editsInWord(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * Goals: a few milliseconds a call over 110,000 names, built in a few hundred at the first call. Non-goals: phonetics, ranking of exact matches.
 * @param names  folded and distinct
 * @param weight  of a name by index: larger is better known
 */
export function createNearNames(names: readonly string[], weight: (index: number) => number): NearNames {
  let built: { readonly whole: Sketch; readonly words: Words } | undefined;
  return {
    near(folded, limit) {
      built ??= { whole: sketch(names), words: wordsOf(names) };
      const costs = byWords(folded, built.words, names.length);
      forEachWithin(folded, built.whole, editsInName(folded.length), (index, edits) => {
        if (edits < (costs.get(index) ?? Infinity)) costs.set(index, edits);
      });
      let best: number = cost.most;
      for (const paid of costs.values()) best = Math.min(best, paid);
      return [...costs]
        .filter(([, paid]) => paid <= Math.min(cost.most, best + slack))
        .sort(([a, paidA], [b, paidB]) => paidA - paidB || weight(b) - weight(a) || a - b)
        .slice(0, limit)
        .map(([index]) => index);
    },
  };
}

/** Every name by the words in it: postings of word w are `owners[starts[w] … starts[w + 1])`. */
interface Words {
  readonly words: Sketch;
  readonly starts: Int32Array;
  readonly owners: Int32Array;
  /** Words in each name. */
  readonly lengths: Uint8Array;
}

function wordsOf(names: readonly string[]): Words {
  const idOf = new Map<string, number>();
  const entries: number[] = [];
  const lengths = new Uint8Array(names.length);
  names.forEach((name, index) => {
    const split = name.split(' ');
    lengths[index] = Math.min(split.length, 255);
    for (const word of new Set(split)) {
      let id = idOf.get(word);
      if (id === undefined) idOf.set(word, id = idOf.size);
      entries.push(id, index);
    }
  });
  const starts = new Int32Array(idOf.size + 1);
  for (let e = 0; e < entries.length; e += 2) starts[(entries[e] ?? 0) + 1] = (starts[(entries[e] ?? 0) + 1] ?? 0) + 1;
  for (let w = 1; w < starts.length; w++) starts[w] = (starts[w] ?? 0) + (starts[w - 1] ?? 0);
  const next = starts.slice();
  const owners = new Int32Array(entries.length / 2);
  for (let e = 0; e < entries.length; e += 2) {
    const word = entries[e] ?? 0, at = next[word] ?? 0;
    owners[at] = entries[e + 1] ?? 0;
    next[word] = at + 1;
  }
  return { words: sketch([...idOf.keys()]), starts, owners, lengths };
}

/** Names that hold (nearly) every word of the text, with what they cost. */
function byWords(folded: string, index: Words, names: number): Map<number, number> {
  const asked = [...new Set(folded.split(' '))].slice(0, 12);
  const mayLose = asked.length >= 3 ? 1 : 0;
  const paid = new Float32Array(names), found = new Uint8Array(names), best = new Float32Array(names);
  const touched: number[] = [];
  asked.forEach((word, turn) => {
    if (word === '') return;
    const reached: number[] = [];
    const reach = (near: number, price: number): void => {
      for (let at = index.starts[near] ?? 0; at < (index.starts[near + 1] ?? 0); at++) {
        const owner = index.owners[at] ?? 0;
        if ((found[owner] ?? 0) + mayLose < turn) continue;
        const before = best[owner] ?? 0;
        if (before === 0) reached.push(owner);
        if (before === 0 || price + 1 < before) best[owner] = price + 1; // + 1: zero means untouched
      }
    };
    forEachWithin(word, index.words, editsInWord(word.length), reach);
    if (word.length >= 3) forEachStarting(word, index.words, (near, lettersLeft) => { reach(near, Math.min(1, cost.cutWord + cost.cutLetter * lettersLeft)); });
    for (const owner of reached) {
      if (found[owner] === 0) touched.push(owner);
      found[owner] = (found[owner] ?? 0) + 1;
      paid[owner] = (paid[owner] ?? 0) + (best[owner] ?? 1) - 1;
      best[owner] = 0;
    }
  });
  const costs = new Map<number, number>();
  for (const owner of touched) {
    const words = found[owner] ?? 0;
    if (words + mayLose < asked.length) continue;
    const extra = Math.max(0, (index.lengths[owner] ?? 0) - words);
    costs.set(owner, (paid[owner] ?? 0) + (asked.length - words) * cost.lostWord + Math.min(cost.extraWordsMost, extra * cost.extraWord));
  }
  return costs;
}

/** Texts with what rules nearly all of them out cheaply: their length and which letters they have. */
interface Sketch {
  readonly texts: readonly string[];
  readonly lengths: Uint16Array;
  readonly masks: Int32Array;
}

function sketch(texts: readonly string[]): Sketch {
  return { texts, lengths: Uint16Array.from(texts, (text) => Math.min(text.length, 65535)), masks: Int32Array.from(texts, letterMask) };
}

/** Calls back for every text within `most` edits. An edit takes away at most one letter class and brings at most one. */
function forEachWithin(text: string, { texts, lengths, masks }: Sketch, most: number, each: (index: number, edits: number) => void): void {
  const mask = letterMask(text), shortest = text.length - most, longest = text.length + most;
  for (let index = 0; index < masks.length; index++) {
    const length = lengths[index] ?? 0;
    if (length < shortest || length > longest) continue;
    const other = masks[index] ?? 0;
    if (bitsIn(mask & ~other) > most || bitsIn(other & ~mask) > most) continue;
    const edits = editsWithin(text, texts[index] ?? '', most);
    if (edits <= most) each(index, edits);
  }
}

/** Calls back for every longer text that starts with this one. */
function forEachStarting(text: string, { texts, lengths, masks }: Sketch, each: (index: number, lettersLeft: number) => void): void {
  const mask = letterMask(text);
  for (let index = 0; index < masks.length; index++) {
    if ((mask & ~(masks[index] ?? 0)) !== 0) continue;
    const left = (lengths[index] ?? 0) - text.length;
    if (left > 0 && texts[index]?.startsWith(text)) each(index, left);
  }
}

/** Three rows of the edit table, kept between calls: allocating them took most of the time of a miss. */
let table = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)] as const;

/**
 * Edits (insert, drop, replace, swap neighbours) that turn one text into the other; anything above `most` reads `most + 1`.
 * Optimal string alignment on a diagonal band of width 2 · most + 1.
 * @param most  0–100
 */
export function editsWithin(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const over = most + 1, width = b.length + 1;
  if (Math.abs(a.length - b.length) > most) return over;
  if (table[0].length < width) table = [new Uint8Array(2 * width), new Uint8Array(2 * width), new Uint8Array(2 * width)];
  let [older, previous, current] = table;
  for (let j = 0; j < width; j++) previous[j] = Math.min(j, over);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most), to = Math.min(b.length, i + most);
    const left = a.charCodeAt(i - 1), leftBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    // The band's neighbours are read by this row and the next two: they must not hold an older text's numbers.
    current[from - 1] = from === 1 ? Math.min(i, over) : over;
    if (to < b.length) current[to + 1] = over;
    let least = current[from - 1] ?? over;
    for (let j = from; j <= to; j++) {
      const right = b.charCodeAt(j - 1);
      let edits = (previous[j - 1] ?? over) + (left === right ? 0 : 1);
      edits = Math.min(edits, (previous[j] ?? over) + 1, (current[j - 1] ?? over) + 1, over);
      if (j > 1 && leftBefore === right && left === b.charCodeAt(j - 2)) edits = Math.min(edits, (older[j - 2] ?? over) + 1);
      current[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return over;
    [older, previous, current] = [previous, current, older];
  }
  return Math.min(previous[b.length] ?? over, over);
}
