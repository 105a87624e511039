import { fromStore } from 'svelte/store';
import { Latest } from '../catalogue/latest.svelte.ts';
import { taste } from '../shell/taste.ts';
import { connectionIsDear, isCancelled } from '../similar/similarSearch.svelte.ts';

/** The newest of a series of questions about taste, and whether its files may come. */
export class TasteQuestion<T> {
  readonly latest = new Latest<T>();
  readonly #status = fromStore(taste().status);
  #permitted = $state(!connectionIsDear());

  get status() { return this.#status.current; }
  /** Nothing is asked until `permit`: saving data was asked for, and the files have not come yet. */
  get isHeld(): boolean { return !this.#permitted && this.status.engine === null; }
  /** Why the files are not coming; null when nothing holds them up. */
  get paused(): 'cancelled' | 'held' | null { return this.isHeld ? 'held' : isCancelled(this.latest.error) ? 'cancelled' : null; }
  /** A first answer is waiting for files or for the worker to get ready. */
  get isLoading(): boolean { return this.paused !== null || (this.latest.value === undefined && this.latest.busy && this.status.engine === null); }

  permit(): void {
    this.#permitted = true;
  }
}
