import type { LongJob } from '../../src/contracts/profile.ts';
import type { AsyncJob } from '../../src/domain/statistics/asyncJob.ts';
import type { Job } from '../../src/domain/statistics/job.ts';

export interface RunSurroundings {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in: a cancel, a ping, a smaller question. */
  readonly breathe: () => Promise<unknown>;
}

/** One long job under way. */
export interface Run {
  /** Lets messages in when it is time to. @throws Error with name `AbortError` when the run was ended or a newer one of its kind began */
  pause(): Promise<void>;
  /** Does a job, pausing between its pieces. */
  finish<T>(job: Job<T> | AsyncJob<T>): Promise<T>;
  /** Whether it is over: what was found meanwhile is of no use. */
  isOver(): boolean;
}

/** Longest stretch without listening: a cancel is heard within it and one piece of a job. */
const breathEveryMs = 30;

/** Begins and ends long jobs; of each kind the newest alone goes on. */
export function createRuns({ now, breathe }: RunSurroundings) {
  const current = new Map<LongJob, symbol>();
  return {
    begin(kind: LongJob, onPause?: () => void): Run {
      const mine = Symbol(kind);
      current.set(kind, mine);
      let listenedAt = now();
      const isOver = (): boolean => current.get(kind) !== mine;
      async function pause(): Promise<void> {
        if (now() - listenedAt < breathEveryMs) return;
        onPause?.();
        await breathe();
        listenedAt = now();
        if (isOver()) throw abandoned();
      }
      return {
        pause,
        isOver,
        async finish(job) {
          for (;;) {
            const { done, value } = await job.next();
            if (done) return value;
            await pause();
          }
        },
      };
    },
    /** Ends what is under way of a kind, or of every kind. */
    end(kind?: LongJob): void {
      if (kind) current.delete(kind);
      else current.clear();
    },
  };
}
export type Runs = ReturnType<typeof createRuns>;

export const abandoned = (): Error => Object.assign(new Error('ended, or a newer question took its place'), { name: 'AbortError' });
