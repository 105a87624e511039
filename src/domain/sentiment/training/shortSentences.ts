import type { Label } from '../evaluation/measure.ts';
import { addTypos } from '../evaluation/addTypos.ts';
import { negationSuite } from '../suites/negation.ts';
import { plainSuite } from '../suites/plain.ts';
import { patterns, type Pattern } from './grammar/patterns.ts';
import { asides, closings, commonAdjectives, longVerbs, moodFaces, moodWords, neutralWords, openings, parts, type Moods } from './grammar/words.ts';
import { plainPhrases, slots, turnedPhrases } from './turnedPhrases.ts';
import { wordsOf, type TurnedSentence } from './turnedSentences.ts';

/** What the grammar takes from the reviews, so that its words are not a list of ours alone. */
export interface FoundWords {
  readonly adjectives: Moods;
  /** Nouns that a film may have a part about. */
  readonly nouns: readonly string[];
}

export interface ShortSentences {
  /** Another sentence; every pattern comes about as often as any other. */
  next(): TurnedSentence;
  readonly patterns: number;
}

const rules: readonly Pattern[] = [...patterns, ...[...turnedPhrases, ...plainPhrases].map((phrase): Pattern => ({ mood: phrase.startsWith('>') ? 1 : 0, said: phrase.slice(2) }))];
/** One in so many patterns can be kept from teaching, so as to measure by it. */
const keptApart = 25;

const agreeing: Readonly<Record<string, readonly [one: string, many: string]>> = {
  has: ['has', 'have'], lacks: ['lacks', 'lack'], fails: ['fails', 'fail'], drags: ['drags', 'drag'], convinces: ['convinces', 'convince'], tries: ['tries', 'try'], deserves: ['deserves', 'deserve'], looks: ['looks', 'look'], seems: ['seems', 'seem'],
  escapes: ['escapes', 'escape'], makes: ['makes', 'make'], ruins: ['ruins', 'ruin'],
};
const slot = new RegExp(`%(${[...Object.keys(agreeing), ...Object.keys(neutralWords), 'isnt', 'is2', 'is', 'doesnt', 'gs', 'os', 'hs', 'pp', 'p2', 'p', 'ling', 'ving', 'ved', 'vs', 'Vs', 'Ds', ...'aAnNqQvVfFlLdDkKbBcC'].sort((a, b) => b.length - a.length).join('|')})([+-]?)(?![a-z])`, 'g');

