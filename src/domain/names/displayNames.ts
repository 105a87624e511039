export type NameLanguage = 'en' | 'es';

const made = new Map<string, Intl.DisplayNames>();

/** What the engine calls a region or language code; null when it does not know it. */
export function displayNames(language: NameLanguage, type: 'region' | 'language', code: string): string | null {
  const key = `${language} ${type}`;
  const names = made.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
  made.set(key, names);
  try {
    return names.of(code) ?? null;
  } catch {
    return null; // RangeError: not even the form of a code
  }
}
