import { fold } from '../text/fold.ts';
import { countriesByCode, countryAliases, formerCountriesByCode } from './countriesByCode.ts';

const codes = new Map<string, string>();
for (const [code, name] of [...Object.entries(countriesByCode), ...Object.entries(formerCountriesByCode)]) codes.set(fold(name), code);
for (const [code, names] of Object.entries(countryAliases)) for (const name of names) codes.set(fold(name), code);

/** ISO 3166-1 code of an English country name, former states by their former code; null when the name is unknown. Uses no Intl: the same on every engine. */
export function countryCodeOfEnglishName(name: string): string | null {
  return codes.get(fold(name)) ?? null;
}
