import { fromStore } from 'svelte/store';
import { Latest } from '../catalogue/latest.svelte.ts';
import { isSeen } from '../../domain/personal/noteChange.ts';
import { personal } from '../shell/personal.ts';
import { similarity } from '../shell/similarity.ts';
import { findSimilar, type Found, type Wanted } from './findSimilar.ts';
import type { SimilarView } from './similarView.ts';

/** Whether a person pressed Cancel while the files were coming. */
export const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Whether a first load of some megabytes waits for a person's word. */
export function connectionIsDear(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** The newest question about similar titles; earlier answers stay until the next has come. */
export class SimilarSearch {
  readonly latest = new Latest<Found>();
  readonly #status = fromStore(similarity().status);
  readonly #own = fromStore(personal().state);
  // As text, so that what changes nothing here asks nothing.
  readonly #seen = $derived([...this.#own.current.notes.values()].filter(isSeen).map(({ work }) => work).join());
  readonly #platforms = $derived(this.#own.current.settings.platforms?.join());
  #permitted = $state(!connectionIsDear());

  get status() { return this.#status.current; }
  /** Nothing is asked until `permit`: saving data was asked for, and the files have not come yet. */
  get isHeld(): boolean { return !this.#permitted && this.status.engine === null; }
  /** Why the files that titles are compared by are not coming; null when nothing holds them up. */
  get paused(): 'cancelled' | 'held' | null { return this.isHeld ? 'held' : isCancelled(this.latest.error) ? 'cancelled' : null; }

  permit(): void {
    this.#permitted = true;
  }

  /** @param mix  1–10 titles */
  ask(mix: readonly Wanted[], view: SimilarView): void {
    this.latest.ask((signal) => findSimilar(mix, view, signal));
  }

  /** Read where a question is asked: what the person says meanwhile then asks it again, if the view goes by that. */
  follow({ unseen, mine }: SimilarView): void {
    if (unseen) void this.#seen;
    if (mine) void this.#platforms;
  }

  stop(): void {
    this.latest.stop();
  }
}
