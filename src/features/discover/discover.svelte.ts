import type { Card, DiscoverAnswer, DiscoverRequest } from '../../contracts/catalogue.ts';
import { catalogue } from '../shell/catalogue.ts';
import { createNewest } from './newest.ts';

/** Cards are fetched in windows of this many lines, and as many kept as a long scroll shows. */
const windowLines = 60;
const keptCards = 3000;

/** Outlives the screen, so that coming back shows at once what was left. */
let answer = $state.raw<DiscoverAnswer | null>(null);
let answeredFor = '';
let wantedFor = '';
let wantedFacts = -1;
let failure = $state.raw<{ readonly error: unknown } | null>(null);
let isWaiting = $state(false);
let cards: ReadonlyMap<number, Card> = $state.raw(new Map());

export const answerNow = (): DiscoverAnswer | null => answer;
export const failureNow = (): { readonly error: unknown } | null => failure;
export const isWaitingNow = (): boolean => isWaiting;
/** The card of a work row; undefined until it has come. */
export const cardOf = (row: number): Card | undefined => cards.get(row);

const questions = createNewest<DiscoverRequest, DiscoverAnswer>(
  (request) => catalogue().discover(request),
  (next, request) => {
    answer = next;
    answeredFor = JSON.stringify(request);
    failure = null;
    isWaiting = false;
  },
  (error) => {
    failure = { error };
    isWaiting = false;
    wantedFor = '';
  },
);

/**
 * Asks unless this was asked last; the newest request wins.
 * @param facts  number of parts decoded: an answer that was incomplete is asked for again when more have come
 */
export function ask(request: DiscoverRequest, facts: number): void {
  const key = JSON.stringify(request);
  const mayImprove = answer?.complete === false && facts !== wantedFacts;
  if (key === wantedFor && !mayImprove) return;
  wantedFor = key;
  wantedFacts = facts;
  isWaiting = key !== answeredFor;
  failure = null;
  questions.put(request);
}

/** Asks again after a failure. */
export function askAgain(request: DiscoverRequest): void {
  wantedFor = '';
  ask(request, wantedFacts);
}

const windows = createNewest<Int32Array, readonly Card[]>(
  (rows) => catalogue().cards(rows),
  (come) => {
    // The newest are kept: what was inserted first is dropped first.
    const merged = new Map([...cards, ...come.map((card) => [card.row as number, card] as const)].slice(-keptCards));
    cards = merged;
  },
  (error) => { failure = { error }; },
);

/** Fetches the cards of lines `from`…`to` (the last one not included) that have not come yet, whole windows at a time. */
export function want(from: number, to: number): void {
  const works = answer?.works;
  if (!works || to <= from) return;
  const first = Math.floor(from / windowLines) * windowLines, last = Math.min(works.length, Math.ceil(to / windowLines) * windowLines);
  const missing = works.slice(first, last).filter((row) => !cards.has(row));
  if (missing.length > 0) windows.put(missing);
}
