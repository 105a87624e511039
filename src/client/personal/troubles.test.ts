import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { createPersonal } from './createPersonal.ts';
import { openIdbVault } from './idbVault.ts';
import { memoryVault } from './memoryVault.ts';
import { schemaVersion } from './migrations/migrations.ts';
import type { PersonalClient } from './personalClient.ts';
import { PersonalError, type PersonalFailure } from './personalError.ts';
import type { SessionOptions } from './session.ts';
import { noTabs } from './tabs.ts';
import type { Vault } from './vault.ts';

let time = Date.UTC(2026, 0, 1);
/** A connection as the first version of the site had it. */
const openFirst = (name: string) => openDB(name, 1, { upgrade: (opened) => { for (const store of ['notes', 'profiles', 'settings', 'steps', 'diffs', 'device']) opened.createObjectStore(store); } });
const over = (open: SessionOptions['open']): PersonalClient => createPersonal({ open, tabs: noTabs, now: () => ++time, newId: () => 'p1', storage: null });
const settled = async (client: PersonalClient): Promise<PersonalClient> => {
  await vi.waitFor(() => expect(client.state.get().status).not.toBe('loading'));
  return client;
};
const inFile = async (client: PersonalClient): Promise<{ notes: { work: string; stars: number | null }[]; setAside: { key: string; value: unknown; reason: string }[] }> => JSON.parse(await (await client.exportAll()).text());

/** A vault that fails to write while `failure` is set. */
function failing(inner: Vault): { readonly vault: Vault; failure: PersonalFailure | null } {
  const trouble: { failure: PersonalFailure | null } = { failure: null };
  const vault: Vault = { ...inner, kind: 'disk', write: (stores, job) => (trouble.failure ? Promise.reject(new PersonalError(trouble.failure, 'for the test')) : inner.write(stores, job)) };
  return Object.assign(trouble, { vault });
}

test('a full disk loses nothing: changes show, are told, exported, and stored once there is room', async () => {
  const trouble = failing(memoryVault());
  const client = over(() => Promise.resolve(trouble.vault));
  await client.rate('1', 1);
  trouble.failure = 'full';
  await expect(client.rate('2', 2)).rejects.toMatchObject({ name: 'PersonalError', failure: 'full' });
  await expect(client.setTags('2', ['night'])).rejects.toMatchObject({ failure: 'full' });
  expect(client.state.get()).toMatchObject({ unsaved: 2, problem: { kind: 'full' }, status: 'ready' });
  expect(client.state.get().notes.get('2')).toMatchObject({ stars: 2, tags: ['night'] });
  expect((await inFile(client)).notes.map(({ work, stars }) => [work, stars])).toEqual([['1', 1], ['2', 2]]);
  await expect(client.retry()).rejects.toMatchObject({ failure: 'full' });
  trouble.failure = null;
  await client.retry();
  expect(client.state.get()).toMatchObject({ unsaved: 0, problem: null, undoDepth: 3 });
  expect(client.state.get().notes.get('2')).toMatchObject({ stars: 2, tags: ['night'] });
});

test('what waits for room is stored with the next change that finds some, and can be let go', async () => {
  const trouble = failing(memoryVault());
  const client = over(() => Promise.resolve(trouble.vault));
  await client.rate('1', 1);
  trouble.failure = 'full';
  await expect(client.rate('2', 2)).rejects.toThrow();
  await expect(client.rate('3', 3)).rejects.toThrow();
  await client.undo();
  expect([client.state.get().unsaved, client.state.get().notes.has('3')]).toEqual([1, false]);
  trouble.failure = null;
  await client.want('4', true);
  expect(client.state.get()).toMatchObject({ unsaved: 0, problem: null });
  expect([...client.state.get().notes.keys()].sort()).toEqual(['1', '2', '4']);
});

