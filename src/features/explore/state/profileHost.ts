import { createProfile, type ProfileClient } from '../../../client/profile.ts';

let make: () => ProfileClient = createProfile;

/** Puts another maker of clients in place: of small made-up ones, in tests. */
export function provideProfile(other: () => ProfileClient): void {
  make = other;
}

/** A client for one more table. */
export function newProfile(): ProfileClient {
  return make();
}
