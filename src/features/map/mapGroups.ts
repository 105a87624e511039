import type { Card } from '../../contracts/catalogue.ts';
import { genreName } from '../../domain/catalogue/genres.ts';
import { platforms } from '../../domain/catalogue/schema.ts';
import { language, t } from '../../i18n/i18n.svelte.ts';
import { markForms, type MapGroup, type MarkForm } from '../../ui/map/mapSpec.ts';

/** By what the points of the map are told apart. */
export const colourings = ['genre', 'platform'] as const;
export type Colouring = (typeof colourings)[number];

/** Genres with a colour of their own; the others share one. */
const mostGenres = 6;

export interface Grouping {
  readonly groups: readonly MapGroup[];
  /** Index of the group of each card. */
  readonly groupOf: readonly number[];
}

/** Cards by the first genre that is told, the commonest with a colour each. */
export function groupByGenre(cards: readonly Card[]): Grouping {
  const firsts = cards.map(({ genres }) => genres[0] ?? null);
  const counts = new Map<string, number>();
  for (const genre of firsts) if (genre !== null) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  const commonest = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1)).slice(0, mostGenres);
  return grouped(firsts.map((genre) => (genre !== null && commonest.includes(genre) ? genre : 'other')), [
    ...commonest.map((key, index): MapGroup => ({ key, label: genreName(key, language()), form: formAt(index), token: `--series-${index + 1}` })),
    { key: 'other', label: t('map.otherGenres'), form: formAt(mostGenres), token: '--muted' },
  ]);
}

/** Cards by where they stream: on one platform, on several, or nowhere that is known. */
export function groupByPlatform(cards: readonly Card[]): Grouping {
  return grouped(cards.map((card) => (card.platforms.length > 1 ? 'several' : card.platforms[0] ?? 'none')), [
    ...platforms.map((key, index): MapGroup => ({ key, label: t(`common.platform_${key}`), form: formAt(index + 1), token: `--${key}` })),
    { key: 'several', label: t('map.severalPlatforms'), form: formAt(5), token: '--gold' },
    { key: 'none', label: t('map.noPlatform'), form: formAt(0), token: '--muted' },
  ]);
}

const formAt = (index: number): MarkForm => markForms[index] ?? 'circle';

/** Groups that nothing belongs to are left out. */
function grouped(keys: readonly string[], all: readonly MapGroup[]): Grouping {
  const groups = all.filter(({ key }) => keys.includes(key));
  return { groups, groupOf: keys.map((key) => groups.findIndex((group) => group.key === key)) };
}
