import { loadavg } from 'node:os';
import { createCpuEngine } from '../workers/similarity/engine/cpuEngine.ts';
import { print } from './figure.ts';
import { measureSimilarity } from './similarity.ts';

/** Figures of the engines that run in this process: cpu. The webgl engine needs a browser: `measureSimilarity` runs there too. */
export async function similarityFigures(): Promise<void> {
  process.stdout.write(`${JSON.stringify({ name: 'load of the machine, 1 minute', value: loadavg()[0] })}\n`);
  await measureSimilarity([{ name: 'cpu', create: createCpuEngine }], print);
}
