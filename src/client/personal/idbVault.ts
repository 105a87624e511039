import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { migrations, schemaVersion } from './migrations/migrations.ts';
import { asPersonalError, PersonalError } from './personalError.ts';
import type { VaultEvents } from './session.ts';
import type { Key, StoreName, Transaction, Vault } from './vault.ts';

/**
 * Records in IndexedDB. Waits for as long as another tab holds an older version; lets go when another tab needs a newer one.
 * @throws PersonalError  `newer` when the records are of a later version than this code
 * @throws DOMException, TypeError where the browser has no storage to offer
 */
export async function openIdbVault(name: string, events: VaultEvents): Promise<Vault> {
  let database: IDBPDatabase;
  try {
    database = await openDB(name, schemaVersion, {
      blocked: () => events.onBlocked(),
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        events.onOutdated();
      },
      terminated: () => events.onClosed(),
      async upgrade(opened, from, _to, records) {
        for (const migrate of migrations.slice(from)) await migrate(opened, records as unknown as Parameters<typeof migrate>[1]);
      },
    });
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'VersionError') throw new PersonalError('newer', String(error));
    throw error;
  }

  async function run<T>(mode: 'read' | 'write', stores: readonly StoreName[], job: (records: Transaction) => Promise<T>): Promise<T> {
    let records: IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>;
    try {
      records = mode === 'read' ? database.transaction([...stores], 'readonly') : database.transaction([...stores], 'readwrite', { durability: 'strict' });
    } catch (error) {
      if ((error as DOMException).name === 'InvalidStateError') events.onClosed(); // closed behind our back: the next turn opens it again
      throw asPersonalError(error, mode);
    }
    const ended = records.done.then(() => null, (error: unknown) => error ?? new DOMException('the transaction was aborted', 'AbortError'));
    let result: T;
    try {
      result = await job(transactionOver(records));
    } catch (error) {
      try { records.abort(); } catch { /* the browser was faster */ }
      const cause = records.error ?? ((await ended) as DOMException | null);
      // What the browser says of a full disk is more than what a request says of an aborted transaction.
      throw error instanceof DOMException ? asPersonalError(cause && cause.name !== 'AbortError' ? cause : error, mode) : error;
    }
    const failure = await ended;
    if (failure) throw asPersonalError(failure, mode);
    return result;
  }

  return { kind: 'disk', read: (stores, job) => run('read', stores, job), write: (stores, job) => run('write', stores, job), close: () => database.close() };
}

function transactionOver(records: IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>): Transaction {
  const changing = (store: StoreName) => records.objectStore(store) as ReturnType<IDBPTransaction<unknown, string[], 'readwrite'>['objectStore']>;
  // A failing request aborts the transaction, whose end tells.
  const unheard = (request: Promise<unknown>): void => void request.catch(() => undefined);
  return {
    get: (store, key) => records.objectStore(store).get(key),
    async all(store) {
      const from = records.objectStore(store);
      const [keys, values] = await Promise.all([from.getAllKeys(), from.getAll()]);
      return keys.map((key, at) => [key as Key, values[at] as unknown] as const);
    },
    keys: async (store) => (await records.objectStore(store).getAllKeys()) as Key[],
    put: (store, key, value) => unheard(changing(store).put(value, key)),
    delete: (store, key) => unheard(changing(store).delete(key)),
    clear: (store) => unheard(changing(store).clear()),
  };
}
