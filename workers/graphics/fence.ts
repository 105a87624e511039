import { EngineFailedError, EngineLostError } from './engineErrors.ts';

/** What a fence needs of a context. */
export interface FenceContext extends Pick<WebGL2RenderingContext, 'fenceSync' | 'clientWaitSync' | 'deleteSync' | 'flush' | 'isContextLost'> {
  readonly SYNC_GPU_COMMANDS_COMPLETE: number;
  readonly ALREADY_SIGNALED: number;
  readonly CONDITION_SATISFIED: number;
  readonly WAIT_FAILED: number;
}

/** A stall of the worker's own thread is not the device's: so many looks at least before it counts as hung. */
const leastLooks = 8;

/**
 * Resolves when the device has done everything asked of it so far. tfjs's own wait polls for ever once the context is lost.
 * @param limitMs  patience since the last sign of progress, which `lastProgress` gives in `performance.now()` time
 * @throws EngineLostError when the context is lost meanwhile, EngineFailedError when patience ends
 */
export async function waitForFence(gl: FenceContext, limitMs: number, lastProgress: () => number = () => -Infinity): Promise<void> {
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (sync === null) throw new EngineLostError('the graphics context is lost: no fence');
  gl.flush();
  const began = performance.now();
  try {
    for (let looks = 1; ; looks++) {
      if (gl.isContextLost()) throw new EngineLostError('the graphics context was lost while it computed');
      const status = gl.clientWaitSync(sync, 0, 0);
      if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) return;
      if (status === gl.WAIT_FAILED) throw new EngineLostError('the graphics context cannot be waited for');
      if (looks > leastLooks && performance.now() - Math.max(began, lastProgress()) > limitMs) {
        throw new EngineFailedError(`the graphics device has not answered for ${limitMs} ms`);
      }
      await nextTurn(looks);
    }
  } finally {
    gl.deleteSync(sync);
  }
}

/** Fences change between turns of the event loop only. Timers wait 4 ms once nested, messages do not: look fast first, then sparingly. */
function nextTurn(looks: number): Promise<void> {
  if (looks > 16) return new Promise((resolve) => setTimeout(resolve, 1));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(); };
    port2.postMessage(null);
  });
}
