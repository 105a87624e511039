import { describe, expect, test } from 'vitest';
import { canonicalLanguageCode, languageCode, languageCodes, languageName } from './languages.ts';

describe('languageCode', () => {
  test.each([
    ['en', 'en'], ['English', 'en'], ['inglés', 'en'], ['INGLES', 'en'], ['español', 'es'], ['Castellano', 'es'], ['Mandarin', 'zh'], ['chino', 'zh'], ['cantonés', 'cn'], ['Cantonese', 'cn'], ['yue', 'cn'],
    ['Farsi', 'fa'], ['persa', 'fa'], ['Romanian', 'ro'], ['Filipino', 'tl'], ['Tagalog', 'tl'], ['Norwegian', 'no'], ['Serbian', 'sr'], ['serbocroata', 'sh'], ['No language', 'xx'], ['Bengali', 'bn'], ['Bangla', 'bn'], ['japonés', 'ja'],
  ])('reads %s as %s', (text, code) => expect(languageCode(text)).toBe(code));

  test.each(['', 'zz', 'Klingon', 'espa'])('finds no language in "%s"', (text) => expect(languageCode(text)).toBeNull());

  test('reads back every name it gives, in both languages', () => {
    for (const code of languageCodes) for (const language of ['en', 'es'] as const) expect([code, language, languageCode(languageName(code, language))]).toEqual([code, language, code]);
  });
});

describe('languageName', () => {
  test("names TMDB's own codes", () => {
    expect(['cn', 'sh', 'xx', 'mo'].map((code) => languageName(code, 'en'))).toEqual(['Cantonese', 'Serbo-Croatian', 'No language', 'Moldavian']);
    expect(['cn', 'sh', 'xx', 'es'].map((code) => languageName(code, 'es'))).toEqual(['cantonés', 'serbocroata', 'sin idioma', 'español']);
  });

  test('gives an unknown code back', () => {
    expect(languageName('qq', 'en')).toBe('qq');
    expect(canonicalLanguageCode('qq')).toBeNull();
  });

  test('lists each code once, and each has a name', () => {
    expect(new Set(languageCodes).size).toBe(languageCodes.length);
    for (const code of languageCodes) expect(languageName(code, 'en')).not.toBe(code);
  });
});
