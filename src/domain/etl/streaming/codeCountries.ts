import { countryCodeOfEnglishName } from '../../names/countryCodeOfEnglishName.ts';
import type { EtlStep } from '../report.ts';
import type { CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';

const kinds = {
  'country-stray-comma': {
    outcome: 'repaired',
    why: { en: 'The list of countries began or ended with a comma; the empty entry was dropped.', es: 'La lista de países empezaba o acababa en coma; se quitó la entrada vacía.' },
  },
  'country-that-is-no-more': {
    outcome: 'kept',
    why: {
      en: 'A state that no longer exists keeps its former code (Soviet Union SU, East Germany DD); West Germany is DE, the code the united country kept.',
      es: 'Un Estado que ya no existe conserva su código antiguo (Unión Soviética SU, Alemania Oriental DD); Alemania Occidental es DE, el código que mantuvo el país unificado.',
    },
  },
  'country-unknown': {
    outcome: 'set-null',
    why: { en: 'The name is not that of a country in ISO 3166; it was left out.', es: 'El nombre no es de un país de ISO 3166; se omitió.' },
  },
} as const satisfies Record<string, FindingKind>;

const former = new Set(['west germany', 'east germany', 'soviet union', 'yugoslavia', 'czechoslovakia', 'serbia and montenegro']);

/** ISO 3166-1 codes of the countries, each once, in the catalogue's order; null where it names none. */
export function codeCountries(titles: readonly CatalogueTitle[]): { countries: (string[] | null)[]; step: EtlStep } {
  const tally = new Tally('streaming.countries', 'streaming', kinds);
  const countries = titles.map((title) => {
    if (title.country === '') return null;
    const names = title.country.split(',').map((name) => name.trim());
    if (names.includes('')) tally.add('country-stray-comma', `${title.id}, "${title.country}"`);
    const codes = new Set<string>();
    for (const name of names) {
      if (name === '') continue;
      const code = countryCodeOfEnglishName(name);
      if (code === null) tally.add('country-unknown', `${title.id}, ${name}`);
      else codes.add(code);
      if (code !== null && former.has(name.toLowerCase())) tally.add('country-that-is-no-more', `${title.id}, ${name} → ${code}`);
    }
    return codes.size > 0 ? [...codes] : null;
  });
  return { countries, step: tally.done(titles.length, titles.length) };
}
