import type { RecommendedTitle } from '../../../client/taste.ts';
import type { Card, WorkId } from '../../../contracts/catalogue.ts';
import type { WorkNote } from '../../../domain/personal/personal.ts';

export const ratedSorts = ['newest', 'highest', 'lowest', 'effect', 'title'] as const;
export type RatedSort = (typeof ratedSorts)[number];

/** In how many of the first titles of the list a rating is one of the three strongest reasons. */
export interface Effect {
  readonly supports: number;
  readonly opposes: number;
}

export interface RatedLine {
  readonly work: WorkId;
  /** Null where the catalogue does not have it. */
  readonly card: Card | null;
  readonly stars: number;
  readonly ratedAt: number;
  readonly isIgnored: boolean;
  /** Null until it is known. */
  readonly effect: Effect | null;
}

/** What each rating does to these recommendations; ratings that are no strong reason of any are absent. */
export function effectsOf(titles: readonly Pick<RecommendedTitle, 'because'>[]): Map<WorkId, Effect> {
  const effects = new Map<WorkId, Effect>();
  for (const { because } of titles) {
    for (const { card, weight } of because) {
      const { supports, opposes } = effects.get(card.id) ?? { supports: 0, opposes: 0 };
      effects.set(card.id, { supports: supports + (weight > 0 ? 1 : 0), opposes: opposes + (weight < 0 ? 1 : 0) });
    }
  }
  return effects;
}

/** Everything rated, with what is known of it. @param effects  null until they are known */
export function ratedLines(notes: Iterable<WorkNote>, cards: ReadonlyMap<WorkId, Card | null>, effects: ReadonlyMap<WorkId, Effect> | null): RatedLine[] {
  const lines: RatedLine[] = [];
  for (const { work, stars, ratedAt, isIgnored } of notes) {
    if (stars !== null) lines.push({ work, card: cards.get(work) ?? null, stars, ratedAt: ratedAt ?? 0, isIgnored, effect: effects && !isIgnored ? (effects.get(work) ?? { supports: 0, opposes: 0 }) : null });
  }
  return lines;
}

/** Those whose title has the text, in an order; equal ones newest first. @param text  any case, accents do not matter */
export function listRated(lines: readonly RatedLine[], text: string, sort: RatedSort): RatedLine[] {
  const wanted = folded(text.trim());
  const strength = ({ effect }: RatedLine): number => (effect ? effect.supports + effect.opposes : -1);
  const order: Readonly<Record<RatedSort, (a: RatedLine, b: RatedLine) => number>> = {
    newest: () => 0,
    highest: (a, b) => b.stars - a.stars,
    lowest: (a, b) => a.stars - b.stars,
    effect: (a, b) => strength(b) - strength(a),
    title: (a, b) => compare(folded(nameOf(a)), folded(nameOf(b))),
  };
  return lines.filter((line) => folded(nameOf(line)).includes(wanted)).sort((a, b) => order[sort](a, b) || b.ratedAt - a.ratedAt);
}

export const nameOf = ({ work, card }: Pick<RatedLine, 'work' | 'card'>): string => card?.title ?? work;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
