import type { Card, WorkId } from '../../../contracts/catalogue.ts';

/** Outlive the screen, so that coming back shows what was left; nothing of it is kept on the device. */
let picks: readonly Card[] = $state.raw([]);
let added: readonly Card[] = $state.raw([]);
let passed: readonly WorkId[] = $state.raw([]);

export function setPicks(cards: readonly Card[]): void {
  picks = cards;
}

/** The titles proposed, without those skipped and those added by hand. */
export const shownPicks = (): readonly Card[] => picks.filter(({ id }) => !passed.includes(id) && !added.some((card) => card.id === id));
/** Newest first. */
export const addedPicks = (): readonly Card[] => added;
export const skipped = (): readonly WorkId[] => passed;

/** Puts a title at the head of those added. */
export function addPick(card: Card): void {
  added = [card, ...added.filter(({ id }) => id !== card.id)];
}

export function skip(id: WorkId): void {
  passed = [...passed, id];
}

/** Shows everything that was skipped. */
export function unskip(): void {
  passed = [];
}
