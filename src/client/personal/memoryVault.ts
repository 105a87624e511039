import type { Key, StoreName, Transaction, Vault } from './vault.ts';

/** Keeps records for as long as the page lives: where the browser offers no storage, and in tests. */
export function memoryVault(): Vault {
  const stores = new Map<StoreName, ReadonlyMap<Key, unknown>>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after another: a transaction sees all of those before it and none of those after. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const mine = last.then(job);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function transact<T>(job: (records: Transaction) => Promise<T>): Promise<T> {
    const drafts = new Map<StoreName, Map<Key, unknown>>();
    const held = (store: StoreName): ReadonlyMap<Key, unknown> => drafts.get(store) ?? stores.get(store) ?? new Map();
    const draft = (store: StoreName): Map<Key, unknown> => {
      let mine = drafts.get(store);
      if (!mine) drafts.set(store, (mine = new Map(held(store))));
      return mine;
    };
    const result = await job({
      get: (store, key) => Promise.resolve(structuredClone(held(store).get(key))),
      all: (store) => Promise.resolve([...held(store)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, structuredClone(value)] as const)),
      keys: (store) => Promise.resolve([...held(store).keys()].sort((a, b) => (a < b ? -1 : 1))),
      put: (store, key, value) => void draft(store).set(key, structuredClone(value)),
      delete: (store, key) => void draft(store).delete(key),
      clear: (store) => draft(store).clear(),
    });
    for (const [store, records] of drafts) stores.set(store, records);
    return result;
  }

  return { kind: 'memory', read: (_, job) => inTurn(() => transact(job)), write: (_, job) => inTurn(() => transact(job)), close: () => undefined };
}
