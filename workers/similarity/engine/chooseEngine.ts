import type { EngineChoice, EngineStatus, QuantisedRows, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { createFallbackEngine, type MortalEngine } from './fallbackEngine.ts';
import { openGraphics, type Graphics } from '../../graphics/graphics.ts';
import { readyWithin, reasonOf } from '../../graphics/readyWithin.ts';

/** Chosen once; what it computes with may change by itself, when the device goes away. */
export interface ChosenEngine {
  readonly engine: SimilarityEngine;
  status(): EngineStatus;
  /** Called with every further status; the answer ends that. */
  onChange(listener: (status: EngineStatus) => void): () => void;
  /** Loses the graphics context as a driver's crash would: for tests and for curious people. False without one. */
  loseContext(): boolean;
}

/** What the choice depends on, handed in by tests. */
export interface EngineSurroundings {
  openGraphics(): Graphics | null;
  /** Takes the graphics over. */
  createWebgl(rows: QuantisedRows, graphics: Graphics): Promise<MortalEngine>;
}

type CreateCpu = (rows: QuantisedRows) => SimilarityEngine | Promise<SimilarityEngine>;

/** How long `webgl` is waited for before cpu answers in its place: every request has its answer within two seconds. */
const patienceMs = 1200;
/** Programs may take a driver long to compile, and tfjs long to arrive; longer than that counts as never. */
const setUpLimitMs = 8000;
export interface Patience { readonly patienceMs: number; readonly setUpLimitMs: number }
export const patienceDefaults: Patience = { patienceMs, setUpLimitMs };

const browser: EngineSurroundings = {
  openGraphics,
  // A file of its own: who computes on the CPU never loads tfjs.
  createWebgl: async (rows, graphics) => (await import('./webglEngine.ts')).createWebglEngine(rows, graphics),
};

/**
 * The engine that was chosen, or cpu where that cannot be: `auto` takes webgl on a real GPU only, `webgl` also software that stands in for one.
 * Cpu answers until webgl is ready, and the status changes then; who asks for `webgl` by name waits a moment for it.
 * Once webgl fails, cpu answers the requests under way and everything after them, and the status says why.
 * @throws RangeError when the rows are no matrix
 */
export async function createEngine(rows: QuantisedRows, choice: EngineChoice, createCpu: CreateCpu, { openGraphics, createWebgl } = browser, { patienceMs, setUpLimitMs } = patienceDefaults): Promise<ChosenEngine> {
  // Made in any case: it answers until webgl is ready, and at once when webgl is lost.
  const cpu = await createCpu(rows);
  const graphics = choice === 'cpu' ? null : openGraphics();
  const isWanted = graphics !== null && !(choice === 'auto' && graphics.isSoftware), renderer = graphics?.renderer ?? null;
  const listeners = new Set<(status: EngineStatus) => void>();
  let status: EngineStatus = { choice, kind: 'cpu', renderer, because: choice === 'cpu' || isWanted ? null : graphics === null ? 'missing' : 'software' };
  let current: SimilarityEngine = cpu, isDisposed = false;
  const change = (kind: EngineStatus['kind'], because: EngineStatus['because']) => {
    if (isDisposed) return;
    status = { choice, kind, renderer, because };
    for (const listener of listeners) listener(status);
  };

  if (!isWanted) graphics?.release();
  else {
    const ready = readyWithin(setUpLimitMs, createWebgl(rows, graphics)).then((webgl) => {
      if (isDisposed) return webgl.dispose();
      const engine = createFallbackEngine(webgl, () => cpu);
      current = engine;
      change('webgl', null);
      engine.onHandOver((error) => change('cpu', reasonOf(error)));
    }, (error: unknown) => {
      graphics.release(); // what failed may never have come so far as to take it over
      change('cpu', reasonOf(error));
    });
    if (choice === 'webgl') await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  }
  return {
    engine: {
      get kind() { return current.kind; },
      get renderer() { return current.renderer; },
      rank: (requests) => current.rank(requests),
      memory() {
        const { bytes, tensors } = current.memory();
        return { bytes: bytes + (current.kind === 'cpu' ? 0 : cpu.memory().bytes), tensors };
      },
      dispose() {
        isDisposed = true;
        current.dispose();
        if (current !== cpu) cpu.dispose();
      },
    },
    status: () => status,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    loseContext: () => status.kind === 'webgl' && graphics?.lose() === true,
  };
}
