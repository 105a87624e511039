import type { Trait } from '../../../client/taste.ts';
import type { FactField } from '../../../domain/content/workFacts.ts';

/** What traits are told by, in the order of the page. */
export const traitKinds = ['genres', 'people', 'eras', 'themes', 'origins'] as const;
export type TraitKind = (typeof traitKinds)[number];

const kindOf: Partial<Readonly<Record<FactField, TraitKind>>> = { genre: 'genres', cast: 'people', director: 'people', decade: 'eras', keyword: 'themes', collection: 'themes', language: 'origins', country: 'origins' };

export interface TraitGroup {
  readonly kind: TraitKind;
  /** Strongest first. */
  readonly liked: readonly Trait[];
  readonly disliked: readonly Trait[];
}

/** The traits by kind, kinds without any left out. */
export function traitGroups(traits: readonly Trait[]): TraitGroup[] {
  const strongest = [...traits].sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift));
  return traitKinds.flatMap((kind) => {
    const own = strongest.filter(({ fact }) => kindOf[fact.field] === kind);
    return own.length === 0 ? [] : [{ kind, liked: own.filter(({ lift }) => lift > 0), disliked: own.filter(({ lift }) => lift < 0) }];
  });
}

/** The strongest of each kind, strongest first: what a sentence has room for. */
export function foremost(groups: readonly TraitGroup[], side: 'liked' | 'disliked', most: number): Trait[] {
  return groups.flatMap((group) => group[side].slice(0, 1)).sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift)).slice(0, most);
}
