import type { EngineStatus } from '../../src/contracts/similarityEngine.ts';
import { EngineFailedError } from './engineErrors.ts';

/** What `made` comes to. One that comes too late is put away. @throws EngineFailedError after so long */
export async function readyWithin<T extends { dispose(): void }>(limitMs: number, made: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined, isLate = false;
  made.then((device) => { if (isLate) device.dispose(); }, () => undefined);
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new EngineFailedError(`the graphics device was not ready within ${limitMs} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([made, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Why a device is not used, from what it threw. */
export function reasonOf(error: unknown): EngineStatus['because'] {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'EngineLostError') return 'lost';
  return error.name === 'EngineRefusedError' && 'because' in error ? (error.because as EngineStatus['because']) : 'failed';
}
