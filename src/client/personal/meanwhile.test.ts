import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { createPersonal } from './createPersonal.ts';
import { openIdbVault } from './idbVault.ts';
import { linkedTabs } from './linkedTabs.fixture.ts';
import { memoryVault } from './memoryVault.ts';
import type { PersonalClient } from './personalClient.ts';
import { PersonalError } from './personalError.ts';
import { noTabs, type Tabs } from './tabs.ts';
import type { Vault } from './vault.ts';

let time = Date.UTC(2026, 0, 1), ids = 0;
const over = (open: () => Promise<Vault>, tabs: Tabs = noTabs): PersonalClient => createPersonal({ open, tabs, now: () => ++time, newId: () => `p${++ids}`, storage: null });
const events = { onBlocked: () => undefined, onOutdated: () => undefined, onClosed: () => undefined };
const onDisk = (name: string, tabs?: Tabs): PersonalClient => over(() => openIdbVault(name, events), tabs);
const ready = (client: PersonalClient): Promise<void> => vi.waitFor(() => expect(client.state.get().status).toBe('ready'));
async function backupOf(client: PersonalClient) {
  const reading = await client.readBackup(await client.exportAll());
  if (reading.kind !== 'readable') throw new Error(reading.because);
  return reading.backup;
}
/** Waits for `ticks` turns of the event loop. */
async function wait(ticks: number): Promise<void> {
  for (let at = 0; at < ticks; at++) await new Promise((resolve) => setImmediate(resolve));
}

test.each(['replace', 'merge', 'wipe'] as const)('what is said while records are restored or wiped (%s) is kept', async (how) => {
  for (let ticks = 0; ticks < 40; ticks += 3) {
    const name = `meanwhile-${how}-${ticks}`, client = onDisk(name);
    await client.rate('1', 1);
    const backup = await backupOf(client);
    await client.rate('2', 2);
    const all = how === 'wipe' ? client.wipe() : client.restore(backup, how);
    await wait(ticks);
    await Promise.all([client.rate('7', 5), client.want('8', true), all]);
    const again = onDisk(name);
    await ready(again);
    expect([...again.state.get().notes.keys()].filter((work) => work > '2'), `after ${ticks} turns`).toEqual(['7', '8']);
    expect([...client.state.get().notes.keys()], `after ${ticks} turns`).toEqual([...again.state.get().notes.keys()]);
  }
});

test('a merge stores what waited for room, and undoing it leaves that be', async () => {
  const inner = memoryVault();
  let isFull = false;
  const client = over(() => Promise.resolve({ ...inner, kind: 'disk', write: (stores, job) => (isFull ? Promise.reject(new PersonalError('full', 'for the test')) : inner.write(stores, job)) }));
  await client.rate('1', 1);
  const backup = await backupOf(client);
  isFull = true;
  await expect(client.rate('2', 2)).rejects.toMatchObject({ failure: 'full' });
  isFull = false;
  await client.restore({ ...backup, notes: backup.notes.map((note) => ({ ...note, work: '9' })) }, 'merge');
  expect([...client.state.get().notes.keys()].sort()).toEqual(['1', '2', '9']);
  expect(client.state.get().unsaved).toBe(0);
  await client.undo();
  expect([...client.state.get().notes.keys()].sort()).toEqual(['1', '2']);
});

test('three tabs that rate at once lose nothing and end alike', async () => {
  const join = linkedTabs(), name = 'three-tabs', tabs = [0, 1, 2].map(() => onDisk(name, join()));
  await Promise.all(tabs.map(ready));
  await Promise.all(Array.from({ length: 90 }, (_, at) => (tabs[at % 3] as PersonalClient).rate(String(at), ((at % 10) + 1) / 2)));
  // One work, another field from every tab.
  await Promise.all([tabs[0]?.rate('949', 4), tabs[1]?.setNote('949', 'at night'), tabs[2]?.setTags('949', ['slow'])]);
  for (const tab of tabs) {
    await vi.waitFor(() => expect(tab.state.get().notes.get('949')).toMatchObject({ stars: 4, note: 'at night', tags: ['slow'] }));
    expect(tab.state.get().notes.size).toBe(91);
  }
  await Promise.all(Array.from({ length: 93 }, (_, at) => tabs[at % 3]?.undo()));
  for (const tab of tabs) await vi.waitFor(() => expect([tab.state.get().notes.size, tab.state.get().redoDepth]).toEqual([0, 93]));
});

test('wiping for good needs no room: it is what makes some', async () => {
  const inner = memoryVault();
  let isFull = false;
  const client = over(() => Promise.resolve({ ...inner, kind: 'disk', write: (stores, job) => inner.write(stores, (records) => job({ ...records, put: (...words) => { if (isFull) throw new PersonalError('full', 'for the test'); records.put(...words); } })) }));
  await client.rate('1', 1);
  isFull = true;
  await expect(client.rate('2', 2)).rejects.toMatchObject({ failure: 'full' });
  await client.wipe(true);
  isFull = false;
  expect(client.state.get()).toMatchObject({ notes: new Map(), unsaved: 0, undoDepth: 0, problem: null });
  expect(await client.snapshots()).toEqual([]);
});

test('a tab that could not read what another one changed reads everything at the next word', async () => {
  const join = linkedTabs(), inner = memoryVault();
  let isBroken = false, refused = 0;
  const one = over(() => Promise.resolve({ ...inner, kind: 'disk' }), join());
  const other = over(() => Promise.resolve({ ...inner, kind: 'disk', read: (stores, job) => (isBroken ? (refused++, Promise.reject(new PersonalError('read', 'for the test'))) : inner.read(stores, job)) }), join());
  await Promise.all([one, other].map(ready));
  isBroken = true;
  await one.rate('1', 1);
  await vi.waitFor(() => expect(refused).toBe(1));
  isBroken = false;
  await one.rate('2', 2);
  await vi.waitFor(() => expect([...other.state.get().notes.keys()]).toEqual(['1', '2']));
});
