import { foldAll } from './foldAll.ts';
import { nameKey } from '../../../src/domain/text/nameKey.ts';
import { createHaystack, type Haystack } from './haystack.ts';
import { nearTiers } from './nearTiers.ts';
import { tier } from './tier.ts';
import { indexWords, type Words } from './words.ts';

/** Near spellings are looked for when fewer owners than this match as typed. */
const fewAnswers = 5;
/** Letters of a text that are compared: no name is longer, and the time for near spellings grows with them. */
const mostLetters = 200;

export interface Found {
  /** Tier of every owner; `tier.none` where it does not match. */
  readonly tiers: Uint8Array;
  /** Owners that match. */
  readonly count: number;
  /** Whether near spellings are among them. */
  readonly fuzzy: boolean;
}

/**
 * Search over names as they are typed. Goals: first answer at once (one pass of `indexOf` over one string, no index), any script, typos.
 * The word index for near spellings is built when first needed. Non-goals: stemming, phonetics, highlighting.
 */
export interface NameIndex {
  /** Owners: whoever the names belong to, 0…owners−1, best known first. */
  readonly owners: number;
  find(text: string): Found;
  /** The names, folded. */
  readonly allFolded: readonly string[];
  /** Builds the index for near spellings ahead of its use. */
  prepare(): void;
}

/**
 * @param names  one or more for each owner
 * @param ownerOf  owner of each name; left out when name i belongs to owner i
 * @param before  an index over the first of these names, whose folding is taken over
 */
export function createNameIndex(names: readonly string[], ownerOf?: Int32Array, before?: NameIndex): NameIndex {
  const owners = ownerOf ? ownerOf.reduce((most, owner) => Math.max(most, owner + 1), 0) : names.length;
  const folded = before ? [...before.allFolded, ...foldAll(names.slice(before.allFolded.length))] : foldAll(names);
  const haystack: Haystack = createHaystack(folded);
  let tight: Haystack | undefined;
  let words: Words | undefined;

  function find(text: string): Found {
    const typed = nameKey(text.slice(0, mostLetters));
    const tiers = new Uint8Array(owners).fill(tier.none);
    if (typed === '') return { tiers, count: 0, fuzzy: false };
    let count = 0;
    const offer = (entry: number, found: number): void => {
      const owner = ownerOf ? (ownerOf[entry] as number) : entry;
      const before = tiers[owner] as number;
      if (before === tier.none) count++;
      if (found < before) tiers[owner] = found;
    };
    haystack.scan(typed, offer);
    if (count >= fewAnswers) return { tiers, count, fuzzy: false };
    const asTyped = count;
    tight ??= createHaystack(folded.map((name) => name.replaceAll(' ', '')));
    tight.scanJoined(typed.replaceAll(' ', ''), offer);
    if (count < fewAnswers) nearTiers((words ??= indexWords(folded)), typed, folded.length, offer);
    return { tiers, count, fuzzy: count > asTyped };
  }

  return {
    owners,
    find,
    allFolded: folded,
    prepare: () => {
      words ??= indexWords(folded);
      tight ??= createHaystack(folded.map((name) => name.replaceAll(' ', '')));
    },
  };
}

/** Owners that match, best tier first, then best known; at most `limit`. */
export function ranked({ tiers, count }: Found, limit = count): Int32Array {
  const starts = new Int32Array(257);
  for (let owner = 0; owner < tiers.length; owner++) (starts[(tiers[owner] as number) + 1] as number)++;
  for (let t = 0; t < 256; t++) (starts[t + 1] as number) += starts[t] as number;
  const order = new Int32Array(count);
  for (let owner = 0; owner < tiers.length; owner++) {
    const found = tiers[owner] as number;
    if (found !== tier.none) order[(starts[found] as number)++] = owner;
  }
  return limit < count ? order.slice(0, limit) : order;
}
