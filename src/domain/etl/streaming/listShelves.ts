import type { EtlStep } from '../report.ts';
import type { CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';

const kinds = {
  'shelf-name-with-commas': {
    outcome: 'repaired',
    why: { en: 'A shelf whose own name holds commas was kept whole.', es: 'Un estante cuyo nombre lleva comas se mantuvo entero.' },
  },
} as const satisfies Record<string, FindingKind>;

const withCommas = 'Arts, Entertainment, and Culture';

/** The platform's shelf names, in its order; null where there is none. */
export function listShelves(titles: readonly CatalogueTitle[]): { listedIn: (string[] | null)[]; step: EtlStep } {
  const tally = new Tally('streaming.shelves', 'streaming', kinds);
  const listedIn = titles.map((title) => {
    const whole = title.listed_in.includes(withCommas);
    if (whole) tally.add('shelf-name-with-commas', title.id);
    const shelves = title.listed_in.replace(withCommas, withCommas.replaceAll(',', '\0')).split(',').map((shelf) => shelf.replaceAll('\0', ',').trim()).filter((shelf) => shelf !== '');
    return shelves.length > 0 ? [...new Set(shelves)] : null;
  });
  return { listedIn, step: tally.done(titles.length, titles.length) };
}
