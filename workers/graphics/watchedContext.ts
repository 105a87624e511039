import { GPGPUContext } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_context';
import { waitForFence } from './fence.ts';

/** How long the device may go without a sign of progress, so that another engine can still answer within two seconds. */
export const patienceMs = 1200;

/** tfjs waits for fences for ever; this one minds lost contexts and hung drivers. */
export class WatchedContext extends GPGPUContext {
  lastProgress = -Infinity;

  override async createAndWaitForFence(): Promise<void> {
    await waitForFence(this.gl as WebGL2RenderingContext, patienceMs, () => this.lastProgress);
    this.lastProgress = performance.now();
  }
}
