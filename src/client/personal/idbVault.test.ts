import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { openIdbVault } from './idbVault.ts';
import { schemaVersion } from './migrations/migrations.ts';

const eventsOf = () => ({ onBlocked: vi.fn(), onOutdated: vi.fn(), onClosed: vi.fn() });

test('opening waits for a tab that holds an older version, and says so', async () => {
  const older = await openDB('blocked', 1);
  const events = eventsOf();
  const opening = openIdbVault('blocked', events);
  await vi.waitFor(() => expect(events.onBlocked).toHaveBeenCalledTimes(1));
  older.close();
  expect((await opening).kind).toBe('disk');
});

test('a vault lets go when another tab needs a newer version', async () => {
  const events = eventsOf();
  const vault = await openIdbVault('outdated', events);
  (await openDB('outdated', schemaVersion + 1)).close();
  expect(events.onOutdated).toHaveBeenCalledTimes(1);
  await expect(vault.read(['notes'], (records) => records.all('notes'))).rejects.toMatchObject({ name: 'PersonalError' });
});

test('records of a later version are refused, not touched', async () => {
  (await openDB('newer', schemaVersion + 1)).close();
  await expect(openIdbVault('newer', eventsOf())).rejects.toMatchObject({ name: 'PersonalError', failure: 'newer' });
  expect((await openDB('newer')).version).toBe(schemaVersion + 1);
});

test('a database deleted by another page is let go, too', async () => {
  const events = eventsOf();
  await openIdbVault('deleted', events);
  await deleteDB('deleted');
  expect(events.onOutdated).toHaveBeenCalledTimes(1);
});

test('writes ask for strict durability', async () => {
  const vault = await openIdbVault('strict', eventsOf());
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await vault.write(['notes'], async (records) => records.put('notes', 'a', 1));
  expect(begun.mock.calls[0]?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
  begun.mockRestore();
});
