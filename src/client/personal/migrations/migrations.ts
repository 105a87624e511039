import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { StoreName } from '../vault.ts';
import { addSnapshots } from './addSnapshots.ts';
import { createStores } from './createStores.ts';

export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;
/** Brings a database one version on. Nothing but the database may be awaited: the browser would end the transaction. */
export type Migration = (database: IDBPDatabase, records: UpgradeTransaction) => void | Promise<void>;

/**
 * Migration n (index n − 1) leads to version n; forward only. One that is published never changes: the next change of the schema is a new file, its line here, and a dump of the
 * version before it in `dumps.fixture.ts`, by which the test holds all of them.
 */
export const migrations: readonly Migration[] = [createStores, addSnapshots];
export const schemaVersion = migrations.length;

/** All stores of the current version. */
export const storeNames: readonly StoreName[] = ['notes', 'profiles', 'settings', 'steps', 'diffs', 'device', 'snapshots', 'snapshotTexts', 'aside'];
