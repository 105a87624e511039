import { SvelteMap } from 'svelte/reactivity';
import type { BatchRow } from '../../../contracts/sentimentBatch.ts';
import { batchClient } from './batchClient.ts';

const pageRows = 50, mostPages = 24;

/** The rows near those in view; the others are fetched when they come near. */
export class RowPages {
  readonly #pages = new SvelteMap<number, readonly BatchRow[]>();
  #coming: Record<number, boolean> = {};
  #series = 0;
  /** Why rows could not be fetched. */
  error = $state.raw<unknown>(null);

  at(index: number): BatchRow | undefined {
    return this.#pages.get(Math.floor(index / pageRows))?.[index % pageRows];
  }

  /** Fetches what is missing of rows `from` … `to` − 1. */
  need(from: number, to: number): void {
    const series = this.#series;
    for (let page = Math.floor(from / pageRows); page * pageRows < to; page++) {
      if (this.#coming[page] || this.#pages.has(page)) continue;
      this.#coming[page] = true;
      void batchClient().rows(page * pageRows, (page + 1) * pageRows).then(
        (rows) => {
          if (series !== this.#series) return;
          this.#pages.set(page, rows);
          this.#coming[page] = false;
          for (const old of this.#pages.keys()) if (this.#pages.size > mostPages && Math.abs(old - page) > mostPages / 2) this.#pages.delete(old);
        },
        (error: unknown) => { if (series === this.#series) { this.#coming[page] = false; this.error = error; } },
      );
    }
  }

  clear(): void {
    this.#series++;
    this.#coming = {};
    this.#pages.clear();
    this.error = null;
  }
}
