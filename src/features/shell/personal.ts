import { personal as client, type PersonalClient } from '../../client/personal/personal.ts';

let provided: PersonalClient = client;

/** Puts another client in the place of the kept records: `memoryPersonal()`, in tests. */
export function providePersonal(other: PersonalClient): void {
  provided = other;
}

/** What this person keeps: ratings, watchlist, seen, notes; rejects as `PersonalClient` says. */
export function personal(): PersonalClient {
  return provided;
}
