import { fold } from '../text/fold.ts';
import { displayNames, type NameLanguage } from './displayNames.ts';

/** Every language code that TMDB's films use, original and spoken: ISO 639-1, with TMDB's `cn` (Cantonese), `sh`, `mo` and `xx` (no language). */
export const languageCodes: readonly string[] = (
  'en fr it ja de es ru hi ko zh sv pt cn fi nl da pl tr cs el no fa hu ta th he sr ro te ar ml xx bn hr et mr is tl id ka lv uk sl bs ca vi ab bg sk lt ur nb wo sh mk ms sq bm ku kk kn eu ky ' +
  'bo ps mn af am lo ne pa iu cy eo zu la fy rw qu jv tg ay gl uz sm mt hy lb si yi gd ga sw xh km mi ce so gn gu nv ln my az cr oc se tt sa st be co dz ny sc ff kw ty as to ht tk ug br sg ki tn fo sn bi ha ig mh nn mo'
).split(' ');

/** Where TMDB's code is its own or Intl names a neighbour. */
const names: Readonly<Record<NameLanguage, Readonly<Record<string, string>>>> = {
  en: { bn: 'Bengali', cn: 'Cantonese', mo: 'Moldavian', sh: 'Serbo-Croatian', tl: 'Tagalog', xx: 'No language' },
  es: { cn: 'cantonés', mo: 'moldavo', sh: 'serbocroata', tl: 'tagalo', xx: 'sin idioma' },
};

const synonyms: Readonly<Record<string, string>> = { yue: 'cn', iw: 'he', in: 'id', ji: 'yi', fil: 'tl', cmn: 'zh', zxx: 'xx' };

const aliases: Readonly<Record<string, readonly string[]>> = {
  cn: ['Yue', 'Chino cantonés'], el: ['Modern Greek'], es: ['Castilian', 'Castellano', 'Spanish (Castilian)'], fa: ['Farsi'], he: ['Ivrit'], nb: ['Bokmål'], nl: ['Flemish', 'Flamenco', 'Holandés'],
  no: ['Noruego'], tl: ['Filipino'], xx: ['None', 'Silent', 'Mudo', 'Muda', 'Ninguno'], zh: ['Mandarin', 'Mandarín', 'Mandarin Chinese', 'Chino mandarín'],
};

/** A code as the catalogue writes it; null when it uses no such language. */
export function canonicalLanguageCode(code: string): string | null {
  const lower = code.trim().toLowerCase();
  const canonical = synonyms[lower] ?? lower;
  return languageCodes.includes(canonical) ? canonical : null;
}

/** The language's name as that language writes it in a sentence (`Spanish`, `español`); the code itself when it is unknown. */
export function languageName(code: string, language: NameLanguage): string {
  const canonical = canonicalLanguageCode(code);
  if (canonical === null) return code;
  return names[language][canonical] ?? displayNames(language, 'language', canonical) ?? code;
}

let byName: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  const codes = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = fold(name);
    if (!codes.has(key)) codes.set(key, code);
  };
  for (const code of languageCodes) for (const language of ['en', 'es'] as const) add(languageName(code, language), code);
  for (const [code, list] of Object.entries(aliases)) for (const name of list) add(name, code);
  for (const code of languageCodes) for (const language of ['en', 'es'] as const) add(displayNames(language, 'language', code) ?? code, code);
  return codes;
}

/** The language that a text names, by code, English, Spanish or common name, ignoring case and accents: `en`, `English`, `inglés`; null when it names none. */
export function languageCode(text: string): string | null {
  return canonicalLanguageCode(text) ?? (byName ??= codesByName()).get(fold(text)) ?? null;
}
