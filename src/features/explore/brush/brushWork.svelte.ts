import type { ProfileClient } from '../../../client/profile.ts';
import { brushCounts, brushCountsOf } from '../../../domain/statistics/brush/brushCounts.ts';
import type { BrushIndex, BrushRange, BrushShown } from '../../../domain/statistics/brush/brushIndex.ts';

/** What is chosen of a column: fine steps [from, to), or categories by their step. */
export type Chosen = { readonly from: number; readonly to: number } | { readonly steps: ReadonlySet<number> };

/** A column under the brush: what can be chosen of it, and what its bars are. */
export interface Lens {
  readonly name: string;
  /** Ends of the fine steps; null of categories. */
  readonly edges: readonly number[] | null;
  readonly categories: readonly (string | null)[] | null;
  readonly bars: Pick<BrushShown, 'edges' | 'categories' | 'all'>;
}

/** How many columns are brushed at once: each costs an index whenever another one is taken up. */
export const mostLenses = 6;

/**
 * Columns brushed together. Taking up a column asks the worker for the index that its brush needs; while it moves, counts are subtractions on the main thread.
 * Ranges of the other columns stay as they are meanwhile.
 */
export class BrushWork {
  lenses = $state.raw<readonly Lens[]>([]);
  chosen = $state.raw<readonly { readonly name: string; readonly what: Chosen }[]>([]);
  /** Bars within every range; a column's own range is left out of its own bars. */
  parts = $state.raw<readonly { readonly name: string; readonly counts: Float64Array }[]>([]);
  /** Rows within every range. */
  rows = $state<number | null>(null);
  active = $state<string | null>(null);
  busy = $state(false);
  error = $state.raw<unknown>(null);
  readonly #client: ProfileClient;
  #index: BrushIndex | null = null;
  #asking: AbortController | null = null;

  constructor(client: ProfileClient) {
    this.#client = client;
  }

  chosenOf(name: string): Chosen | undefined {
    return this.chosen.find((one) => one.name === name)?.what;
  }
  partOf(name: string): Float64Array | undefined {
    return this.parts.find((one) => one.name === name)?.counts;
  }

  async add(name: string): Promise<void> {
    if (this.lenses.length >= mostLenses || this.lenses.some((lens) => lens.name === name)) return;
    await this.#ask(async (signal) => {
      const { edges, categories, shown: [bars] } = await this.#client.brush(name, [name], [], signal);
      signal.throwIfAborted();
      if (bars) this.lenses = [...this.lenses, { name, edges, categories, bars }];
    });
    await this.#takeUp(this.active ?? name);
  }

  async remove(name: string): Promise<void> {
    this.lenses = this.lenses.filter((lens) => lens.name !== name);
    this.chosen = this.chosen.filter((one) => one.name !== name);
    await this.#takeUp(this.active === name ? this.lenses[0]?.name ?? null : this.active);
  }

  /** Makes a column the one whose brush moves: on focus or under the pointer, before it is moved. */
  async takeUp(name: string): Promise<void> {
    if (name !== this.active) await this.#takeUp(name);
  }

  /** Chooses something of a column, or nothing. At once where it is the active one. */
  choose(name: string, chosen: Chosen | null): void {
    this.chosen = [...this.chosen.filter((one) => one.name !== name), ...(chosen ? [{ name, what: chosen }] : [])];
    if (name === this.active && this.#index) this.#count();
    else void this.#takeUp(name);
  }

  clear(): void {
    this.chosen = [];
    void this.#takeUp(this.active);
  }

  stop(): void {
    this.#asking?.abort();
  }

  async #takeUp(name: string | null): Promise<void> {
    this.active = name;
    this.#index = null;
    if (name === null) {
      this.parts = [];
      this.rows = null;
      return;
    }
    const fixed = this.lenses.flatMap((lens) => (lens.name === name ? [] : rangeOf(lens, this.chosenOf(lens.name))));
    await this.#ask(async (signal) => {
      const index = await this.#client.brush(name, this.lenses.map((lens) => lens.name), fixed, signal);
      signal.throwIfAborted();
      this.#index = index;
      this.#count();
    });
  }

  #count(): void {
    const index = this.#index;
    if (!index) return;
    const steps = index.rows.length - 1, chosen = this.chosenOf(index.active);
    const counts = chosen === undefined ? brushCounts(index, 0, steps) : 'steps' in chosen ? brushCountsOf(index, chosen.steps) : brushCounts(index, chosen.from, chosen.to);
    // What the active column would show without its own range: what else can be chosen.
    const own = chosen === undefined ? counts : brushCounts(index, 0, steps);
    this.parts = index.shown.map(({ column }, at) => ({ name: column, counts: (column === index.active ? own : counts).shown[at] ?? new Float64Array() }));
    this.rows = counts.rows;
  }

  async #ask(job: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#asking?.abort();
    const asking = this.#asking = new AbortController();
    this.busy = true;
    this.error = null;
    try {
      await job(asking.signal);
    } catch (error) {
      if (!asking.signal.aborted && this.#asking === asking) this.error = error;
    } finally {
      if (this.#asking === asking) this.busy = false;
    }
  }
}

/** What is chosen of a column, as the worker is told; nothing where all of it is. */
export function rangeOf({ name, edges, categories }: Pick<Lens, 'name' | 'edges' | 'categories'>, chosen: Chosen | undefined): readonly BrushRange[] {
  if (chosen === undefined) return [];
  if ('steps' in chosen) return [{ column: name, values: [...chosen.steps].flatMap((step) => categories?.[step] ?? (categories && step < categories.length ? [null] : [])) }];
  const from = edges?.[chosen.from], to = edges?.[chosen.to];
  return from === undefined || to === undefined ? [] : [{ column: name, from, to }];
}
