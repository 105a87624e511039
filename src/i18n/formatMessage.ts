import type { Language } from '../contracts/language.ts';

export type Strings = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string | number>>;

const rules: Readonly<Record<Language, Intl.PluralRules>> = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') };

/**
 * The text of `key`, with `{{name}}` filled from `values`. With a `count`, the form that the language's plural rules choose
 * (`key_one`, `key_other`); forms that a language seldom needs (Spanish `many`, for millions) read as `other`.
 * Undefined when there is no such text; a placeholder without a value stays visible.
 */
export function formatMessage(strings: Strings, key: string, values: Values, language: Language): string | undefined {
  const { count } = values;
  const text = (typeof count === 'number' ? (strings[`${key}_${rules[language].select(count)}`] ?? strings[`${key}_other`]) : undefined) ?? strings[key];
  return text?.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
