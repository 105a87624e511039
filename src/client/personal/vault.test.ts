import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openIdbVault } from './idbVault.ts';
import { memoryVault } from './memoryVault.ts';
import type { Vault } from './vault.ts';

const quiet = { onBlocked: () => undefined, onOutdated: () => undefined, onClosed: () => undefined };
let names = 0;
const makers: readonly [string, () => Promise<Vault>][] = [
  ['in memory', async () => memoryVault()],
  ['in IndexedDB', () => openIdbVault(`vault-${++names}`, quiet)],
];

describe.each(makers)('a vault %s', (_, make) => {
  test('gives back what was put, by key', async () => {
    const vault = await make();
    await vault.write(['notes'], async (records) => {
      records.put('notes', 'b', { stars: 2 });
      records.put('notes', 'a', { stars: 1 });
    });
    expect(await vault.read(['notes'], (records) => records.all('notes'))).toEqual([['a', { stars: 1 }], ['b', { stars: 2 }]]);
    expect(await vault.read(['notes'], (records) => records.keys('notes'))).toEqual(['a', 'b']);
    expect(await vault.read(['notes'], (records) => records.get('notes', 'c'))).toBeUndefined();
  });

  test('a transaction that throws leaves nothing of itself', async () => {
    const vault = await make();
    await vault.write(['notes'], async (records) => records.put('notes', 'a', 1));
    await expect(vault.write(['notes'], async (records) => {
      records.clear('notes');
      records.put('notes', 'b', 2);
      throw new RangeError('no');
    })).rejects.toThrow(RangeError);
    expect(await vault.read(['notes'], (records) => records.all('notes'))).toEqual([['a', 1]]);
  });

  test('reading and writing in one transaction loses no count, however many run at once', async () => {
    const vault = await make();
    await Promise.all(Array.from({ length: 50 }, () => vault.write(['device'], async (records) => records.put('device', 'n', Number((await records.get('device', 'n')) ?? 0) + 1))));
    expect(await vault.read(['device'], (records) => records.get('device', 'n'))).toBe(50);
  });

  test('what cannot be stored is refused with a plain kind, and nothing of it stays', async () => {
    const vault = await make();
    await expect(vault.write(['notes'], async (records) => {
      records.put('notes', 'a', 1);
      records.put('notes', 'b', () => undefined);
    })).rejects.toThrow();
    expect(await vault.read(['notes'], (records) => records.all('notes'))).toEqual([]);
  });
});
