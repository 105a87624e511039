import type { EngineChoice, EngineStatus } from '../../../src/contracts/similarityEngine.ts';
import type { DenseEngine } from '../../../src/domain/statistics/denseEngine.ts';
import { openGraphics, type Graphics } from '../../graphics/graphics.ts';
import { readyWithin, reasonOf } from '../../graphics/readyWithin.ts';
import { cpuDense } from './cpuDense.ts';
import { quickerOf, type Quicker } from './quickerOf.ts';
import type { MortalDense } from './webglDense.ts';

export interface ChosenDense {
  /** Its kind is where the last answer was computed. */
  readonly engine: DenseEngine;
  status(): EngineStatus;
  memory(): { readonly bytes: number; readonly tensors: number };
  /** Loses the graphics context as a driver's crash would: for tests. False without one. */
  loseContext(): boolean;
  dispose(): void;
}
export interface DenseSurroundings {
  openGraphics(): Graphics | null;
  /** Takes the graphics over. */
  createWebgl(graphics: Graphics): Promise<MortalDense>;
  /** What the device is quicker at than this thread. */
  compare(device: DenseEngine): Promise<Quicker>;
}
const browser: DenseSurroundings = {
  openGraphics: () => (typeof OffscreenCanvas === 'undefined' ? null : openGraphics()),
  // A file of its own: who computes on the CPU never loads tfjs.
  createWebgl: async (graphics) => (await import('./webglDense.ts')).createWebglDense(graphics),
  compare: (device) => quickerOf(device, () => performance.now()),
};

/** Programs may take a driver long to compile, and tfjs long to arrive; longer than that counts as never. */
const setUpLimitMs = 8000;

/**
 * Dense computations where they are quickest: on a real GPU what it does sooner than this thread, measured once, and on this thread everything else; `webgl` sends everything there, also to software that stands in for a GPU, and waits until it is ready.
 * While a device gets ready this thread answers, and once it fails so it does for good, the question under way included.
 */
export async function chooseDense(choice: EngineChoice, { openGraphics, createWebgl, compare } = browser): Promise<ChosenDense> {
  let webgl: MortalDense | undefined, quicker: Quicker = { gram: true, density: true }, last: DenseEngine['kind'] = 'cpu', isDisposed = false;
  const graphics = choice === 'cpu' ? null : openGraphics(), renderer = graphics?.renderer ?? null;
  let because: EngineStatus['because'] = choice === 'cpu' ? null : graphics === null ? 'missing' : choice === 'auto' && graphics.isSoftware ? 'software' : null;

  function drop(reason: EngineStatus['because']): void {
    const gone = webgl;
    webgl = undefined;
    if (gone) because = reason;
    try {
      gone?.dispose();
    } catch { /* a device that is gone may refuse to be put away */ }
  }
  async function open(graphics: Graphics): Promise<void> {
    try {
      const made = await readyWithin(setUpLimitMs, createWebgl(graphics));
      if (isDisposed) return made.dispose();
      made.onLost(() => drop('lost'));
      webgl = made;
      if (choice === 'webgl') return;
      quicker = { gram: false, density: false };
      quicker = await compare(made);
    } catch (error) {
      if (webgl) return drop(reasonOf(error));
      because = reasonOf(error);
      graphics.release(); // what failed may never have come so far as to take it over
    }
  }
  async function ask<T>(what: keyof Quicker, question: (engine: DenseEngine) => Promise<T>): Promise<T> {
    if (webgl && quicker[what]) {
      try {
        const answer = await question(webgl);
        last = 'webgl';
        return answer;
      } catch (error) {
        drop(reasonOf(error));
      }
    }
    const answer = await question(cpuDense);
    last = 'cpu';
    return answer;
  }

  if (graphics && because === 'software') graphics.release();
  else if (graphics) {
    const opening = open(graphics);
    if (choice === 'webgl') await opening;
  }
  return {
    engine: {
      get kind() { return last; },
      gram: (columns) => ask('gram', (engine) => engine.gram(columns)),
      density: (x, y, nx, ny) => ask('density', (engine) => engine.density(x, y, nx, ny)),
    },
    status: () => ({ choice, kind: webgl ? 'webgl' : 'cpu', renderer, because }),
    memory: () => webgl?.memory() ?? { bytes: 0, tensors: 0 },
    loseContext: () => webgl !== undefined && graphics?.lose() === true,
    dispose() {
      isDisposed = true;
      drop(because);
    },
  };
}