const ing = (verb: string): string => verb.replace(/^(\w+?)e?( |$)/, '$1ing$2');
const third = (verb: string): string => verb.replace(/^\w+/, (word) => (/(?:s|x|sh|ch)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`));
const withArticles = (text: string): string => text.replace(/\b([Aa]) (?=[aeio]|un(?!i)|hon)/g, '$1n ').replace(/\b([Aa])n (?=[^aeiouh])/g, '$1 ');

/**
 * Short sentences that say what their words do not say, in some thousands of ways, and others that do; for the reader of word order. Seeded by `random`.
 * Those that would say word for word what the suites ask are left out: by these models are measured.
 * @param which  `taught`: all patterns but one in twenty-five, `apart`: those
 */
export function shortSentences({ adjectives: found, nouns }: FoundWords, which: 'taught' | 'apart', random: () => number): ShortSentences {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T, chance = (share: number): boolean => random() < share;
  const measured = new Set([...negationSuite, ...plainSuite].map(({ text }) => wordsOf(text)));
  const adjectives = ([0, 1] as const).map((mood) => [...new Set([...(moodWords['a'] as Moods)[mood], ...found[mood]])]);
  const used = rules.filter((_, at) => (at % keptApart === 7) === (which === 'apart'));

  function adjective(mood: Label): string {
    const all = adjectives[mood] ?? [], one = pick(chance(0.3) ? commonAdjectives[mood] : all), kind = random();
    return kind < 0.06 ? `${one} ${pick(['and', 'or', 'and'])} ${pick(all)}` : kind < 0.14 ? `${pick(['very', 'really', 'so', 'truly', 'particularly', 'quite', 'terribly'])} ${one}` : one;
  }
  function part(many: boolean): string {
    const base = many ? pick(parts.many) : nouns.length > 0 && chance(0.25) ? `the ${pick(nouns)}` : pick(parts.one), kind = random();
    return nouns.length > 0 && kind < 0.06 ? `${base} of the ${pick(nouns)}` : kind > 0.96 ? `${base} in the ${pick(['first', 'second', 'last'])} ${pick(['half', 'act', 'scene', 'part'])}` : base;
  }
  const is = (many: boolean): string => (chance(0.4) ? (many ? 'were' : 'was') : many ? 'are' : 'is');

  function fill({ said }: Pattern, mood: Label): string {
    let isMany = false, isMany2 = false;
    return said
      .replace(/\{(\w+)\}/g, (_, name: string) => (name === 'P' ? pick(adjectives[1] ?? []) : name === 'N' ? pick(adjectives[0] ?? []) : name === 'A' ? pick(parts.one) : name === 'S' ? pick(neutralWords['s'] ?? []) : pick(slots[name] ?? [''])))
      .replace(slot, (_, name: string, sign: string) => {
        const letter = name.charAt(0), isOpposite = letter !== letter.toLowerCase(), own: Label = sign === '+' ? 1 : sign === '-' ? 0 : isOpposite ? (mood === 1 ? 0 : 1) : mood;
        const agreed = agreeing[name], neutral = neutralWords[name];
        if (agreed) return agreed[Number(name === 'ruins' ? isMany2 : isMany)] ?? '';
        if (neutral) return pick(neutral);
        switch (name) {
          case 'is': return is(isMany);
          case 'is2': return is(isMany2);
          case 'isnt': return chance(0.5) ? `${is(isMany)} not` : `${is(isMany)}n't`;
          case 'doesnt': return pick(isMany ? ["don't", 'do not'] : ["doesn't", 'does not']);
          case 'gs': case 'os': case 'hs': return `${pick(neutralWords[letter] ?? [])}s`;
          case 'pp': return pick(parts.many);
          case 'p': return part((isMany = chance(0.3)));
          case 'p2': return part((isMany2 = chance(0.3)));
          case 'a': case 'A': return adjective(own);
          case 'ling': return ing(pick((moodWords['l'] as Moods)[own]));
          case 'ving': return ing(pick((moodWords['v'] as Moods)[own]));
          case 'vs': case 'Vs': return third(pick((moodWords['v'] as Moods)[own]));
          case 'Ds': return third(pick((moodWords['l'] as Moods)[own]));
          case 'c': return chance(0.5) ? `more ${pick(adjectives[own] ?? [])}` : pick((moodWords['c'] as Moods)[own]);
          case 'v': if (sign !== '' && chance(0.5)) return pick(longVerbs[own]);
        }
        return pick((moodWords[name.toLowerCase()] as Moods)[own]);
      });
  }

  function dress(sentence: string, mood: Label): string {
    let text = withArticles(sentence);
    const before = random(), kind = random();
    if (before < 0.13) text = `${pick(openings)}${chance(0.7) ? ', ' : ' '}${text}`;
    else if (before < 0.2) text = `${pick(asides)}. ${text}`;
    text += pick(closings);
    if (chance(0.08)) text = `${text.replace(/[.!]*$/, '')}. ${pick(asides)}.`;
    if (chance(0.1)) text = text.replace(/\b(does|do|did|is|was|were|are|could|would|has|have) not\b/g, "$1n't");
    if (chance(0.1)) text = text.replace(/n't/g, 'nt');
    if (chance(0.55)) text = text.charAt(0).toUpperCase() + text.slice(1);
    return kind < 0.06 ? addTypos(text, 0.12, random) : kind < 0.1 ? `${text} ${pick(moodFaces[mood])}` : text;
  }

  let at = 0;
  const turn = (): Pattern => {
    if (at % used.length === 0) for (let i = used.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)), here = used[i] as Pattern; used[i] = used[j] as Pattern; used[j] = here; }
    return used[at++ % used.length] as Pattern;
  };
  function next(): TurnedSentence {
    for (;;) {
      const pattern = turn(), mood: Label = pattern.mood ?? (chance(0.5) ? 1 : 0), second = chance(0.1) ? pick(used) : null;
      let text = fill(pattern, mood);
      if (second && (second.mood ?? mood) === mood) text = `${text}${pick(['. ', ', and ', '; ', '. ', ' and '])}${fill(second, mood)}`;
      text = dress(text, mood);
      if (!measured.has(wordsOf(text))) return { text, label: mood };
    }
  }
  return { next, patterns: used.length };
}
