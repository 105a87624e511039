import { createProfileClient, type ProfileClient } from './profileClient.ts';
import { remoteDefaults } from './remote.ts';
import { chosenEngine } from './chosenEngine.ts';

export type { ProfileClient } from './profileClient.ts';

/** A client for one more table; its worker starts with the first question. */
export function createProfile(): ProfileClient {
  return createProfileClient({
    baseUrl: new URL(import.meta.env.BASE_URL, location.href).href,
    engine: chosenEngine(),
    spawn: () => new Worker(new URL('../../workers/profile/profile.worker.ts', import.meta.url), { type: 'module' }),
    ...remoteDefaults,
  });
}
