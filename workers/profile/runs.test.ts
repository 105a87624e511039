import { expect, test } from 'vitest';
import type { Job } from '../../src/domain/statistics/job.ts';
import { createRuns } from './runs.ts';

function* countTo(n: number, tick: () => void): Job<number> {
  for (let at = 0; at < n; at++) {
    tick();
    yield;
  }
  return n;
}
/** A clock that moves with the work, and breaths that are counted. */
function surroundings() {
  const state = { ms: 0, breaths: 0 };
  return { state, runs: createRuns({ now: () => state.ms, breathe: () => { state.breaths++; return Promise.resolve(); } }) };
}

test('a job is done in pieces, listening every 30 ms and not at every piece', async () => {
  const { state, runs } = surroundings();
  expect(await runs.begin('profile').finish(countTo(100, () => { state.ms += 10; }))).toBe(100);
  expect(state.breaths).toBe(33);
});

test('a job that was ended stops at the next breath, and says that it was', async () => {
  const { state, runs } = surroundings(), run = runs.begin('profile');
  let done = 0;
  const result = run.finish(countTo(100, () => { state.ms += 10; if (++done === 7) runs.end('profile'); }));
  await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  expect([done, run.isOver()]).toEqual([9, true]);
});

test('the newest of a kind goes on, and other kinds are left alone', async () => {
  const { state, runs } = surroundings(), first = runs.begin('profile'), other = runs.begin('compare'), second = runs.begin('profile');
  const job = () => countTo(10, () => { state.ms += 10; });
  await expect(first.finish(job())).rejects.toMatchObject({ name: 'AbortError' });
  expect(await Promise.all([second.finish(job()), other.finish(job())])).toEqual([10, 10]);
  runs.end();
  expect([second.isOver(), other.isOver()]).toEqual([true, true]);
});

test('progress is told before every breath', async () => {
  const { state, runs } = surroundings(), told: number[] = [];
  await runs.begin('profile', () => told.push(state.ms)).finish(countTo(7, () => { state.ms += 30; }));
  expect(told).toEqual([30, 60, 90, 120, 150, 180, 210]);
});
