import { bitsIn, letterMask } from '../../../src/domain/kernels/letterMask.ts';
import { prefixEdits } from '../../../src/domain/kernels/prefixEdits.ts';

/** Every distinct word of some texts and where it occurs: postings of word w are `entries[starts[w] … starts[w + 1])`. */
export interface Words {
  readonly words: readonly string[];
  /** Which of 32 letter classes a word holds. */
  readonly masks: Int32Array;
  readonly starts: Int32Array;
  readonly entries: Int32Array;
  /** What was near the words typed last: with every further letter all words but the last are asked for again. */
  readonly recent: Map<string, readonly NearWord[]>;
}

export interface NearWord { readonly word: number; readonly edits: number }
const mostRecent = 16;

export function indexWords(folded: readonly string[]): Words {
  const idOf = new Map<string, number>();
  const words: string[] = [];
  const occurrences: number[] = []; // word, entry, word, entry, …
  const last: number[] = []; // entry in which a word was met last
  for (let entry = 0; entry < folded.length; entry++) {
    for (const word of (folded[entry] as string).split(' ')) {
      let id = idOf.get(word);
      if (id === undefined) {
        idOf.set(word, (id = words.length));
        words.push(word);
      }
      if (last[id] === entry) continue;
      last[id] = entry;
      occurrences.push(id, entry);
    }
  }
  const starts = new Int32Array(words.length + 1);
  for (let i = 0; i < occurrences.length; i += 2) (starts[(occurrences[i] as number) + 1] as number)++;
  for (let w = 0; w < words.length; w++) (starts[w + 1] as number) += starts[w] as number;
  const next = starts.slice(), entries = new Int32Array(occurrences.length / 2);
  for (let i = 0; i < occurrences.length; i += 2) entries[(next[occurrences[i] as number] as number)++] = occurrences[i + 1] as number;
  return { words, masks: Int32Array.from(words, letterMask), starts, entries, recent: new Map() };
}

/** Words of which `typed` may be the beginning with at most `most` edits, fewest edits first. */
export function wordsNear(index: Words, typed: string, most: number): readonly NearWord[] {
  const key = `${most} ${typed}`;
  const known = index.recent.get(key);
  if (known) return known;
  const wanted = letterMask(typed);
  const near: NearWord[] = [];
  for (let word = 0; word < index.words.length; word++) {
    // Each missing letter class costs an edit at least: rules out nearly all words without looking at them.
    if (bitsIn(wanted & ~(index.masks[word] as number)) > most) continue;
    const edits = prefixEdits(typed, index.words[word] as string, most);
    if (edits <= most) near.push({ word, edits });
  }
  near.sort((a, b) => a.edits - b.edits);
  if (index.recent.size >= mostRecent) index.recent.clear();
  index.recent.set(key, near);
  return near;
}
