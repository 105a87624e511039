import type { Card, PersonFacts } from '../../contracts/catalogue.ts';

/** A person's most voted works, each once, most voted first; works nobody voted on are left out. */
export function bestKnown(credits: PersonFacts['credits'], most: number): readonly Card[] {
  const cards = new Map(credits.map(({ card }) => [card.id, card]));
  return [...cards.values()].filter(({ votes }) => votes !== null && votes > 0).sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0)).slice(0, most);
}
