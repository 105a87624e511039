import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { createPersonal, type PersonalOptions } from './createPersonal.ts';
import { openIdbVault } from './idbVault.ts';
import { memoryPersonal } from './memoryPersonal.fixture.ts';
import type { PersonalClient, PersonalState } from './personalClient.ts';
import { noTabs } from './tabs.ts';

let names = 0;
const day = 86_400_000;

/** A client over a database of its own, whose clock the test sets. */
function open(more: Partial<PersonalOptions> = {}, name = `personal-${++names}`) {
  const clock = { now: Date.UTC(2026, 0, 1) };
  let ids = 0;
  const client = createPersonal({ open: (events) => openIdbVault(name, events), tabs: noTabs, now: () => ++clock.now, newId: () => `p${++ids}`, storage: null, ...more });
  return { client, clock, name };
}
const said = ({ notes, profiles, profile, settings, sizes, aside }: PersonalState) => ({ notes, profiles, profile, settings, sizes, aside });
const reopened = async (name: string): Promise<PersonalClient> => {
  const { client } = open({}, name);
  await vi.waitFor(() => expect(client.state.get().status).toBe('ready'));
  return client;
};

describe.each([['in IndexedDB', () => open().client], ['in memory', memoryPersonal]])('records %s', (_, make) => {
  test('a change shows before it is stored', async () => {
    const client = make();
    await vi.waitFor(() => expect(client.state.get().status).toBe('ready'));
    const stored = client.rate('949', 4.5);
    await Promise.resolve();
    expect(client.state.get().notes.get('949')?.stars).toBe(4.5);
    expect(await stored).toMatchObject({ kind: 'rated', work: '949', stars: 4.5 });
  });

  test('a hundred and fifty changes are undone one by one and redone', async () => {
    const client = make();
    for (let at = 1; at <= 75; at++) await client.rate(String(at), 3);
    for (let at = 1; at <= 75; at++) await client.clear(String(at));
    expect(client.state.get()).toMatchObject({ undoDepth: 150, notes: new Map() });
    for (let at = 0; at < 75; at++) await client.undo();
    expect(client.state.get().notes.size).toBe(75);
    for (let at = 0; at < 75; at++) await client.undo();
    expect(client.state.get()).toMatchObject({ undoDepth: 0, redoDepth: 150, notes: new Map() });
    expect(await client.undo()).toBeNull();
    for (let at = 0; at < 75; at++) await client.redo();
    expect(client.state.get().notes.size).toBe(75);
    await client.want('1', true);
    expect([client.state.get().redoDepth, await client.redo()]).toEqual([0, null]);
  });

  test('an earlier change is taken back alone, and what was said since stays', async () => {
    const client = make();
    const rated = await client.rate('949', 2);
    await client.setTags('949', ['slow', ' slow ', 'night']);
    await client.rate('862', 5);
    await client.undo(rated?.seq);
    expect(client.state.get().notes.get('949')).toMatchObject({ stars: null, ratedAt: null, tags: ['slow', 'night'] });
    expect(client.state.get().notes.get('862')?.stars).toBe(5);
    expect(client.state.get().lastStep?.kind).toBe('takenBack');
    await client.undo();
    expect(client.state.get().notes.get('949')?.stars).toBe(2);
  });

  test('undoing in one profile leaves the others alone', async () => {
    const client = make();
    await client.rate('949', 5);
    const ana = await client.createProfile('  Ana ');
    expect(ana.name).toBe('Ana');
    await client.rate('949', 1);
    await client.switchProfile('main');
    expect((await client.undo())?.stars).toBe(5);
    expect(client.state.get()).toMatchObject({ profile: { id: 'main' }, notes: new Map(), undoDepth: 0, sizes: new Map([['main', 0], [ana.id, 1]]) });
    await client.switchProfile(ana.id);
    await client.undo();
    await client.undo();
    expect(client.state.get()).toMatchObject({ profile: { id: 'main' }, profiles: [{ id: 'main' }] });
    await expect(client.switchProfile(ana.id)).rejects.toMatchObject({ name: 'PersonalError', failure: 'noProfile' });
  });

  test('a deleted profile comes back with all that it said', async () => {
    const client = make();
    const ana = await client.createProfile('Ana');
    await client.rate('949', 1);
    await client.setNote('862', 'twice');
    const before = said(client.state.get());
    await client.deleteProfile(ana.id);
    expect(client.state.get()).toMatchObject({ profile: { id: 'main' }, notes: new Map() });
    await expect(client.deleteProfile('main')).rejects.toThrow('only profile');
    await client.undo();
    expect(said(client.state.get())).toEqual(before);
  });

  test('everything comes back from a file after a wipe, from undoing it, and from its snapshot', async () => {
    const client = make();
    await client.rate('949', 4.5);
    await client.want('862', true);
    await client.setPlatforms(['netflix']);
    await client.createProfile('Ana');
    await client.dismiss('ns2186', true);
    await client.setTags('1', ['ñ', '__proto__']);
    const file = await client.exportAll();
    const before = said(client.state.get());

    await client.wipe();
    expect(client.state.get()).toMatchObject({ notes: new Map(), profile: { id: 'main' }, settings: { platforms: null, backedUpAt: null } });
    const reading = await client.readBackup(file);
    if (reading.kind !== 'readable') throw new Error(reading.because);
    expect(reading).toMatchObject({ faultCount: 0, duplicates: 0, effects: { replace: { added: 4, changed: 0, same: 0, removed: 0 } } });
    await client.restore(reading.backup, 'replace');
    expect(said(client.state.get())).toEqual(before);

    await client.wipe();
    await client.undo();
    expect(said(client.state.get())).toEqual(before);

    await client.wipe();
    const [snapshot] = await client.snapshots();
    expect(snapshot).toMatchObject({ reason: 'wipe', works: 4, ratings: 1, profiles: 2 });
    await client.restoreSnapshot(snapshot?.id ?? 0);
    expect(said(client.state.get())).toEqual(before);
  });

  test('a merge adds what is missing, takes the newer of two notes and keeps the rest', async () => {
    const client = make();
    await client.rate('1', 1);
    await client.rate('2', 2);
    const file = await client.exportAll();
    await client.rate('2', 2.5);
    await client.clear('1');
    await client.rate('3', 3);
    const reading = await client.readBackup(file);
    if (reading.kind !== 'readable') throw new Error(reading.because);
    expect(reading.effects).toEqual({ merge: { added: 1, changed: 0, same: 0, kept: 2, removed: 0 }, replace: { added: 1, changed: 1, same: 0, kept: 0, removed: 1 } });
    await client.restore(reading.backup, 'merge');
    expect([...client.state.get().notes].map(([work, { stars }]) => [work, stars]).sort()).toEqual([['1', 1], ['2', 2.5], ['3', 3]]);
  });

  test('wiping for good leaves no step, no snapshot and nothing to undo', async () => {
    const client = make();
    await client.rate('1', 1);
    await client.takeSnapshot();
    await client.wipe(true);
    expect(client.state.get()).toMatchObject({ notes: new Map(), undoDepth: 0, redoDepth: 0 });
    expect(await client.snapshots()).toEqual([]);
    expect(await client.undo()).toBeNull();
  });

  test('what is out of bounds is refused and changes nothing', async () => {
    const client = make();
    for (const stars of [0, 5.5, 3.3, NaN, -1]) await expect(client.rate('1', stars)).rejects.toThrow(RangeError);
    await expect(client.setTags('1', ['x'.repeat(51)])).rejects.toThrow(RangeError);
    await expect(client.setNote('1', 'x'.repeat(10_001))).rejects.toThrow(RangeError);
    await expect(client.createProfile('   ')).rejects.toThrow(RangeError);
    await expect(client.renameProfile('nobody', 'x')).rejects.toMatchObject({ failure: 'noProfile' });
    await expect(client.restoreSnapshot(99)).rejects.toMatchObject({ failure: 'gone' });
    expect(client.state.get().problem).toBeNull();
    expect(client.state.get()).toMatchObject({ undoDepth: 0, unsaved: 0, notes: new Map() });
  });
});

