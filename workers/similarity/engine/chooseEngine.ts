import type { EngineChoice, EngineStatus, QuantisedRows, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { EngineFailedError } from './engineErrors.ts';
import { createFallbackEngine, type MortalEngine } from './fallbackEngine.ts';
import { openGraphics, type Graphics } from './graphics.ts';

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

/** Programs may take a driver long to compile; nobody waits for them longer than that. */
const setUpLimitMs = 5000;

const browser: EngineSurroundings = {
  openGraphics,
  // A file of its own: who computes on the CPU never loads tfjs.
  createWebgl: async (rows, graphics) => (await import('./webglEngine.ts')).createWebglEngine(rows, graphics),
};

/**
 * The engine that was chosen, or cpu where that cannot be: `auto` takes webgl on a real GPU only, `webgl` also software that stands in for one.
 * With `auto` cpu answers until webgl is ready, and the status changes then; `webgl` is waited for.
 * Once webgl fails, cpu answers the requests under way and everything after them, and the status says why.
 * @throws RangeError when the rows are no matrix
 */
export async function createEngine(rows: QuantisedRows, choice: EngineChoice, createCpu: CreateCpu, { openGraphics, createWebgl } = browser, setUpMs = setUpLimitMs): Promise<ChosenEngine> {
  const onCpu = async (renderer: string | null, because: EngineStatus['because']) =>
    settled(await createCpu(rows), { choice, kind: 'cpu', renderer, because });
  if (choice === 'cpu') return onCpu(null, null);

  const graphics = openGraphics();
  if (graphics === null) return onCpu(null, 'missing');
  const { renderer } = graphics;
  if (choice === 'auto' && graphics.isSoftware) {
    graphics.release();
    return onCpu(renderer, 'software');
  }

  const listeners = new Set<(status: EngineStatus) => void>();
  let status: EngineStatus = { choice, kind: 'cpu', renderer, because: null }, isDisposed = false;
  const change = (kind: EngineStatus['kind'], because: EngineStatus['because']) => {
    status = { choice, kind, renderer, because };
    for (const listener of listeners) listener(status);
  };
  // Made now, so that nobody waits for it: it answers until webgl is ready, and at once when webgl is lost.
  const cpu = await createCpu(rows);
  let current: SimilarityEngine = cpu;
  const ready = within(setUpMs, createWebgl(rows, graphics)).then((webgl) => {
    if (isDisposed) return webgl.dispose();
    const engine = createFallbackEngine(webgl, () => cpu);
    current = engine;
    change('webgl', null);
    engine.onHandOver((error) => change('cpu', reasonOf(error)));
  }, (error: unknown) => change('cpu', reasonOf(error)));
  // Who asks for webgl waits for it; who leaves the choice to us gets answers in the meantime.
  if (choice === 'webgl') await ready;
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
    loseContext: () => status.kind === 'webgl' && graphics.lose(),
  };
}

function settled(engine: SimilarityEngine, status: EngineStatus): ChosenEngine {
  return { engine, status: () => status, onChange: () => () => undefined, loseContext: () => false };
}

function reasonOf(error: unknown): EngineStatus['because'] {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'EngineLostError') return 'lost';
  return error.name === 'EngineRefusedError' && 'because' in error ? (error.because as EngineStatus['because']) : 'failed';
}

/** An engine that comes too late is put away. */
async function within(limitMs: number, made: Promise<MortalEngine>): Promise<MortalEngine> {
  let timer: ReturnType<typeof setTimeout> | undefined, isLate = false;
  made.then((engine) => { if (isLate) engine.dispose(); }, () => undefined);
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
