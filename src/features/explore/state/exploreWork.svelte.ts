import type { FileReading, FileRefusal, Opened, OpenTable, ProfileProgress, TableSource } from '../../../contracts/profile.ts';
import type { RecipeStep, StepOutcome } from '../../../domain/statistics/recipe/step.ts';
import type { ProfileClient } from '../../../client/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { sameDataset, type Dataset } from '../datasets.ts';
import { namesAfter } from './namesAfter.ts';
import { newProfile } from './profileHost.ts';
import { ProfileRun } from './profileRun.svelte.ts';

/** How long a worker waits for a table to be chosen once the screen of choices is left. */
const spareMs = 5000;

export type Phase = 'empty' | 'opening' | 'refused' | 'ready' | 'failed';

/** The one table under work: it outlives the screen, so that a look at something else loses neither a file nor a recipe. */
export class ExploreWork {
  phase = $state<Phase>('empty');
  dataset = $state.raw<Dataset | null>(null);
  /** What was dropped or picked. */
  file = $state.raw<File | null>(null);
  table = $state.raw<OpenTable | null>(null);
  refusal = $state.raw<FileRefusal | null>(null);
  error = $state.raw<unknown>(null);
  opening = $state.raw<ProfileProgress | null>(null);
  target = $state<string | null>(null);
  steps = $state.raw<readonly RecipeStep[]>([]);
  outcomes = $state.raw<readonly StepOutcome[]>([]);
  /** A recipe is being applied. */
  applying = $state(false);
  applyError = $state.raw<unknown>(null);
  readonly run = new ProfileRun();
  client: ProfileClient | null = null;
  /** Changes with every table and every recipe that was applied: what was asked before is asked anew. */
  edition = $state(0);
  /** Names of the columns as they are now; the same list while the names are. */
  readonly names = $derived.by<readonly string[]>(() => JSON.parse(this.#namesAsText) as string[]);
  readonly #namesAsText = $derived(JSON.stringify(this.run.columns.map(({ name }) => name)));
  #earlier = $state.raw<readonly (readonly RecipeStep[])[]>([]);
  #source: TableSource | null = null;
  /** A worker that has loaded its code and waits for a table. */
  #spare: ProfileClient | null = null;
  #cooling: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #asking: AbortController | null = null;

  get canUndo(): boolean {
    return this.#earlier.length > 0;
  }
  /** What the table is called on the screen and in files made of it. */
  get title(): string {
    const { dataset } = this;
    return dataset?.kind === 'bundled' ? t(`explore.table_${dataset.table}`) : this.file?.name ?? this.table?.name ?? '';
  }
  holds(dataset: Dataset): boolean {
    return this.dataset !== null && sameDataset(dataset, this.dataset);
  }

  /** Starts a worker for the table that is likely chosen next. */
  warmUp(): void {
    clearTimeout(this.#cooling);
    this.#spare ??= newProfile();
    this.#spare.start();
  }
  /** Ends that worker unless a table is chosen soon. */
  coolDown(): void {
    clearTimeout(this.#cooling);
    this.#cooling = setTimeout(() => {
      this.#spare?.close();
      this.#spare = null;
    }, spareMs);
  }

  /** Opens a table in place of the one before, with a worker of its own. */
  async open(dataset: Dataset, source: TableSource, target: string | null = null): Promise<void> {
    this.close();
    const asked = ++this.#asked, client = this.client = this.#spare ?? newProfile(), asking = this.#asking = new AbortController();
    this.#spare = null;
    this.dataset = dataset;
    this.file = 'file' in source ? (source.file as File) : null;
    this.#source = source;
    this.target = target;
    this.phase = 'opening';
    try {
      const opened: Opened = await client.open(source, (progress) => { if (asked === this.#asked) this.opening = progress; }, asking.signal);
      if (asked !== this.#asked) return;
      if (opened.kind === 'refused') {
        this.refusal = opened;
        this.phase = 'refused';
        return;
      }
      this.table = opened;
      this.phase = 'ready';
      this.edition++;
      void this.#profile();
    } catch (error) {
      if (asked !== this.#asked) return;
      if (asking.signal.aborted) this.#setAside();
      else [this.error, this.phase] = [error, 'failed'];
    }
  }
  /** Reads the same file in another way. */
  reread(reading: Partial<FileReading>): void {
    const { dataset } = this, source = this.#source;
    if (dataset && source && 'file' in source) void this.open(dataset, { file: source.file, reading: { ...this.table?.reading, ...reading } });
  }
  retry(): void {
    if (this.dataset && this.#source) void this.open(this.dataset, this.#source, this.target);
  }

  choose(target: string | null): void {
    if (target === this.target) return;
    this.target = target;
    void this.#profile();
  }
  again(): void {
    void this.#profile();
  }
  cancel(): void {
    if (this.phase === 'opening') this.#asking?.abort();
    this.run.cancel();
  }

  add(steps: readonly RecipeStep[]): Promise<void> {
    return this.#change([...this.steps, ...steps], true);
  }
  remove(at: number): Promise<void> {
    return this.#change(this.steps.filter((_, index) => index !== at), true);
  }
  /** In place of all steps: an imported recipe. */
  replace(steps: readonly RecipeStep[]): Promise<void> {
    return this.#change(steps, true);
  }
  undo(): Promise<void> {
    const before = this.#earlier.at(-1);
    if (!before) return Promise.resolve();
    this.#earlier = this.#earlier.slice(0, -1);
    return this.#change(before, false);
  }

  /** What was cancelled while it opened can be opened again, without being chosen anew. */
  #setAside(): void {
    const { dataset, file, target } = this, source = this.#source;
    this.close();
    [this.dataset, this.file, this.target, this.#source] = [dataset, file, target, source];
  }

  close(): void {
    this.#asked++;
    this.#asking?.abort();
    this.run.clear();
    this.client?.close();
    this.client = this.#source = null;
    this.phase = 'empty';
    this.steps = this.outcomes = this.#earlier = [];
    this.applying = false;
    this.dataset = this.file = this.table = this.refusal = this.error = this.opening = this.target = this.applyError = null;
  }

  async #change(steps: readonly RecipeStep[], isNew: boolean): Promise<void> {
    const { client, table } = this, before = this.steps, asked = this.#asked;
    if (!client || !table) return;
    this.run.cancel();
    this.applying = true;
    this.applyError = null;
    this.steps = steps;
    if (isNew) this.#earlier = [...this.#earlier, before];
    const isNewest = (): boolean => asked === this.#asked && this.steps === steps;
    try {
      const { outcomes } = await client.apply(steps);
      if (!isNewest()) return;
      this.outcomes = outcomes;
      this.edition++;
      void this.#profile();
    } catch (error) {
      if (!isNewest()) return;
      this.steps = before;
      if (isNew) this.#earlier = this.#earlier.slice(0, -1);
      this.applyError = error;
    } finally {
      if (asked === this.#asked) this.applying = false;
    }
  }

  #profile(): Promise<void> {
    const { client, table, steps } = this;
    if (!client || !table) return Promise.resolve();
    return this.run.start(client, namesAfter(table.columns.map(({ name }) => name), steps), this.target);
  }
}

export const work = new ExploreWork();
