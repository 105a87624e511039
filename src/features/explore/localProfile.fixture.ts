import { createProfiler } from '../../../workers/profile/profile.ts';
import { cpuDense } from '../../../workers/profile/engine/cpuDense.ts';
import type { ProfileClient } from '../../client/profile.ts';
import { createStore } from '../../client/store.ts';

/** The engine itself behind the client's interface, without a worker: what a screen shows in tests is what was computed. What is `given` answers in its place. */
export function localProfile(given: Partial<ProfileClient> = {}): ProfileClient {
  const profiler = createProfiler({
    fetch: () => Promise.reject(new Error('no site in tests')), caches: undefined, locks: undefined, hash: () => Promise.reject(new Error('no hash in tests')),
    now: () => performance.now(), breathe: () => new Promise((resolve) => setTimeout(resolve)),
    createEngine: () => Promise.resolve({ engine: cpuDense, status: () => ({ kind: 'cpu', reason: 'chosen' }), dispose: () => undefined }),
  } as unknown as Parameters<typeof createProfiler>[0]);
  const ended = <T>(job: Promise<T>, signal?: AbortSignal): Promise<T> => new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => { void profiler.cancel(); reject(signal.reason as Error); });
    job.then(resolve, reject);
  });
  return {
    status: createStore({ state: 'ready', restarts: 0, error: null }),
    start: () => undefined,
    open: (source, onProgress, signal) => ended(profiler.open(source, onProgress), signal),
    apply: (steps) => profiler.apply(steps),
    profile: (target, onPart, onProgress, signal) => ended(profiler.profile(target, onPart, onProgress), signal),
    cancel: () => profiler.cancel(),
    histogram: (column, options) => profiler.histogram(column, options),
    pair: (x, y, kind) => profiler.pair(x, y, kind),
    rows: (from, to) => profiler.rows(from, to),
    brush: (active, shown, fixed) => profiler.brush(active, shown, fixed),
    compare: (comparison, onProgress) => profiler.compare(comparison, onProgress),
    texts: (text, label, onProgress) => profiler.texts(text, label, onProgress),
    reviewTexts: () => profiler.reviewTexts(),
    export: (format, onProgress) => profiler.export(format, onProgress) as Promise<Blob>,
    close: () => undefined,
    killWorker: () => undefined,
    ...given,
  };
}
