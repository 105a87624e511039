import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProfileClient } from '../../../client/profile.ts';
import { localProfile } from '../localProfile.fixture.ts';
import { ExploreWork } from './exploreWork.svelte.ts';
import { provideProfile } from './profileHost.ts';

const log: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  log.length = 0;
  let made = 0;
  provideProfile((): ProfileClient => {
    const number = made++;
    return localProfile({
      start: () => void log.push(`${number} start`), close: () => void log.push(`${number} close`),
      open: () => { log.push(`${number} open`); return Promise.resolve({ kind: 'refused', why: 'empty', values: {} }); },
    });
  });
});
afterEach(() => vi.useRealTimers());

test('the worker that was started before a table is chosen is the one that opens it, and a further table gets another', async () => {
  const work = new ExploreWork();
  work.warmUp();
  work.coolDown();
  await work.open({ kind: 'bundled', table: 'films' }, { bundled: 'films' });
  vi.runAllTimers();
  await work.open({ kind: 'bundled', table: 'ratings' }, { bundled: 'ratings' });
  expect(log).toEqual(['0 start', '0 open', '0 close', '1 open']);
});

test('it ends when no table is chosen soon, unless the choices are seen again', () => {
  const work = new ExploreWork();
  work.warmUp();
  work.coolDown();
  work.warmUp();
  vi.runAllTimers();
  expect(log).toEqual(['0 start', '0 start']);
  work.coolDown();
  vi.runAllTimers();
  expect(log).toEqual(['0 start', '0 start', '0 close']);
});
