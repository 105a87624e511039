import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { seededRandom } from '../../domain/random.ts';
import { createPersonal } from './createPersonal.ts';
import { openIdbVault } from './idbVault.ts';
import { linkedTabs } from './linkedTabs.fixture.ts';
import type { PersonalClient } from './personalClient.ts';
import { openTabs } from './tabs.ts';

let names = 0;

/** Two tabs over one database, a connection each. */
async function openTwo(): Promise<readonly [PersonalClient, PersonalClient]> {
  const name = `tabs-${++names}`, join = linkedTabs();
  let time = Date.UTC(2026, 0, 1), ids = 0;
  const open = (): PersonalClient => createPersonal({ open: (events) => openIdbVault(name, events), tabs: join(), now: () => ++time, newId: () => `p${++ids}`, storage: null });
  const both = [open(), open()] as const;
  for (const { state } of both) await vi.waitFor(() => expect(state.get().status).toBe('ready'));
  return both;
}

test('what one tab changes shows in the other', async () => {
  const [one, other] = await openTwo();
  await one.rate('949', 4);
  await vi.waitFor(() => expect(other.state.get().notes.get('949')?.stars).toBe(4));
  await one.createProfile('Ana');
  await vi.waitFor(() => expect(other.state.get().profile.name).toBe('Ana'));
  await other.wipe();
  await vi.waitFor(() => expect(one.state.get()).toMatchObject({ notes: new Map(), profile: { id: 'main' } }));
  await one.undo();
  await vi.waitFor(() => expect(other.state.get().profile.name).toBe('Ana'));
});

test('two tabs that change different things of one title at the same time both keep theirs', async () => {
  const [one, other] = await openTwo();
  await Promise.all([one.rate('949', 4), other.setTags('949', ['night']), one.setNote('949', 'again'), other.ignore('949', true)]);
  await vi.waitFor(() => {
    for (const { state } of [one, other]) expect(state.get().notes.get('949')).toMatchObject({ stars: 4, tags: ['night'], note: 'again', isIgnored: true });
  });
});

test('of hundreds of changes from two tabs, interleaved at random, none is lost', async () => {
  const [one, other] = await openTwo(), random = seededRandom(7);
  const expected = new Map<string, number>();
  const jobs: Promise<unknown>[] = [];
  for (let at = 0; at < 300; at++) {
    const work = String(at), stars = (1 + Math.floor(random() * 10)) / 2;
    expected.set(work, stars);
    const [first, second] = random() < 0.5 ? [one, other] : [other, one];
    jobs.push(first.rate(work, stars), second.setTags(work, [`t${at}`]));
    if (random() < 0.2) await new Promise((resolve) => setTimeout(resolve));
  }
  await Promise.all(jobs);
  await vi.waitFor(() => {
    for (const { state } of [one, other]) {
      expect(new Map([...state.get().notes].map(([work, { stars }]) => [work, stars]))).toEqual(expected);
      expect([...state.get().notes.values()].every(({ work, tags }) => tags[0] === `t${work}`)).toBe(true);
    }
  }, 20_000);
  expect(one.state.get()).toMatchObject({ undoDepth: 150 });
});

test('a profile that one tab deletes while the other rates in it is kept with what is said', async () => {
  const [one, other] = await openTwo();
  const ana = await one.createProfile('Ana');
  await vi.waitFor(() => expect(other.state.get().profile.id).toBe(ana.id));
  await Promise.all([one.deleteProfile(ana.id), other.rate('949', 5)]);
  await vi.waitFor(() => {
    for (const { state } of [one, other]) expect([state.get().profiles.map(({ name }) => name), state.get().sizes.get(ana.id)]).toEqual([['', 'Ana'], 1]);
  });
});

test('real channels carry what was changed', async () => {
  const [one, other] = [openTabs('channel'), openTabs('channel')];
  const heard = new Promise((resolve) => other.listen(resolve));
  one.announce({ keys: [['notes', 'main:949']] });
  expect(await heard).toEqual({ keys: [['notes', 'main:949']] });
  one.close();
  other.close();
});
