import { Worker } from 'node:worker_threads';
import type { ClassicModels } from './classicModels.ts';

export interface ClassicOrder {
  readonly raw: string;
  readonly cacheFolder: string;
}
export type ClassicMessage = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'done'; readonly models: ClassicModels };

/**
 * `trainClassicModels` on a thread of its own, so that another model can be trained beside it. It reads the reviews itself.
 * @param onLine  called with each finished line of progress
 * @returns rejects when the thread fails, or ends without an answer
 */
export function trainClassicInThread(order: ClassicOrder, onLine: (text: string) => void): Promise<ClassicModels> {
  return new Promise((resolve, reject) => {
    // eslint-disable-next-line no-restricted-syntax -- a thread of Node, not of the site
    const thread = new Worker(new URL('./classic.worker.ts', import.meta.url), { workerData: order });
    thread.on('message', (message: ClassicMessage) => {
      if (message.kind === 'line') onLine(message.text);
      else resolve(message.models);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => { reject(new Error(`the thread of the classic models ended with ${code}`)); });
  });
}
