import { languages, type Language } from '../contracts/language.ts';
import common from './en/common.json';
import discover from './en/discover.json';
import { formatMessage, type Strings, type Values } from './formatMessage.ts';
import { firstScreens, loadMessages, type MessageKey, type Screen } from './messages.ts';

let current: Language = $state('en');
/** What has arrived; replaced as a whole, so that texts asked for too early appear when they come. */
let held: Readonly<Record<Language, Partial<Readonly<Record<Screen, Strings>>>>> = $state.raw({ en: { common, discover }, es: {} });
let wanted: readonly Screen[] = firstScreens;

/** The language shown; reading it in a component or `$derived` follows changes. */
export function language(): Language {
  return current;
}

/**
 * The text of `key` in the language shown; follows language changes when read in a component or `$derived`.
 * `values` fill `{{name}}`; `count` also chooses between the `_one` and `_other` forms. The key itself where its screen was not ensured.
 */
export function t(key: MessageKey, values: Values = {}): string {
  const cut = key.indexOf('.');
  const screen = key.slice(0, cut) as Screen, name = key.slice(cut + 1);
  for (const tongue of [current, ...languages]) {
    const text = formatMessage(held[tongue][screen] ?? {}, name, values, tongue);
    if (text !== undefined) return text;
  }
  return key;
}

async function fetchMessages(into: Language, screen: Screen): Promise<void> {
  if (held[into][screen]) return;
  const strings = await loadMessages(into, screen);
  held = { ...held, [into]: { ...held[into], [screen]: strings } };
}

/** Makes the strings of a screen available; to be awaited before its component renders. */
export async function ensureMessages(screen: Screen): Promise<void> {
  if (!wanted.includes(screen)) wanted = [...wanted, screen];
  await fetchMessages(current, screen);
}

/**
 * Changes the language once every screen opened so far has its strings.
 * @throws Error, language unchanged, when they cannot be fetched
 */
export async function setLanguage(next: Language): Promise<void> {
  await Promise.all(wanted.map((screen) => fetchMessages(next, screen)));
  current = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next;
}

/** Picks the interface language's text of a `{ en, es }` pair. */
export function localised(pair: { readonly en: string; readonly es: string }): string {
  return pair[current];
}
