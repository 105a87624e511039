import { describe, expect, test } from 'vitest';
import { countryCodeOfEnglishName } from './countryCodeOfEnglishName.ts';
import { countriesByCode, countryAliases, formerCountriesByCode } from './countriesByCode.ts';
import { canonicalCountryCode, countryCode, countryCodes, countryName } from './countries.ts';

describe('countryCode', () => {
  test.each([
    ['es', 'ES'], ['Spain', 'ES'], ['españa', 'ES'], ['ESPANA', 'ES'], ['USA', 'US'], ['U.S.A.', 'US'], ['EE. UU.', 'US'], ['Estados Unidos', 'US'], ['United States of America', 'US'],
    ['UK', 'GB'], ['Reino Unido', 'GB'], ['England', 'GB'], ['inglaterra', 'GB'], ['Corea del Sur', 'KR'], ['South Korea', 'KR'], ['Alemania', 'DE'], ['West Germany', 'DE'],
    ['Alemania Oriental', 'DD'], ['XG', 'DD'], ['URSS', 'SU'], ['Soviet Union', 'SU'], ['Checoslovaquia', 'XC'], ['Yugoslavia', 'YU'], ['México', 'MX'], ['japon', 'JP'], ['Hong Kong', 'HK'],
    ['Czechia', 'CZ'], ['República Checa', 'CZ'], ['Chequia', 'CZ'], ['Türkiye', 'TR'], ['Turquía', 'TR'], ['Ivory Coast', 'CI'], ["Côte d'Ivoire", 'CI'],
  ])('reads %s as %s', (text, code) => expect(countryCode(text)).toBe(code));

  test.each(['', '  ', 'ZZ', 'Ruritania', 'espan'])('finds no country in "%s"', (text) => expect(countryCode(text)).toBeNull());

  test('reads back every name it gives, in both languages', () => {
    for (const code of countryCodes) for (const language of ['en', 'es'] as const) expect([language, code, countryCode(countryName(code, language))]).toEqual([language, code, code]);
  });
});

describe('countryName', () => {
  test('names former states by themselves and not by their successors', () => {
    expect(['SU', 'YU', 'XC', 'CS', 'DD', 'XG', 'AN'].map((code) => countryName(code, 'en'))).toEqual(['Soviet Union', 'Yugoslavia', 'Czechoslovakia', 'Serbia and Montenegro', 'East Germany', 'East Germany', 'Netherlands Antilles']);
    expect(['SU', 'YU', 'XC', 'CS', 'DD'].map((code) => countryName(code, 'es'))).toEqual(['Unión Soviética', 'Yugoslavia', 'Checoslovaquia', 'Serbia y Montenegro', 'Alemania Oriental']);
  });

  test('gives every code a name of its own in each language', () => {
    for (const language of ['en', 'es'] as const) expect(new Set(countryCodes.map((code) => countryName(code, language))).size).toBe(countryCodes.length);
  });

  test('gives an unknown code back', () => {
    expect(countryName('QQ', 'es')).toBe('QQ');
    expect(canonicalCountryCode('QQ')).toBeNull();
  });
});

describe('countryCodeOfEnglishName', () => {
  test('reads every English name and alias of the table without Intl', () => {
    for (const [code, name] of [...Object.entries(countriesByCode), ...Object.entries(formerCountriesByCode)]) expect(countryCodeOfEnglishName(name)).toBe(code);
    for (const [code, names] of Object.entries(countryAliases)) for (const name of names) expect(countryCodeOfEnglishName(name)).toBe(code);
  });

  test('knows no Spanish', () => expect(countryCodeOfEnglishName('España')).toBeNull());
});
