import type { WorkerLife } from '../src/contracts/worker.ts';

/** What every worker answers about itself. @param locks  missing on insecure origins */
export function createLife(locks: Pick<LockManager, 'request'> | undefined): WorkerLife {
  return {
    ping: () => Promise.resolve(),
    async holdLock(name) {
      if (!locks) return false;
      await new Promise<void>((held) => void locks.request(name, () => { held(); return new Promise(() => undefined); }));
      return true;
    },
  };
}
