import { fromStore } from 'svelte/store';
import type { RecommendedTitles, WantedTitles } from '../../client/taste.ts';
import { Latest } from '../catalogue/latest.svelte.ts';
import { taste } from '../shell/taste.ts';
import { remember } from '../similar/findSimilar.ts';
import { connectionIsDear, isCancelled } from '../similar/similarSearch.svelte.ts';

/** The newest question about what a person would like; the last list stays until the next has come. */
export class ForYouSearch {
  readonly latest = new Latest<RecommendedTitles>();
  readonly #status = fromStore(taste().status);
  #permitted = $state(!connectionIsDear());

  get status() { return this.#status.current; }
  /** Nothing is asked until `permit`: saving data was asked for, and the files have not come yet. */
  get isHeld(): boolean { return !this.#permitted && this.status.engine === null; }
  /** Why the files are not coming; null when nothing holds them up. */
  get paused(): 'cancelled' | 'held' | null { return this.isHeld ? 'held' : isCancelled(this.latest.error) ? 'cancelled' : null; }

  permit(): void {
    this.#permitted = true;
  }

  ask(wanted: WantedTitles): void {
    this.latest.ask(async (signal) => {
      const found = await taste().recommend(wanted, signal);
      remember(found.titles.map(({ card }) => card)); // opening one of them asks for no card
      return found;
    });
  }

  stop(): void {
    this.latest.stop();
  }
}
