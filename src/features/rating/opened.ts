import type { PersonalState } from '../../client/personal/personal.ts';
import { personal } from '../shell/personal.ts';

/** What this person keeps, once it is there; empty where it cannot be opened. */
export function opened(): Promise<PersonalState> {
  return new Promise((resolve) => {
    const stop = personal().state.subscribe((state) => {
      if (state.status === 'loading') return;
      resolve(state);
      queueMicrotask(() => stop()); // it may be told before `stop` is known
    });
  });
}
