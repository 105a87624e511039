import { createPersonal } from './createPersonal.ts';
import { memoryVault } from './memoryVault.ts';
import type { PersonalClient } from './personalClient.ts';
import { noTabs } from './tabs.ts';

/** The real client over records in memory, for tests: `providePersonal(memoryPersonal())`. Time goes on by a second at each look, from 1 January 2026 on. */
export function memoryPersonal(): PersonalClient {
  let time = Date.UTC(2026, 0, 1), ids = 0;
  return createPersonal({ open: () => Promise.resolve({ ...memoryVault(), kind: 'disk' }), tabs: noTabs, now: () => (time += 1000), newId: () => `p${++ids}`, storage: null });
}
