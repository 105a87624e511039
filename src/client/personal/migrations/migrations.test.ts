import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { createPersonal } from '../createPersonal.ts';
import { openIdbVault } from '../idbVault.ts';
import { noTabs } from '../tabs.ts';
import { dumps, type Dump } from './dumps.fixture.ts';
import { schemaVersion, storeNames } from './migrations.ts';

const quiet = { onBlocked: () => undefined, onOutdated: () => undefined, onClosed: () => undefined };

/** A database as it was, without any code of ours. */
async function lay(name: string, { version, stores }: Dump): Promise<void> {
  const database = await openDB(name, version, { upgrade: (opened) => { for (const store of Object.keys(stores)) opened.createObjectStore(store); } });
  for (const [store, records] of Object.entries(stores)) for (const [key, value] of records) await database.put(store, value, key);
  database.close();
}

test('there is a dump of every version', () => {
  expect(dumps.map(({ version }) => version)).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1));
});

test('a new database has every store', async () => {
  (await openIdbVault('new', quiet)).close();
  const database = await openDB('new');
  expect([database.version, [...database.objectStoreNames]]).toEqual([schemaVersion, [...storeNames].sort()]);
});

describe.each(dumps)('a database of version $version', (dump) => {
  test('is brought to the present with all of its records', async () => {
    await lay(`whole-${dump.version}`, dump);
    const vault = await openIdbVault(`whole-${dump.version}`, quiet);
    for (const [store, records] of Object.entries(dump.stores)) {
      expect([store, await vault.read([store as 'notes'], (kept) => kept.all(store as 'notes'))]).toEqual([store, [...records].sort(([a], [b]) => (a < b ? -1 : 1))]);
    }
    expect(await vault.read(storeNames, async (kept) => (await kept.all('snapshots')).length)).toBe(dump.stores['snapshots']?.length ?? 0);
    vault.close();
  });

  test('shows the same to a person, and its last step can be undone', async () => {
    await lay(`shown-${dump.version}`, dump);
    const client = createPersonal({ open: (events) => openIdbVault(`shown-${dump.version}`, events), tabs: noTabs, now: () => 1_767_300_000_000, newId: () => 'x', storage: null });
    await vi.waitFor(() => expect(client.state.get().status).toBe('ready'));
    expect(client.state.get()).toMatchObject({ profile: { name: 'Ana' }, settings: { platforms: ['netflix', 'hulu'] }, sizes: new Map([['main', 1], ['p1', 1]]), undoDepth: 1, problem: null });
    expect(client.state.get().notes.get('ns2186')?.wantedAt).toBe(1_767_225_700_000);
    expect((await client.undo())?.kind).toBe('wanted');
    expect(client.state.get().notes.size).toBe(0);
  });
});
