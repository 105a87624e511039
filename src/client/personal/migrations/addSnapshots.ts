import type { Migration } from './migrations.ts';

/** Version 2: snapshots, apart from their texts so that a list of them reads little, and a place for damaged records. */
export const addSnapshots: Migration = (database) => {
  for (const name of ['snapshots', 'snapshotTexts', 'aside']) database.createObjectStore(name);
};
