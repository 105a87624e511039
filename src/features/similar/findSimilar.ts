import type { SimilarTitles } from '../../client/similarity.ts';
import type { Card, WorkId } from '../../contracts/catalogue.ts';
import type { MethodName } from '../../domain/content/methods.ts';
import { similarity } from '../shell/similarity.ts';
import { limitsOf } from './limitsOf.ts';
import { countOf, filterOf, type SimilarView } from './similarView.ts';

/** A title of the mix and how much it counts: > 0 like it, < 0 unlike it. */
export interface Wanted { readonly id: WorkId; readonly weight: number }

/** What came of a question. */
export interface Found {
  /** The titles of the mix by their ids; those that nothing has are absent. */
  readonly cards: ReadonlyMap<WorkId, Card>;
  /** Ids that no title has. */
  readonly unknown: readonly WorkId[];
  /** By which the answer was found, which may no longer be the one chosen. */
  readonly method: MethodName;
  /** How many titles were asked for. */
  readonly asked: number;
  /** Null when no title of the mix is known and liked. */
  readonly answer: SimilarTitles | null;
}

/** Cards that were looked up or shown: adding one of them to a mix needs no further question. */
const known = new Map<WorkId, Card>();
const mostKnown = 2000;

export function remember(cards: readonly Card[]): void {
  if (known.size > mostKnown) known.clear();
  for (const card of cards) known.set(card.id, card);
}

export const cardOfKnown = (id: WorkId): Card | undefined => known.get(id);

/**
 * Titles like the mix, as the view asks for them.
 * @param mix  1–10 titles
 */
export async function findSimilar(mix: readonly Wanted[], view: SimilarView, signal: AbortSignal): Promise<Found> {
  const cards = await cardsOf(mix.map(({ id }) => id), signal);
  const like = mix.flatMap(({ id, weight }) => { const card = cards.get(id); return card && weight !== 0 ? [{ row: card.row, weight }] : []; });
  const filter = filterOf(view, await limitsOf(view, signal));
  const answer = like.some(({ weight }) => weight > 0) ? await similarity().similar({ like, method: view.method, k: countOf(view), ...(filter && { filter }) }, signal) : null;
  if (answer) remember(answer.titles.map(({ card }) => card));
  return { cards, unknown: mix.map(({ id }) => id).filter((id) => !cards.has(id)), method: view.method, asked: countOf(view), answer };
}

async function cardsOf(ids: readonly WorkId[], signal: AbortSignal): Promise<ReadonlyMap<WorkId, Card>> {
  const missing = ids.filter((id) => !known.has(id));
  const looked = missing.length > 0 ? await similarity().find(missing, signal) : [];
  const found = new Map<WorkId, Card>();
  for (const id of ids) {
    const card = known.get(id) ?? looked[missing.indexOf(id)];
    // By the id asked for: a title that streams has several, and its card names the first.
    if (card) { known.set(id, card); found.set(id, card); }
  }
  return found;
}
