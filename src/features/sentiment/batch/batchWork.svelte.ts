import type { ModelName } from '../../../contracts/sentiment.ts';
import type { BatchProgress, BatchSummary, FileShape, OpenedFile, RowView, TableColumns, TableReading } from '../../../contracts/sentimentBatch.ts';
import { batchClient } from './batchClient.ts';
import { pace } from './pace.ts';
import { RowPages } from './rowPages.svelte.ts';

export type Phase = 'empty' | 'opening' | 'refused' | 'mapping' | 'running' | 'done' | 'failed';

/** The one file under work: it outlives the screen, so that a look at something else loses nothing. */
export class BatchWork {
  phase = $state<Phase>('empty');
  file = $state.raw<File | null>(null);
  refusal = $state.raw<Extract<OpenedFile, { kind: 'refused' }> | null>(null);
  shape = $state.raw<FileShape | null>(null);
  columns = $state.raw<TableColumns>({ text: null, label: null, stars: null, outOf: 5 });
  model = $state<ModelName>('butaca');
  progress = $state.raw<BatchProgress | null>(null);
  /** Rows judged a second, and seconds left; null until there is something to tell. */
  speed = $state.raw<{ readonly rowsPerSecond: number; readonly secondsLeft: number } | null>(null);
  summary = $state.raw<BatchSummary | null>(null);
  error = $state.raw<unknown>(null);
  view = $state.raw<RowView>({ order: 'file' });
  /** Rows that the view lists; null while they are being found for the first time. */
  listed = $state<number | null>(null);
  searching = $state(false);
  /** Why the rows cannot be listed. */
  listError = $state.raw<unknown>(null);
  readonly pages = new RowPages();
  #asked = 0;
  #asking: AbortController | null = null;

  async open(file: File, reading?: Partial<TableReading>): Promise<void> {
    const asked = ++this.#asked;
    this.#asking?.abort();
    const asking = this.#asking = new AbortController();
    const again = reading !== undefined && this.phase === 'mapping';
    this.file = file;
    this.summary = this.progress = this.error = this.refusal = null;
    if (!again) this.phase = 'opening';
    try {
      const found = await batchClient().open(file, reading, asking.signal);
      if (asked !== this.#asked) return;
      if (found.kind === 'refused') {
        this.refusal = found;
        this.shape = null;
        this.phase = 'refused';
        return;
      }
      this.shape = found.shape;
      this.columns = found.shape.columns;
      this.phase = 'mapping';
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
  }

  async run(): Promise<void> {
    const asked = ++this.#asked, follow = pace(() => performance.now());
    this.phase = 'running';
    this.progress = this.speed = this.summary = this.error = null;
    this.pages.clear();
    try {
      const summary = await batchClient().run(this.columns, this.model, (progress) => {
        if (asked !== this.#asked) return;
        this.progress = progress;
        this.speed = follow(progress);
      });
      if (asked !== this.#asked) return;
      this.summary = summary;
      this.phase = 'done';
      // What disagrees is what a person wants to see first.
      await this.list({ order: summary.tally !== null && summary.tally.given > 0 ? 'disagreement' : 'file' });
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
  }

  /** A run ends with what it has. */
  cancel(): void {
    void batchClient().cancel().catch(() => undefined);
  }

  /** Chooses which rows are listed; the newest choice wins. */
  async list(view: RowView): Promise<void> {
    const asked = this.#asked;
    this.view = view;
    this.searching = true;
    this.listError = null;
    const mine = (): boolean => asked === this.#asked && this.view === view;
    try {
      const count = await batchClient().view(view);
      if (!mine()) return;
      this.pages.clear();
      this.listed = count;
    } catch (error) {
      if (mine() && !(error instanceof Error && error.name === 'AbortError')) this.listError = error;
    } finally {
      if (mine()) this.searching = false;
    }
  }

  /** Back to choosing columns; what was judged goes. */
  remap(): void {
    this.#asked++;
    this.summary = this.listed = null;
    this.phase = 'mapping';
  }

  close(): void {
    this.#asked++;
    this.#asking?.abort();
    if (this.phase === 'running') this.cancel();
    batchClient().close();
    this.phase = 'empty';
    this.file = this.shape = this.summary = this.progress = this.refusal = this.error = this.listed = this.listError = null;
    this.pages.clear();
  }

  #fail(error: unknown): void {
    if (error instanceof Error && error.name === 'AbortError') return;
    this.error = error;
    this.phase = 'failed';
  }
}

export const work = new BatchWork();
