import i18next from 'i18next';
import type { Language } from '../contracts/language.ts';
import common from './en/common.json';
import discover from './en/discover.json';
import { firstScreens, loadMessages, type MessageKey, type Screen } from './messages.ts';

const i18n = i18next.createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { common, discover } },
  nsSeparator: '.',
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false }, // Svelte escapes
});

let current: Language = $state('en');
let wanted: readonly Screen[] = firstScreens;

/** The language shown; reading it in a component or `$derived` follows changes. */
export function language(): Language {
  return current;
}

/**
 * The text of `key` in the language shown; follows language changes when read in a component or `$derived`.
 * `values` fill `{{name}}`; `count` also chooses between the `_one` and `_other` forms.
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return i18n.t(key, { ...values, lng: current });
}

async function fetchMessages(into: Language, screen: Screen): Promise<void> {
  if (!i18n.hasResourceBundle(into, screen)) i18n.addResourceBundle(into, screen, await loadMessages(into, screen));
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
