import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ClassicModels } from './classicModels.ts';

export type ClassicMessage = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'done'; readonly models: ClassicModels };

/**
 * `trainClassicModels` in a process of its own, so that another model can be trained beside it; it reads the reviews itself. A process, since the loader of TypeScript does not reach threads.
 * @param onLine  called with each finished line of progress, its break included
 * @returns rejects when the process ends without an answer; what went wrong stands on stderr
 */
export function trainClassicApart(raw: string, cacheFolder: string, onLine: (text: string) => void): Promise<ClassicModels> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./classic.process.ts', import.meta.url)), [raw, cacheFolder], { serialization: 'advanced' });
    child.on('message', (message: ClassicMessage) => {
      if (message.kind === 'line') onLine(message.text);
      else resolve(message.models);
    });
    child.on('error', reject);
    child.on('exit', (code) => { reject(new Error(`the process of the classic models ended with ${code}`)); });
  });
}
