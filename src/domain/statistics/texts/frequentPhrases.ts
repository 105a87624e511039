import type { Job } from '../job.ts';
import type { TextCount } from './labelledTexts.ts';
import { createMostHeld } from './mostHeld.ts';
import { PairTable } from './pairTable.ts';
import type { WordCorpus } from './readWords.ts';

export interface Phrases {
  readonly pairs: readonly TextCount[];
  readonly triples: readonly TextCount[];
}

/** A phrase comes back: one that a single text holds is none. */
const leastTexts = 2;
/** The search begins among words in this share of the texts, and goes down by a factor. */
const firstShare = 0.02, downBy = 5;
const tokensEach = 1 << 17, entriesEach = 1 << 17;

/**
 * The phrases of two and of three words that most texts hold, exactly: a phrase is in no more texts than any of its words, so only words in at least t texts need be looked at as long as the last
 * phrase kept is in t texts or more; else t falls and all are counted anew. Far fewer phrases are ever held than there are.
 * @param held  texts that hold each word
 * @param most  phrases of each length
 * Source: the "a priori" pruning of Agrawal & Srikant, VLDB 1994.
 */
export function* frequentPhrases(corpus: WordCorpus, held: Int32Array, most: number): Job<Phrases> {
  let least = Math.max(leastTexts, Math.ceil(corpus.rows * firstShare)), pairs: readonly TextCount[] | null = null;
  for (;;) {
    const atLeast = least, isLast = atLeast === leastTexts;
    const pairTable = new PairTable();
    yield* eachStretch(corpus, pairTable, (text, from, to) => {
      const { ids } = corpus, weight = corpus.weights[text] as number;
      for (let at = from; at < Math.min(to, (corpus.ends[text] as number) - 1); at++) {
        const left = ids[at] as number, right = ids[at + 1] as number;
        if (left >= 0 && right >= 0 && (held[left] as number) >= atLeast && (held[right] as number) >= atLeast) pairTable.add(left, right, text, weight);
      }
    });
    if (pairs === null) {
      const best = createMostHeld(most);
      yield* offerAll(pairTable, atLeast, best, (entry) => `${wordOf(corpus, pairTable.lefts[entry])} ${wordOf(corpus, pairTable.rights[entry])}`);
      if (isLast || best.least() >= atLeast) pairs = best.list();
    }

    const tripleTable = new PairTable();
    yield* eachStretch(corpus, tripleTable, (text, from, to) => {
      const { ids } = corpus, weight = corpus.weights[text] as number;
      let before = -1; // the pair that ends where the next begins, where it is in enough texts
      for (let at = from; at < Math.min(to + 1, (corpus.ends[text] as number) - 1); at++) {
        const left = ids[at] as number, right = ids[at + 1] as number;
        const entry = left >= 0 && right >= 0 && (held[left] as number) >= atLeast && (held[right] as number) >= atLeast ? pairTable.find(left, right) : -1;
        const frequent = entry >= 0 && (pairTable.counts[entry] as number) >= atLeast ? entry : -1;
        if (before >= 0 && frequent >= 0) tripleTable.add(before, right, text, weight);
        before = frequent;
      }
    });
    const best = createMostHeld(most);
    yield* offerAll(tripleTable, atLeast, best, (entry) => {
      const pair = tripleTable.lefts[entry] as number;
      return `${wordOf(corpus, pairTable.lefts[pair])} ${wordOf(corpus, pairTable.rights[pair])} ${wordOf(corpus, tripleTable.rights[entry])}`;
    });
    if (pairs !== null && (isLast || best.least() >= atLeast)) return { pairs, triples: best.list() };
    least = Math.max(leastTexts, Math.floor(least / downBy));
  }
}

const wordOf = ({ words }: WordCorpus, id: number | undefined): string => words[id ?? -1] ?? '';

/** Goes through all tokens, at most so many without a pause; the table has room for a pair a token. */
function* eachStretch({ weights, starts, ends }: WordCorpus, table: PairTable, visit: (text: number, from: number, to: number) => void): Job<void> {
  let since = 0, room = 0;
  for (let text = 0; text < weights.length; text++) {
    for (let from = starts[text] as number; from < (ends[text] as number); ) {
      const to = Math.min(ends[text] as number, from + tokensEach);
      if (room < to - from + 1) yield* table.reserve((room = tokensEach + 1));
      visit(text, from, to);
      room -= to - from + 1;
      since += to - from;
      from = to;
      if (since >= tokensEach) {
        since = 0;
        yield;
      }
    }
  }
}

function* offerAll(table: PairTable, least: number, best: ReturnType<typeof createMostHeld>, name: (entry: number) => string): Job<void> {
  for (let entry = 0; entry < table.size; entry++) {
    const texts = table.counts[entry] as number;
    if (texts >= least) best.offer(texts, () => name(entry));
    if (entry % entriesEach === entriesEach - 1) yield;
  }
}
