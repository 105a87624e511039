import { seededRandom } from '../../../src/domain/random.ts';
import type { DenseEngine } from '../../../src/domain/statistics/denseEngine.ts';
import { cpuDense } from './cpuDense.ts';

/** What a device is quicker at than this thread. */
export interface Quicker {
  readonly gram: boolean;
  readonly density: boolean;
}

/** As much as a profile asks for at once: a block of rows of some columns, and a density as it is shown. */
const rows = 65_536, columns = 16, across = 48, upwards = 32;

/** Asks both the same, the device twice: the first time compiles its programs. @param now  milliseconds */
export async function quickerOf(device: DenseEngine, now: () => number): Promise<Quicker> {
  const random = seededRandom(1), block = Array.from({ length: columns }, () => Float64Array.from({ length: rows }, () => random() - 0.5));
  const x = Uint16Array.from({ length: rows }, () => Math.floor(random() * across)), y = Uint16Array.from({ length: rows }, () => Math.floor(random() * upwards));
  const timed = async (ask: () => Promise<unknown>): Promise<number> => {
    const began = now();
    await ask();
    return now() - began;
  };
  const isQuicker = async (question: (engine: DenseEngine) => Promise<unknown>): Promise<boolean> => {
    await question(device);
    await question(cpuDense);
    return (await timed(() => question(device))) < (await timed(() => question(cpuDense)));
  };
  return { gram: await isQuicker((engine) => engine.gram(block)), density: await isQuicker((engine) => engine.density(x, y, across, upwards)) };
}
