import { expect, test, vi } from 'vitest';
import type { StoreName, Vault } from './vault.ts';
import { createPersonal } from './createPersonal.ts';
import { memoryVault } from './memoryVault.ts';
import type { PersonalClient } from './personalClient.ts';
import { PersonalError } from './personalError.ts';
import { noTabs } from './tabs.ts';

let time = Date.UTC(2026, 0, 1);
const over = (vault: Vault): PersonalClient => createPersonal({ open: () => Promise.resolve({ ...vault, kind: 'disk' }), tabs: noTabs, now: () => ++time, newId: () => 'p1', storage: null });
const lay = (vault: Vault, store: StoreName, key: string | number, value: unknown): Promise<void> => vault.write([store], async (records) => records.put(store, key, value));
async function ready(client: PersonalClient): Promise<PersonalClient> {
  await vi.waitFor(() => expect(client.state.get().status).toBe('ready'));
  return client;
}

test('damaged steps are passed over: everything kept is there, and the sound ones are undone', async () => {
  const vault = memoryVault();
  await over(vault).rate('1', 1);
  for (const [seq, scrap] of [null, 7, 'scrap', {}, { seq: 'x', profile: 5 }].entries()) await lay(vault, 'steps', 50 + seq, scrap);
  const client = await ready(over(vault));
  expect(client.state.get()).toMatchObject({ undoDepth: 1, problem: null });
  await client.rate('2', 2);
  await client.undo();
  await client.undo();
  expect(client.state.get()).toMatchObject({ notes: new Map(), redoDepth: 2 });
});

test.each([null, 7, 'scrap', [null], [{ store: 'device', key: 'seq', before: 0, after: 0 }]])('a step whose records are lost (%j) does not stand in the way of those before it', async (scrap) => {
  const vault = memoryVault(), before = over(vault);
  await before.rate('1', 1);
  const last = await before.rate('2', 2);
  await lay(vault, 'diffs', last?.seq ?? 0, scrap);
  const client = await ready(over(vault));
  await client.undo();
  await client.undo();
  expect([...client.state.get().notes.keys()]).toEqual(['2']);
});

test.each(['scrap', -5, null, 1e300])('a lost count of steps (%j) overwrites none', async (scrap) => {
  const vault = memoryVault(), before = over(vault);
  await before.rate('1', 1);
  await before.rate('2', 2);
  await lay(vault, 'device', 'seq', scrap);
  await lay(vault, 'device', 'snapshotSeq', scrap);
  const client = await ready(over(vault));
  await client.takeSnapshot();
  await client.rate('3', 3);
  expect(client.state.get()).toMatchObject({ undoDepth: 3, problem: null });
  await client.undo();
  await client.undo();
  expect([...client.state.get().notes.keys()]).toEqual(['1']);
});

test('damaged snapshots are passed over', async () => {
  const vault = memoryVault();
  await lay(vault, 'snapshots', 4, null);
  await lay(vault, 'snapshots', 5, { id: 5, at: 'scrap' });
  const client = over(vault);
  await client.rate('1', 1);
  await client.takeSnapshot();
  expect((await client.snapshots()).map(({ ratings }) => ratings)).toEqual([1]);
});

test('a restored note from the end of time can be changed and is still there after a reload', async () => {
  const vault = memoryVault(), client = over(vault), last = 8.64e15;
  await client.rate('1', 1);
  const file = (await (await client.exportAll()).text()).replace(/"changedAt":\d+/, `"changedAt":${last}`);
  const reading = await client.readBackup(new Blob([file]));
  if (reading.kind !== 'readable') throw new Error(reading.because);
  await client.restore(reading.backup, 'replace');
  await client.rate('1', 3);
  await client.setNote('1', 'again');
  expect((await ready(over(vault))).state.get()).toMatchObject({ aside: 0, notes: new Map([['1', expect.objectContaining({ stars: 3, note: 'again' })]]) });
});

test('records that could not be read are not written into a file as if there were none', async () => {
  const client = createPersonal({ open: () => Promise.reject(new PersonalError('newer', 'for the test')), tabs: noTabs, now: () => ++time, newId: () => 'p1', storage: null });
  await vi.waitFor(() => expect(client.state.get().status).toBe('failed'));
  await expect(client.exportAll()).rejects.toMatchObject({ failure: 'newer' });
});

test('a file that nests without end is left out where it does, and every export works after it', async () => {
  const client = over(memoryVault()), depth = 3000;
  const file = `{"format":"butaca-personal","version":1,"exportedAt":1,"settings":{"platforms":null,"activeProfile":"main","backedUpAt":null},"profiles":[],"notes":[],"setAside":[{"store":"notes","key":"a","reason":"","at":1,"value":${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}},{"store":"notes","key":"b","reason":"","at":1,"value":"kept"}]}`;
  const reading = await client.readBackup(new Blob([file]));
  if (reading.kind !== 'readable') throw new Error(reading.because);
  expect([reading.faultCount, reading.faults[0]?.where]).toEqual([1, 'setAside[0].value']);
  await client.restore(reading.backup, 'merge');
  expect(client.state.get().aside).toBe(1);
  expect(await (await client.exportAll()).text()).toContain('"kept"');
});
