import type { EtlStep } from '../report.ts';
import { nameOf, type CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';

const kinds = {
  'duration-stood-in-rating': {
    outcome: 'repaired',
    why: { en: 'The duration stood in the rating column and its own cell was empty; it was moved back and the rating is unknown.', es: 'La duración estaba en la columna de clasificación y su celda vacía; se devolvió a su sitio y la clasificación queda desconocida.' },
  },
  'movie-lasting-seasons': {
    outcome: 'kept',
    why: {
      en: 'Labelled "Movie" by its platform though it lasts seasons. The label is kept, so that counts agree with the published catalogue; it is matched to no film, and Discover lists it with the series, which each one is.',
      es: 'La plataforma lo llama «Movie» aunque dura temporadas. Se conserva la etiqueta, para que los recuentos coincidan con el catálogo publicado; no se empareja con ninguna película, y Descubrir lo muestra entre las series, pues lo son.',
    },
  },
  'zero-minutes': {
    outcome: 'set-null',
    why: { en: 'A length of 0 minutes means that it is not known.', es: 'Una duración de 0 minutos significa que no se conoce.' },
  },
  'longer-than-ten-hours': {
    outcome: 'kept',
    why: {
      en: 'Longer than ten hours, and truly so: a recording of surf and rain to sleep by, on a shelf with others of nine hours.',
      es: 'Dura más de diez horas, y es cierto: una grabación de oleaje o lluvia para dormir, en un estante con otras de nueve horas.',
    },
  },
  'no-duration': {
    outcome: 'kept',
    why: { en: 'Neither the duration nor the rating column states a length; it is unknown.', es: 'Ni la columna de duración ni la de clasificación dan una duración; se desconoce.' },
  },
} as const satisfies Record<string, FindingKind>;

const durationForm = /^(\d+) (min|Seasons?)$/;

export interface Durations {
  titles: CatalogueTitle[];
  durationInt: (number | null)[];
  durationType: ('min' | 'season' | null)[];
  step: EtlStep;
}

/** Splits `90 min` and `3 Seasons` into number and unit, after moving those that slipped into `rating` back. */
export function splitDurations(sources: readonly CatalogueTitle[]): Durations {
  const tally = new Tally('streaming.durations', 'streaming', kinds);
  const titles: CatalogueTitle[] = [], durationInt: (number | null)[] = [], durationType: ('min' | 'season' | null)[] = [];
  for (const source of sources) {
    const slipped = source.duration === '' && durationForm.test(source.rating);
    const [, amount, unit] = durationForm.exec(slipped ? source.rating : source.duration) ?? [];
    const type = unit === undefined ? null : unit === 'min' ? 'min' : 'season';
    const length = amount === undefined ? null : Number(amount);
    const title: CatalogueTitle = { ...source, ...(slipped && { rating: '' }) };
    if (slipped) tally.add('duration-stood-in-rating', `${nameOf(source)}, ${source.rating}`);
    if (type === 'season' && source.type === 'movie') tally.add('movie-lasting-seasons', `${nameOf(source)}, ${length} season${length === 1 ? '' : 's'}`);
    if (length === null) tally.add('no-duration', nameOf(source));
    if (length === 0) tally.add('zero-minutes', nameOf(source));
    if (type === 'min' && length !== null && length > 600) tally.add('longer-than-ten-hours', `${nameOf(source)}, ${length} min`);
    titles.push(title);
    durationInt.push(length === 0 ? null : length);
    durationType.push(length === 0 ? null : type);
  }
  return { titles, durationInt, durationType, step: tally.done(sources.length, titles.length) };
}
