import { languages, type Language } from '../../contracts/language.ts';
import { setLanguage } from '../../i18n/i18n.svelte.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const contrasts = ['system', 'more'] as const;
export type Contrast = (typeof contrasts)[number];

/** A person's choices, kept on this device. No language chosen: the browser's. */
export interface Settings {
  readonly theme: Theme;
  readonly contrast: Contrast;
  readonly language: Language | null;
  /** Whether shortcuts of one key (`/`, `?`) are listened to; speech input may press them by accident. */
  readonly shortcuts: boolean;
}

const storageKey = 'butaca-settings';
const defaults: Settings = { theme: 'system', contrast: 'system', language: null, shortcuts: true };
let chosen: Settings = $state.raw(defaults);

export function settings(): Settings {
  return chosen;
}

/** Changes some choices, applies and keeps them. The language changes once its strings have arrived; when they cannot be had it stays. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  if (changes.language) await setLanguage(changes.language);
  chosen = { ...chosen, ...changes };
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // storage refused: the choice lasts as long as the page
  }
  applyLooks();
}

/** Reads the kept choices and applies them; afterwards the looks follow the system where nothing was chosen. */
export async function startSettings(): Promise<void> {
  chosen = readSettings();
  applyLooks();
  for (const query of [prefersDark, prefersMore]) window.matchMedia(query).addEventListener('change', applyLooks);
  const language = chosen.language ?? preferredLanguage(navigator.languages);
  if (language !== 'en') await setLanguage(language).catch(() => undefined); // English is always here
}

/** The first language of ours among those the browser asks for, by primary subtag; English otherwise. */
export function preferredLanguage(asked: readonly string[]): Language {
  for (const tag of asked) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

const prefersDark = '(prefers-color-scheme: dark)';
const prefersMore = '(prefers-contrast: more)';

function applyLooks(): void {
  const root = document.documentElement;
  const dark = chosen.theme === 'dark' || (chosen.theme === 'system' && window.matchMedia(prefersDark).matches);
  const more = chosen.contrast === 'more' || window.matchMedia(prefersMore).matches;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  if (more) root.dataset['contrast'] = 'more';
  else delete root.dataset['contrast'];
}

function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Record<keyof Settings, unknown>>;
    return {
      theme: themes.find((theme) => theme === kept.theme) ?? defaults.theme,
      contrast: contrasts.find((contrast) => contrast === kept.contrast) ?? defaults.contrast,
      language: languages.find((language) => language === kept.language) ?? defaults.language,
      shortcuts: kept.shortcuts !== false,
    };
  } catch {
    return defaults;
  }
}
