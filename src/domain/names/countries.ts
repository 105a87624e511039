import { fold } from '../text/fold.ts';
import { countriesByCode, countryAliases, countryCodeSynonyms, formerCountriesByCode } from './countriesByCode.ts';
import { displayNames, type NameLanguage } from './displayNames.ts';

/** Every code that the catalogue may use: ISO 3166-1 alpha-2, then former states. */
export const countryCodes: readonly string[] = [...Object.keys(countriesByCode), ...Object.keys(formerCountriesByCode)];

/** Where Intl knows only the successor of a former state, or says more than a film page needs. */
const spanish: Readonly<Record<string, string>> = {
  AN: 'Antillas Neerlandesas', BU: 'Birmania', CS: 'Serbia y Montenegro', DD: 'Alemania Oriental', SU: 'Unión Soviética', XC: 'Checoslovaquia', YU: 'Yugoslavia', ZR: 'Zaire',
  CG: 'Congo', HK: 'Hong Kong', MM: 'Myanmar', MO: 'Macao', PS: 'Palestina', TL: 'Timor Oriental',
};

const spanishAliases: Readonly<Record<string, readonly string[]>> = {
  AE: ['EAU'], BA: ['Bosnia'], CD: ['Congo Kinshasa'], CI: ['Costa de Marfil'], CZ: ['República Checa'], DD: ['RDA', 'República Democrática Alemana'],
  DE: ['Alemania Occidental', 'RFA', 'Alemania Federal'], GB: ['Gran Bretaña', 'Inglaterra', 'Escocia', 'Gales'], KR: ['Corea', 'Corea del Sur', 'República de Corea'], KP: ['Corea del Norte'],
  MK: ['Macedonia'], MM: ['Birmania'], NL: ['Holanda', 'Los Países Bajos'], PH: ['Las Filipinas'], RU: ['Federación Rusa'], SU: ['URSS', 'Rusia soviética'], SZ: ['Suazilandia'],
  TR: ['Turquía'], US: ['Estados Unidos de América', 'EE. UU.', 'EE.UU.', 'EEUU', 'EUA', 'Norteamérica'], VA: ['El Vaticano', 'Santa Sede'],
};

/** A code as the catalogue writes it: `uk` → `GB`, `XG` → `DD`; null when there is no such country. */
export function canonicalCountryCode(code: string): string | null {
  const upper = code.trim().toUpperCase();
  const canonical = countryCodeSynonyms[upper] ?? upper;
  return canonical in countriesByCode || canonical in formerCountriesByCode ? canonical : null;
}

/** The country's name; the code itself when it is unknown. */
export function countryName(code: string, language: NameLanguage): string {
  const canonical = canonicalCountryCode(code);
  if (canonical === null) return code;
  const english = countriesByCode[canonical] ?? formerCountriesByCode[canonical] ?? canonical;
  return language === 'en' ? english : (spanish[canonical] ?? displayNames('es', 'region', canonical) ?? english);
}

let byName: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = fold(name);
    if (!names.has(key)) names.set(key, code);
  };
  for (const language of ['en', 'es'] as const) for (const code of countryCodes) add(countryName(code, language), code);
  for (const aliases of [countryAliases, spanishAliases]) for (const [code, list] of Object.entries(aliases)) for (const name of list) add(name, code);
  for (const code of Object.keys(countriesByCode)) for (const language of ['en', 'es'] as const) add(displayNames(language, 'region', code) ?? code, code);
  return names;
}

/** The country that a text names, by code, English, Spanish or common name, ignoring case and accents: `es`, `Spain`, `España`, `USA`, `EE. UU.`; null when it names none. */
export function countryCode(text: string): string | null {
  const code = /^\s*[a-z]{2}\s*$/i.test(text) ? canonicalCountryCode(text) : null;
  return code ?? (byName ??= codesByName()).get(fold(text)) ?? null;
}
