import type { EtlStep } from '../report.ts';
import type { CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { hasLostLetters, letterRestorer } from './restoreLetters.ts';
import { splitNames, type NameRepair } from './splitNames.ts';

const kinds = {
  'digits-as-people': {
    outcome: 'set-null',
    why: { en: 'An entry without a single letter, such as "1", is nobody; it was dropped.', es: 'Una entrada sin una sola letra, como «1», no es nadie; se quitó.' },
  },
  'sentence-as-people': {
    outcome: 'set-null',
    why: { en: "A sentence of the description, or a test's filling, stood in the place of names; the cell was emptied.", es: 'En lugar de nombres había una frase de la descripción o el relleno de una prueba; la celda se vació.' },
  },
  'name-cut-at-its-comma': {
    outcome: 'repaired',
    why: { en: '"Jr." and the like had been cut from the name by their comma and were put back.', es: '«Jr.» y similares estaban separados del nombre por su coma y se reunieron con él.' },
  },
  'part-or-aside-in-a-name': {
    outcome: 'repaired',
    why: { en: 'The part played or an aside stood beside the name; the name alone was kept.', es: 'Junto al nombre estaba el papel o un comentario; se conservó solo el nombre.' },
  },
  'lost-letters-restored': {
    outcome: 'repaired',
    why: { en: 'Letters lost to "?" or U+FFFD were restored where one name known to these files fits.', es: 'Las letras perdidas en «?» o U+FFFD se recuperaron cuando encaja un solo nombre conocido en estos ficheros.' },
  },
  'lost-letters': {
    outcome: 'kept',
    why: { en: 'Letters were lost to "?" or U+FFFD before publication and no known name fits; the name stays as it is.', es: 'Se perdieron letras en «?» o U+FFFD antes de publicarse y ningún nombre conocido encaja; el nombre queda como está.' },
  },
} as const satisfies Record<string, FindingKind>;

const found: Readonly<Record<NameRepair, keyof typeof kinds>> = { digits: 'digits-as-people', prose: 'sentence-as-people', suffix: 'name-cut-at-its-comma', note: 'part-or-aside-in-a-name' };

export interface People {
  directors: (string[] | null)[];
  cast: (string[] | null)[];
  step: EtlStep;
}

/**
 * Directors and cast as lists of names; null where the catalogue names nobody.
 * @param knownNames  further names, spelt well, to restore lost letters by
 */
export function listPeople(titles: readonly CatalogueTitle[], knownNames: Iterable<string>): People {
  const tally = new Tally('streaming.people', 'streaming', kinds);
  const namesIn = (title: CatalogueTitle, column: 'director' | 'cast'): string[] =>
    splitNames(title[column], (repair: NameRepair) => tally.add(found[repair], `${title.id}, ${column}`));
  const directors = titles.map((title) => namesIn(title, 'director'));
  const cast = titles.map((title) => namesIn(title, 'cast'));

  const restore = letterRestorer([...knownNames, ...directors.flat(), ...cast.flat()]);
  for (const lists of [directors, cast]) {
    lists.forEach((names, row) => {
      names.forEach((name, position) => {
        if (!hasLostLetters(name)) return;
        const restored = restore(name);
        tally.add(restored === null ? 'lost-letters' : 'lost-letters-restored', `${titles[row]?.id}, ${name}${restored === null ? '' : ` → ${restored}`}`);
        if (restored !== null) names[position] = restored;
      });
    });
  }
  const nullIfEmpty = (names: string[]): string[] | null => (names.length > 0 ? names : null);
  return {
    directors: directors.map(nullIfEmpty),
    cast: cast.map(nullIfEmpty),
    step: tally.done(titles.length, titles.length),
  };
}
