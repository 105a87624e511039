import { seededRandom } from '../../random.ts';
import type { Label } from '../evaluation/measure.ts';
import { negationSuite } from '../suites/negation.ts';
import { plainSuite } from '../suites/plain.ts';
import { tokenise } from '../tokenise.ts';
import { plainPhrases, slots, turnedPhrases } from './turnedPhrases.ts';

export interface TurnedSentence {
  readonly text: string;
  readonly label: Label;
}

const openings = ['', '', '', '', 'to be honest, ', 'frankly, ', 'in the end ', 'all in all, ', 'well, ', 'I must say ', 'honestly, ', 'I saw it last night and ', 'a word on this one: '];
const closings = ['', '', '', '.', '.', '.', '!', ' .', ' in my opinion.', ' for me.', ' if you ask me.', ', and that is that.', ', I would say.'];

/**
 * Short sentences that say the opposite of their words, so that a model of reviews, which seldom turn on one phrase, learns what turns. Seeded; every phrase comes about as often as any other.
 * Those that would say word for word what the suites ask are left out: by these models are measured.
 * @param n  sentences at most, some of which may be alike
 */
export function turnedSentences(n: number, seed: number): TurnedSentence[] {
  const random = seededRandom(seed), pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] as string;
  const measured = new Set([...negationSuite, ...plainSuite].map(({ text }) => wordsOf(text)));
  return Array.from({ length: n }, (_, at): TurnedSentence => {
    const pattern = (at % 2 === 0 ? turnedPhrases[(at / 2) % turnedPhrases.length] : plainPhrases[((at - 1) / 2) % plainPhrases.length]) as string, words = pattern.slice(2).replace(/\{(\w+)\}/g, (_slot, name: string) => pick(slots[name] ?? ['']));
    const said = `${pick(openings)}${words}${pick(closings)}`;
    return { text: random() < 0.5 ? said : `${said.charAt(0).toUpperCase()}${said.slice(1)}`, label: pattern.startsWith('>') ? 1 : 0 };
  }).filter(({ text }) => !measured.has(wordsOf(text)));
}

/** The words of a text, however it is written. */
export const wordsOf = (text: string): string => tokenise(text).map(({ key }) => key).filter((key) => /\p{L}/u.test(key)).join(' ');
