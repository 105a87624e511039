import type { Language } from '../contracts/language.ts';

/** One file a screen and language. English declares the keys; a test holds the others to it. */
export interface Messages {
  readonly common: typeof import('./en/common.json');
  readonly discover: typeof import('./en/discover.json');
  readonly title: typeof import('./en/title.json');
  readonly similar: typeof import('./en/similar.json');
  readonly yours: typeof import('./en/yours.json');
  readonly personal: typeof import('./en/personal.json');
  readonly rating: typeof import('./en/rating.json');
  readonly start: typeof import('./en/start.json');
  readonly tasteTraits: typeof import('./en/tasteTraits.json');
  readonly mixer: typeof import('./en/mixer.json');
  readonly map: typeof import('./en/map.json');
  readonly forYou: typeof import('./en/forYou.json');
  readonly tasteModel: typeof import('./en/tasteModel.json');
  readonly sentiment: typeof import('./en/sentiment.json');
  readonly sentimentBatch: typeof import('./en/sentimentBatch.json');
  readonly sentimentModel: typeof import('./en/sentimentModel.json');
  readonly explore: typeof import('./en/explore.json');
  readonly person: typeof import('./en/person.json');
  readonly people: typeof import('./en/people.json');
  readonly queries: typeof import('./en/queries.json');
  readonly exploreAlerts: typeof import('./en/exploreAlerts.json');
  readonly data: typeof import('./en/data.json');
  readonly about: typeof import('./en/about.json');
  readonly palette: typeof import('./en/palette.json');
  readonly chart: typeof import('./en/chart.json');
}
export type Screen = keyof Messages;

type Singular<K> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
/** `screen.key`; a key with `_one` and `_other` forms is asked for without the ending, with a `count`. */
export type MessageKey = { [S in Screen]: `${S}.${Singular<Exclude<keyof Messages[S], 'default'> & string>}` }[Screen];

/** Shown before anything can be fetched, so they travel with the shell. */
export const firstScreens: readonly Screen[] = ['common', 'discover'];

const files = import.meta.glob<Record<string, string>>('./*/*.json', { import: 'default' });

/**
 * The strings of one screen.
 * @throws Error when the chunk cannot be fetched
 */
export async function loadMessages(language: Language, screen: Screen): Promise<Record<string, string>> {
  const load = files[`./${language}/${screen}.json`];
  if (!load) throw new Error(`no strings for ${screen} in ${language}`);
  return load();
}
