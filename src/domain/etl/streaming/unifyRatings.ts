import type { EtlStep } from '../report.ts';
import { nameOf, type CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';

/**
 * The age ratings of the catalogue, by rising age within each scheme: cinema (MPA), television (US), and plain ages (Amazon).
 * Schemes are not converted into each other: a `PG-13` is not a `13+`.
 */
const ageRatings = ['G', 'PG', 'PG-13', 'R', 'NC-17', 'TV-Y', 'TV-Y7', 'TV-Y7-FV', 'TV-G', 'TV-PG', 'TV-14', 'TV-MA', 'ALL', '7+', '13+', '16+', '18+', 'NR'] as const;
export type AgeRating = (typeof ageRatings)[number];

const spellings: Readonly<Record<string, AgeRating>> = {
  'ALL_AGES': 'ALL', '16': '16+', 'AGES_16_': '16+', 'AGES_18_': '18+',
  'NOT_RATE': 'NR', 'NOT RATED': 'NR', 'UNRATED': 'NR', 'UR': 'NR', 'TV-NR': 'NR',
};

const kinds = {
  'rating-spelt-otherwise': {
    outcome: 'repaired',
    why: {
      en: 'The same rating under several spellings was given one: AGES_18_ is 18+, ALL_AGES is ALL, and NOT_RATE, NOT RATED, UNRATED, UR and TV-NR are NR.',
      es: 'La misma clasificación con varias grafías recibió una sola: AGES_18_ es 18+, ALL_AGES es ALL, y NOT_RATE, NOT RATED, UNRATED, UR y TV-NR son NR.',
    },
  },
  'rating-unknown': {
    outcome: 'set-null',
    why: { en: 'The rating belongs to no known scheme.', es: 'La clasificación no pertenece a ningún sistema conocido.' },
  },
} as const satisfies Record<string, FindingKind>;

/** Age ratings in one vocabulary; null where the catalogue states none. */
export function unifyRatings(titles: readonly CatalogueTitle[]): { rating: (AgeRating | null)[]; step: EtlStep } {
  const tally = new Tally('streaming.ratings', 'streaming', kinds);
  const known = new Map<string, AgeRating>(ageRatings.map((rating) => [rating, rating]));
  const rating = titles.map((title) => {
    if (title.rating === '') return null;
    const spelt = spellings[title.rating];
    if (spelt) tally.add('rating-spelt-otherwise', `${title.id}, ${title.rating} → ${spelt}`);
    else if (!known.has(title.rating)) tally.add('rating-unknown', `${nameOf(title)}, ${title.rating}`);
    return spelt ?? known.get(title.rating) ?? null;
  });
  return { rating, step: tally.done(titles.length, titles.length) };
}
