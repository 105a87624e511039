import { createStore } from '../store.ts';
import type { PersonalClient, PersonalState } from './personalClient.ts';

export type { PersonalClient, PersonalProblem, PersonalState, Snapshot, StorageStatus } from './personalClient.ts';

const main = { id: 'main', name: '', createdAt: 0 };
export const notLoaded: PersonalState = {
  status: 'loading', notes: new Map(), profile: main, profiles: [main], sizes: new Map(), settings: { platforms: null, activeProfile: main.id, backedUpAt: null },
  problem: null, unsaved: 0, undoDepth: 0, redoDepth: 0, lastStep: null, aside: 0, backupDue: false,
};

/** Fetches the code of a client when it is first needed: the first screen carries only this. */
export function lazyPersonal(load: () => Promise<PersonalClient>): PersonalClient {
  const state = createStore(notLoaded);
  let loading: Promise<PersonalClient> | undefined;
  const client = (): Promise<PersonalClient> => (loading ??= load().then(
    (loaded) => {
      loaded.state.subscribe(state.set);
      return loaded;
    },
    (error: unknown) => {
      loading = undefined; // the next call tries again
      throw error;
    },
  ));
  const followed: PersonalClient['state'] = {
    get: state.get,
    subscribe(run) {
      void client().catch((error: unknown) => state.update((now) => ({ ...now, status: 'failed', problem: { kind: 'read', detail: String(error) } })));
      return state.subscribe(run);
    },
  };
  return new Proxy({ state: followed } as PersonalClient, {
    get: (own, name: keyof PersonalClient | 'then') => (name === 'state' ? own.state : name === 'then' ? undefined : (...words: never[]) => client().then((loaded) => (loaded[name] as (...words: never[]) => unknown)(...words))),
  });
}

/** What this person keeps, as the screens see it. */
export const personal = lazyPersonal(async () => (await import('./openPersonal.ts')).openPersonal());