test('a reload keeps everything, the steps to undo it included', async () => {
  const { client, name } = open();
  await client.rate('949', 4.5);
  await client.want('862', true);
  const again = await reopened(name);
  expect([...again.state.get().notes.keys()].sort()).toEqual(['862', '949']);
  expect((await again.undo())?.kind).toBe('wanted');
  expect([...again.state.get().notes.keys()]).toEqual(['949']);
});

test('what another profile does, however much, takes no step of mine', async () => {
  const { client } = open();
  await client.rate('949', 5);
  await client.createProfile('Ana');
  for (let at = 1; at <= 160; at++) await client.rate(String(at), 3);
  expect(client.state.get().undoDepth).toBe(150);
  await client.switchProfile('main');
  expect((await client.undo())?.work).toBe('949');
});

test('ten snapshots are kept: of the first change of a day, and before a restore', async () => {
  const { client, clock } = open();
  for (let at = 1; at <= 14; at++) {
    await client.rate(String(at), 3);
    await client.rate(String(at), 4);
    clock.now += day;
  }
  const kept = await client.snapshots();
  expect(kept.map(({ works }) => works)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  expect(new Set(kept.map(({ reason }) => reason))).toEqual(new Set(['daily']));
  await client.restoreSnapshot(kept[9]?.id ?? 0);
  expect(client.state.get().notes.size).toBe(4);
  expect((await client.snapshots()).map(({ works, reason }) => [works, reason])[0]).toEqual([14, 'restore']);
});

test('a month after the last backup it is time for one, when there is something to lose', async () => {
  const { client, clock, name } = open();
  for (let at = 1; at <= 6; at++) await client.rate(String(at), 3);
  expect(client.state.get().backupDue).toBe(false);
  clock.now += 31 * day;
  await client.rate('7', 3);
  expect(client.state.get().backupDue).toBe(true);
  await client.exportAll();
  expect(client.state.get().backupDue).toBe(false);
  clock.now += 31 * day;
  await client.want('8', true);
  expect(client.state.get().backupDue).toBe(true);
  await client.putOffBackup();
  expect(client.state.get().backupDue).toBe(false);
  expect((await reopened(name)).state.get().settings.backedUpAt).not.toBeNull();
});

test('persistence is asked for at the first rating, once', async () => {
  const persist = vi.fn(() => Promise.resolve(false));
  const { client } = open({ storage: { persist, persisted: () => Promise.resolve(false), estimate: () => Promise.resolve({ usage: 5, quota: 100 }) } });
  await client.want('1', true);
  expect(persist).not.toHaveBeenCalled();
  await client.rate('1', 3);
  await client.rate('2', 3);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  expect(await client.storageStatus()).toEqual({ kind: 'disk', isPersistent: false, usedBytes: 5, quotaBytes: 100 });
});
