import type { Platform } from '../../catalogue/schema.ts';

/** Columns of a platform catalogue as published. The description is only looked at for line breaks, and never leaves the source. */
export const catalogueColumns = ['show_id', 'type', 'title', 'director', 'cast', 'country', 'date_added', 'release_year', 'rating', 'duration', 'listed_in', 'description'] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];

export const platformLetters: Readonly<Record<Platform, string>> = { amazon: 'a', disney: 'd', hulu: 'h', netflix: 'n' };

/** One title with its cells as text: trimmed, blanks single, '' when empty. */
export interface CatalogueTitle extends Readonly<Record<Exclude<CatalogueColumn, 'show_id' | 'type' | 'release_year' | 'description'>, string>> {
  /** Platform letter + show id. */
  readonly id: string;
  readonly platform: Platform;
  readonly showNumber: number;
  readonly type: 'movie' | 'series';
  readonly releaseYear: number;
}

/** How an example names a title: `ns2186 The Irishman (2019)`. */
export function nameOf(title: Pick<CatalogueTitle, 'id' | 'title' | 'releaseYear'>): string {
  return `${title.id} ${title.title} (${title.releaseYear})`;
}