test('a restore that finds no room leaves everything as it was', async () => {
  const trouble = failing(memoryVault());
  const client = over(() => Promise.resolve(trouble.vault));
  await client.rate('1', 1);
  const reading = await client.readBackup(await client.exportAll());
  await client.rate('2', 2);
  const before = client.state.get().notes;
  trouble.failure = 'full';
  if (reading.kind !== 'readable') throw new Error(reading.because);
  await expect(client.restore(reading.backup, 'replace')).rejects.toMatchObject({ failure: 'full' });
  await expect(client.wipe()).rejects.toMatchObject({ failure: 'full' });
  expect(client.state.get()).toMatchObject({ notes: before, problem: { kind: 'full' } });
});

test('the browser’s own error for a full disk is known', async () => {
  const vault = await openIdbVault('quota', { onBlocked: () => undefined, onOutdated: () => undefined, onClosed: () => undefined });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
  await expect(vault.write(['notes'], async (records) => records.put('notes', 'a', 1))).rejects.toMatchObject({ name: 'PersonalError', failure: 'full' });
  put.mockRestore();
});

test('without storage everything works for as long as the page lives, and it is said', async () => {
  const client = await settled(over(() => Promise.resolve(memoryVault())));
  expect(client.state.get()).toMatchObject({ status: 'temporary', problem: null });
  await client.rate('1', 1);
  await client.undo();
  expect((await client.storageStatus()).kind).toBe('memory');
});

test('damaged records are set aside, told, in every export, and come back out of it', async () => {
  const lay = await openFirst('damaged');
  const note = { profile: 'main', work: '1', stars: 4, ratedAt: 1, seenAt: null, wantedAt: null, dismissedAt: null, isIgnored: false, tags: [], note: '', changedAt: 1 };
  await lay.put('notes', note, 'main:1');
  await lay.put('notes', { ...note, work: '2', stars: 9 }, 'main:2');
  await lay.put('notes', 'scrap', 'main:3');
  await lay.put('notes', note, 'main:4');
  await lay.put('settings', 7, 'platforms');
  lay.close();
  const client = await settled(over((events) => openIdbVault('damaged', events)));
  expect(client.state.get()).toMatchObject({ status: 'ready', aside: 4, settings: { platforms: null } });
  expect([...client.state.get().notes.keys()]).toEqual(['1']);
  const { setAside } = await inFile(client);
  expect(setAside.map(({ key, reason }) => `${key}: ${reason}`)).toEqual(expect.arrayContaining([
    'main:2: main:2.stars: found 9, expected stars',
    'main:3: main:3: found "scrap", expected record',
    'main:4: it lies under main:4 and says that it is main:1',
    'platforms: platforms: found 7',
  ]));
  const file = await client.exportAll();
  await client.wipe();
  const reading = await client.readBackup(file);
  if (reading.kind === 'readable') await client.restore(reading.backup, 'replace');
  expect(client.state.get().aside).toBe(4);
  const again = await settled(over((events) => openIdbVault('damaged', events)));
  expect(again.state.get()).toMatchObject({ aside: 4 });
});

test('a record that the browser itself cannot read does not take the others along', async () => {
  const inner = memoryVault();
  await inner.write(['notes'], async (records) => {
    for (const work of ['1', '2', '3']) records.put('notes', `main:${work}`, { profile: 'main', work, stars: 4, ratedAt: 1, seenAt: null, wantedAt: null, dismissedAt: null, isIgnored: false, tags: [], note: '', changedAt: 1 });
  });
  let isBroken = true;
  const broken = new DOMException('a value is missing', 'UnknownError');
  const vault: Vault = {
    ...inner,
    read: (stores, job) => inner.read(stores, (records) => job({
      ...records,
      all: (store) => (isBroken && store === 'notes' ? Promise.reject(broken) : records.all(store)),
      get: (store, key) => (isBroken && key === 'main:2' ? Promise.reject(broken) : records.get(store, key)),
    })),
    write: (stores, job) => inner.write(stores, (records) => job({ ...records, delete: (store, key) => { if (key === 'main:2') isBroken = false; records.delete(store, key); } })),
  };
  const client = await settled(over(() => Promise.resolve(vault)));
  expect([...client.state.get().notes.keys()]).toEqual(['1', '3']);
  expect((await inFile(client)).setAside).toMatchObject([{ key: 'main:2', reason: 'a value is missing' }]);
});

