import type { AnyQuery } from '../../domain/queries/query.ts';
import { fold } from '../../domain/text/fold.ts';

export type Theme = AnyQuery['theme'];
/** In the order they are shown. */
export const themes = ['platforms', 'calendar', 'titles', 'people', 'world', 'money'] as const satisfies readonly Theme[];

/** Queries whose name, title or description holds every word of `text` in either language, case and accents aside, by theme; themes without any are left out. */
export function findQueries(queries: readonly AnyQuery[], text: string, only: string): readonly { readonly theme: Theme; readonly queries: readonly AnyQuery[] }[] {
  const words = fold(text).split(' ').filter((word) => word !== '');
  const matches = queries.filter(({ name, title, description }) => {
    const hay = fold([name, title.en, title.es, description.en, description.es].join(' '));
    return words.every((word) => hay.includes(word));
  });
  return themes
    .filter((theme) => only === '' || only === theme)
    .map((theme) => ({ theme, queries: matches.filter((query) => query.theme === theme) }))
    .filter((group) => group.queries.length > 0);
}
