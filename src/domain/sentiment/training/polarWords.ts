import type { TokenCorpus } from '../classic/tokenCorpus.ts';
import type { Label } from '../evaluation/measure.ts';
import type { FoundWords } from './shortSentences.ts';

const after = { intensifier: 'very so too extremely really quite incredibly pretty rather truly absolutely', article: 'a an the this', verb: "didn't did doesn't don't to will would i we" } as const;

/** A word's company and side: how often it stands in all, after an intensifier, an article, what verbs follow; how often in reviews of either label. */
interface Use {
  all: number;
  intensified: number;
  named: number;
  verbal: number;
  readonly by: [number, number];
}

/** Fewest occurrences after an intensifier, and their least share, of a word taken for an adjective; fewest of a noun, and the least share behind an article. */
const adjectiveLeast = 12, adjectiveShare = 0.06, nounLeast = 400, nounShare = 0.3;
/** Least log-ratio of the two labels and least logit that a word of praise or blame has, greatest log-ratio of one that is neither. */
const leastRatio = 0.5, leastLogit = 0.8, neutralRatio = 0.2;

/**
 * Adjectives of praise and blame and nouns of neither, told by the company they keep in reviews: an adjective stands after "very", a noun after "the". Words of praise and blame are those on which labels
 * and model agree.
 * @param labelOf  of each text; null of those that have none
 * @param logitOf  of a word read alone
 */
export function findWords(corpus: TokenCorpus, labelOf: (text: number) => Label | null, logitOf: (word: string) => number): FoundWords {
  const kinds = Uint8Array.from(corpus.keys, (key) => (after.intensifier.split(' ').includes(key) ? 1 : after.article.split(' ').includes(key) ? 2 : after.verb.split(' ').includes(key) ? 3 : 0));
  const uses = corpus.keys.map((): Use => ({ all: 0, intensified: 0, named: 0, verbal: 0, by: [0, 0] }));
  for (let text = 0; text < corpus.texts; text++) {
    const label = labelOf(text);
    for (let at = corpus.starts[text] as number, from = at; at < (corpus.starts[text + 1] as number); at++) {
      const use = uses[corpus.ids[at] as number] as Use, kind = at > from ? kinds[corpus.ids[at - 1] as number] : 0;
      use.all++;
      if (label !== null) use.by[label]++;
      if (kind === 1) use.intensified++;
      else if (kind === 2) use.named++;
      else if (kind === 3) use.verbal++;
    }
  }
  const praise: string[] = [], blame: string[] = [], nouns: string[] = [];
  corpus.keys.forEach((key, id) => {
    if (!/^[a-z]{3,}$/.test(key)) return;
    const { all, intensified, named, verbal, by } = uses[id] as Use, ratio = Math.log((by[1] + 4) / (by[0] + 4));
    if (named >= nounShare * all && all > nounLeast && Math.abs(ratio) < neutralRatio && intensified < 0.01 * all) nouns.push(key);
    if (intensified < adjectiveLeast || intensified < adjectiveShare * all || verbal > 0.08 * all || key.endsWith('ly') || Math.abs(ratio) < leastRatio) return;
    const logit = logitOf(key);
    if (ratio > 0 && logit > leastLogit) praise.push(key);
    else if (ratio < 0 && logit < -leastLogit) blame.push(key);
  });
  return { adjectives: [blame.sort(), praise.sort()], nouns: nouns.sort() };
}