test('a tab that is older than the records says so and changes nothing', async () => {
  (await openDB('later', schemaVersion + 1)).close();
  const client = await settled(over((events) => openIdbVault('later', events)));
  expect(client.state.get()).toMatchObject({ status: 'failed', problem: { kind: 'newer' } });
  await expect(client.rate('1', 1)).rejects.toMatchObject({ failure: 'newer' });
});

test('a tab that a newer version has shut out keeps showing, and exports what it knows', async () => {
  const client = await settled(over((events) => openIdbVault('shut', events)));
  await client.rate('1', 1);
  (await openDB('shut', schemaVersion + 1)).close();
  expect(client.state.get()).toMatchObject({ status: 'failed', problem: { kind: 'outdated' } });
  await expect(client.rate('2', 2)).rejects.toMatchObject({ failure: 'outdated' });
  expect((await inFile(client)).notes.map(({ work }) => work)).toEqual(['1', '2']);
});

test('a connection that the browser closed is opened again', async () => {
  let opened = 0;
  const client = await settled(over(async (events) => {
    opened++;
    const vault = await openIdbVault('closed', events);
    if (opened === 1) setTimeout(() => { vault.close(); events.onClosed(); }, 5);
    return vault;
  }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await client.rate('1', 1);
  expect([opened, client.state.get().notes.size]).toEqual([2, 1]);
});

test('an older tab that holds the records is told of while this one waits', async () => {
  const older = await openFirst('held');
  const client = over((events) => openIdbVault('held', events));
  await vi.waitFor(() => expect(client.state.get()).toMatchObject({ status: 'loading', problem: { kind: 'blocked' } }));
  const waiting = client.rate('1', 1);
  older.close();
  expect((await waiting)?.kind).toBe('rated');
  expect(client.state.get()).toMatchObject({ status: 'ready', problem: null });
});

const bad: readonly [string, string, string, string | { line: number; column: number }][] = [
  ['0 bytes', '', 'empty', ''],
  ['broken off', '{"format":"butaca-personal","version":1,"notes":[{"profile":"ma', 'notJson', { line: 1, column: 61 }],
  ['another version', '{"format":"butaca-personal","version":99}', 'newer', 'version'],
  ['another file', '[1,2]', 'foreign', 'format'],
  ['a version that is no number', '{"format":"butaca-personal","version":"1"}', 'foreign', 'version'],
  ['notes that are no list', '{"format":"butaca-personal","version":1,"exportedAt":1,"settings":{},"profiles":[],"notes":{}}', 'foreign', 'notes'],
];
test.each(bad)('a file of %s is refused with the place, and nothing changes', async (_, text, because, where) => {
  const client = over(() => Promise.resolve(memoryVault()));
  await client.rate('1', 1);
  const before = client.state.get();
  expect(await client.readBackup(new Blob([text]))).toMatchObject({ kind: 'refused', because, fault: { where } });
  expect(client.state.get()).toEqual(before);
});

test('50,000 ratings are restored and undone within seconds', async () => {
  const client = over(() => Promise.resolve(memoryVault()));
  await client.rate('1', 1);
  const file = JSON.parse(await (await client.exportAll()).text()) as { notes: Record<string, unknown>[] };
  const [first] = file.notes;
  file.notes = Array.from({ length: 50_000 }, (_, at) => ({ ...first, work: String(at + 2), stars: ((at % 10) + 1) / 2 }));
  const began = performance.now();
  const reading = await client.readBackup(new Blob([JSON.stringify(file)]));
  if (reading.kind !== 'readable') throw new Error(reading.because);
  await client.restore(reading.backup, 'replace');
  expect(client.state.get().notes.size).toBe(50_000);
  await client.undo();
  expect([...client.state.get().notes.keys()]).toEqual(['1']);
  expect(performance.now() - began).toBeLessThan(20_000);
});
