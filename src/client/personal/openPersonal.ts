import { createPersonal } from './createPersonal.ts';
import { databaseName } from './databaseName.ts';
import { openIdbVault } from './idbVault.ts';
import { memoryVault } from './memoryVault.ts';
import type { PersonalClient } from './personalClient.ts';
import { asPersonalError } from './personalError.ts';
import type { SessionOptions } from './session.ts';
import { openTabs } from './tabs.ts';

/** The records of this browser; in memory where it keeps none (a private window, storage refused). */
const open: SessionOptions['open'] = async (events) => {
  try {
    return await openIdbVault(databaseName, events);
  } catch (error) {
    // Records that cannot be opened for now are not taken for a browser that keeps none.
    const failure = asPersonalError(error, 'read');
    if (failure.failure === 'read') return memoryVault();
    throw failure;
  }
};

export function openPersonal(): PersonalClient {
  const client = createPersonal({
    open,
    tabs: openTabs(databaseName),
    now: () => Date.now(),
    newId: () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36).padStart(2, '0')).join(''),
    storage: (navigator.storage as StorageManager | undefined) ?? null,
  });
  // A change that found no room is lost with the page: the browser asks first. A page that always listens is not kept for going back to.
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  client.state.subscribe(({ unsaved }) => {
    if (unsaved > 0) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
  // A page that the browser had put to sleep may have missed what the other tabs said.
  addEventListener('pageshow', ({ persisted }) => { if (persisted) void client.retry().catch(() => undefined); });
  return client;
}
