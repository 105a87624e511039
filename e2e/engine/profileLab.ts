import type { EngineChoice, EngineStatus } from '../../src/contracts/similarityEngine.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { normals } from '../../src/domain/randomNormal.ts';
import { openGraphics } from '../../workers/graphics/graphics.ts';
import { chooseDense, type ChosenDense } from '../../workers/profile/engine/chooseDense.ts';
import { cpuDense } from '../../workers/profile/engine/cpuDense.ts';
import { describeDense } from '../../workers/profile/engine/denseSuite.fixture.ts';
import { quickerOf, type Quicker } from '../../workers/profile/engine/quickerOf.ts';
import { runSuites, type Outcome } from './standInRunner.ts';

export interface DenseAnswers {
  /** Greatest difference of a product from this thread's. */
  readonly worst: number;
  /** Cells of the density that are counted otherwise. */
  readonly miscounted: number;
  readonly tookMs: number;
  readonly status: EngineStatus;
}

/** Webgl or nothing: no other engine may step in. */
async function createWebglOnly() {
  const graphics = openGraphics();
  if (graphics === null) throw new Error('no WebGL here');
  return (await import('../../workers/profile/engine/webglDense.ts')).createWebglDense(graphics);
}

/** Runs in the tests' worker: dense computations of profiles. */
export function createProfileLab() {
  let chosen: ChosenDense | undefined;
  const here = (): ChosenDense => {
    if (!chosen) throw new Error('openDense was not called');
    return chosen;
  };
  return {
    /** The suite that every engine is held to. */
    denseSuite: (): Promise<Outcome[]> => runSuites(() => describeDense('webgl', createWebglOnly)),
    async openDense(choice: EngineChoice): Promise<EngineStatus> {
      chosen = await chooseDense(choice);
      return chosen.status();
    },
    /** Products of eight columns and a density of so many rows, against this thread's; `lose`: the context goes away while they are computed. */
    async compareDense(rows: number, lose = false): Promise<DenseAnswers> {
      const random = seededRandom(rows), normal = normals(random), columns = Array.from({ length: 8 }, () => Float64Array.from({ length: rows }, normal));
      const x = Uint16Array.from({ length: rows }, () => Math.floor(random() * 48)), y = Uint16Array.from({ length: rows }, () => Math.floor(random() * 32));
      const { engine, loseContext, status } = here(), began = performance.now(), asked = Promise.all([engine.gram(columns), engine.density(x, y, 48, 32)]);
      if (lose) loseContext();
      const [products, counts] = await asked, tookMs = performance.now() - began, right = await cpuDense.gram(columns), rightCounts = await cpuDense.density(x, y, 48, 32);
      const worst = products.reduce((worst, product, at) => Math.max(worst, Number.isFinite(product) ? Math.abs(product - (right[at] ?? NaN)) : Infinity), 0);
      return { worst, miscounted: counts.filter((count, at) => count !== rightCounts[at]).length, tookMs, status: status() };
    },
    denseMemory: () => here().memory(),
    /** Milliseconds of each of so many runs over a million rows: products of ten columns, a density, and a filter with a group-by as plain loops over typed arrays, which no engine does. */
    async timeDense(runs: number): Promise<{ readonly gram: number[]; readonly density: number[]; readonly groupBy: number[] }> {
      const rows = 1_000_000, random = seededRandom(rows), columns = Array.from({ length: 10 }, () => Float64Array.from({ length: rows }, () => random() - 0.5));
      const x = Uint16Array.from({ length: rows }, () => Math.floor(random() * 48)), y = Uint16Array.from({ length: rows }, () => Math.floor(random() * 32)), { engine } = here();
      const timed = async (job: () => unknown): Promise<number[]> => {
        const times: number[] = [];
        for (let run = 0; run <= runs; run++) {
          const began = performance.now();
          await job();
          if (run > 0) times.push(performance.now() - began); // the first compiles
        }
        return times;
      };
      const [values = new Float64Array(0)] = columns, sums = new Float64Array(48), counts = new Int32Array(48);
      const groupBy = (): void => {
        sums.fill(0);
        counts.fill(0);
        for (let row = 0; row < rows; row++) {
          const value = values[row] as number, group = x[row] as number;
          if (value < -0.25 || value > 0.25) continue;
          sums[group] = (sums[group] as number) + value;
          counts[group] = (counts[group] as number) + 1;
        }
      };
      return { gram: await timed(() => engine.gram(columns)), density: await timed(() => engine.density(x, y, 48, 32)), groupBy: await timed(groupBy) };
    },
    /** What the device of this machine is quicker at than this thread. */
    async compareSpeed(): Promise<Quicker> {
      const device = await createWebglOnly();
      try {
        return await quickerOf(device, () => performance.now());
      } finally {
        device.dispose();
      }
    },
  };
}
