import { expect, test, vi } from 'vitest';
import type { ProfileClient } from '../../../client/profile.ts';
import type { ProfilePart } from '../../../contracts/profile.ts';
import type { MissingProfile, Overview } from '../../../domain/statistics/profile.ts';
import { smallColumn } from '../smallTable.fixture.ts';
import { ProfileRun } from './profileRun.svelte.ts';

const overview = (columns: number): Overview => ({ name: 't', rows: 60, columns, missingCells: 0, duplicateRows: 0, duplicateExamples: [], memoryBytes: 1, types: {}, head: [], tail: [], sample: [] });
const missing: MissingProfile = { completeRows: 60, matrix: { stretches: 0, rowsEach: 1, shares: [] }, correlation: { columns: [], values: [] }, dendrogram: null, zerosTogether: [] };
const timing = { tookMs: 5, firstMs: 1, engine: { choice: 'auto', kind: 'cpu', renderer: null, because: null } } as const;
const client = (profile: ProfileClient['profile']): ProfileClient => ({ profile } as unknown as ProfileClient);
const telling = (...parts: readonly ProfilePart[]): ProfileClient => client((_, onPart) => { parts.forEach(onPart); return Promise.resolve(timing); });
const vote: ProfilePart = { part: 'column', index: 0, column: smallColumn('vote') };

test('a profile is whole once every part is there', async () => {
  const run = new ProfileRun();
  await run.start(telling({ part: 'overview', overview: overview(1) }, vote, { part: 'missing', missing }), ['vote'], null);
  expect(run.whole).toBeNull();
  await run.start(telling({ part: 'overview', overview: overview(1) }, vote, { part: 'missing', missing }, { part: 'alerts', alerts: [] }), ['vote'], null);
  expect(run.whole?.columns.map(({ name }) => name)).toEqual(['vote']);
});

test('other columns leave nothing standing that knows columns by their place', async () => {
  const run = new ProfileRun();
  await run.start(telling({ part: 'overview', overview: overview(1) }, vote, { part: 'missing', missing }, { part: 'alerts', alerts: [] }), ['vote'], null);
  void run.start(client(() => new Promise(() => undefined)), ['vote', 'kind'], null);
  expect([run.missing, run.alerts, run.columns.map(({ profile, isStale }) => [profile?.name ?? null, isStale])]).toEqual([null, null, [['vote', true], [null, true]]]);
});

test('the overview is shown at once, other parts a few times a second', async () => {
  vi.useFakeTimers();
  let tell: (part: ProfilePart) => void = () => undefined;
  const run = new ProfileRun();
  void run.start(client((_, onPart) => { tell = onPart; return new Promise(() => undefined); }), ['vote'], null);
  tell({ part: 'overview', overview: overview(1) });
  expect(run.overview?.rows).toBe(60);
  tell(vote);
  expect(run.columns[0]?.profile).toBeNull();
  vi.advanceTimersByTime(100);
  expect(run.columns[0]?.profile?.name).toBe('vote');
  vi.useRealTimers();
});

test('parts of a run that was overtaken change nothing', async () => {
  const tells: ((part: ProfilePart) => void)[] = [];
  const run = new ProfileRun(), waiting = client((_, onPart) => { tells.push(onPart); return new Promise(() => undefined); });
  void run.start(waiting, ['vote'], null);
  void run.start(waiting, ['vote'], null);
  tells[0]?.({ part: 'overview', overview: overview(9) });
  expect(run.overview).toBeNull();
});
