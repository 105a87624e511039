import type { ProfilePart, ProfileProgress } from '../../../contracts/profile.ts';
import type { EngineStatus } from '../../../contracts/similarityEngine.ts';
import type { Alert } from '../../../domain/statistics/alerts/alert.ts';
import { profileVersion, type AssociationMatrix, type MissingProfile, type Overview, type Profile } from '../../../domain/statistics/profile.ts';
import type { ProfileClient } from '../../../client/profile.ts';
import { filledSlots, slotsFor, type ColumnSlot } from './columnSlots.ts';

export type RunState = 'idle' | 'running' | 'done' | 'cancelled' | 'failed';

/** Parts come by the dozen; the page is told of them this often at most. */
const flushMs = 90;

/** One profile as it comes in, part by part. */
export class ProfileRun {
  state = $state<RunState>('idle');
  progress = $state.raw<ProfileProgress | null>(null);
  overview = $state.raw<Overview | null>(null);
  columns = $state.raw<readonly ColumnSlot[]>([]);
  missing = $state.raw<MissingProfile | null>(null);
  matrices = $state.raw<readonly AssociationMatrix[]>([]);
  alerts = $state.raw<readonly Alert[] | null>(null);
  timing = $state.raw<{ readonly tookMs: number; readonly firstMs: number; readonly engine: EngineStatus } | null>(null);
  error = $state.raw<unknown>(null);
  #asking: AbortController | null = null;
  #waiting: ProfilePart[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What of the last run still stands. */
  #isStale = false;

  /** The whole profile; null until everything of it is there. */
  get whole(): Profile | null {
    const { overview, columns, missing, alerts } = this;
    const profiles = columns.flatMap(({ profile }) => profile ?? []);
    if (this.state !== 'done' || !overview || !missing || !alerts || profiles.length < columns.length) return null;
    return { version: profileVersion, overview, columns: profiles, missing, associations: this.matrices, alerts };
  }

  /** Asks for everything; an earlier run under way ends. @param names  of the table's columns, in order */
  async start(client: ProfileClient, names: readonly string[], target: string | null): Promise<void> {
    this.#asking?.abort();
    this.#drop();
    const asking = this.#asking = new AbortController();
    const isNewest = (): boolean => this.#asking === asking;
    // What is known by places of columns cannot stand beside others.
    if (this.columns.length !== names.length || this.columns.some(({ name }, index) => name !== names[index])) {
      this.missing = this.alerts = null;
      this.matrices = [];
    }
    this.columns = slotsFor(names, this.columns);
    this.#isStale = true;
    this.state = 'running';
    this.progress = this.error = this.timing = null;
    try {
      const timing = await client.profile(target, (part) => { if (isNewest()) this.#take(part); }, (progress) => { if (isNewest()) this.progress = progress; }, asking.signal);
      if (!isNewest()) return;
      this.#flush();
      this.timing = timing;
      this.state = 'done';
    } catch (error) {
      if (!isNewest()) return;
      this.#flush();
      this.error = error;
      this.state = asking.signal.aborted ? 'cancelled' : 'failed';
    }
  }

  /** What has come stays. */
  cancel(): void {
    this.#asking?.abort();
  }

  clear(): void {
    this.#asking?.abort();
    this.#asking = null;
    this.#drop();
    this.state = 'idle';
    this.columns = this.matrices = [];
    this.progress = this.overview = this.missing = this.alerts = this.timing = this.error = null;
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }

  #take(part: ProfilePart): void {
    this.#waiting.push(part);
    if (part.part === 'overview' && this.overview === null) this.#flush(); // the first thing a person sees
    else this.#timer ??= setTimeout(() => this.#flush(), flushMs);
  }

  #flush(): void {
    const parts = this.#waiting;
    this.#drop();
    if (parts.length === 0) return;
    this.columns = filledSlots(this.columns, parts.filter((part) => part.part === 'column'));
    for (const part of parts) {
      if (part.part === 'overview') this.overview = part.overview;
      else if (part.part === 'missing') this.missing = part.missing;
      else if (part.part === 'alerts') this.alerts = part.alerts;
      else if (part.part === 'associations') {
        const others = this.#isStale ? [] : this.matrices.filter(({ measure }) => measure !== part.matrix.measure);
        this.#isStale = false;
        this.matrices = [...others, part.matrix];
      }
    }
  }
}
