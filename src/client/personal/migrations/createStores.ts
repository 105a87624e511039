import type { Migration } from './migrations.ts';

/** Version 1: what a person says, and the steps that undo it. */
export const createStores: Migration = (database) => {
  for (const name of ['notes', 'profiles', 'settings', 'steps', 'diffs', 'device']) database.createObjectStore(name);
};
