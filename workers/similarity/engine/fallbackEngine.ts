import type { Ranking, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { EngineFailedError, EngineLostError } from './engineErrors.ts';

/** An engine on a device that may go away. */
export interface MortalEngine extends SimilarityEngine {
  /** Called once when the device is gone, at once when it is already. */
  onLost(listener: () => void): void;
}

export interface FallbackEngine extends SimilarityEngine {
  /** Called once, when the second engine takes over. */
  onHandOver(listener: (error: unknown) => void): void;
}

/** Looks, a tenth of a second apart, for 16 requests: while this thread computes nothing is looked at, so that only a silent device uses them up. */
const lookMs = 100;
const looksFor16 = 14;

/**
 * Asks the first engine until it fails for the first time, by its device being lost, by any error, by answers that are none, or by silence; the requests under
 * way are then answered by the second, and so is everything after them.
 * @param createSecond  called when it is needed, once
 */
export function createFallbackEngine(first: MortalEngine, createSecond: () => SimilarityEngine | Promise<SimilarityEngine>): FallbackEngine {
  let current: SimilarityEngine = first, second: Promise<SimilarityEngine> | undefined;
  let underWay = 0, isDisposed = false;
  const listeners: ((error: unknown) => void)[] = [];
  const lost = new Promise<never>((_, reject) => first.onLost(() => {
    const error = new EngineLostError('the graphics context is lost');
    reject(error);
    handOver(error);
  }));
  lost.catch(() => undefined); // nobody may be waiting

  function handOver(error: unknown): void {
    if (second !== undefined || isDisposed) return;
    second = Promise.resolve().then(createSecond);
    second.then((engine) => {
      current = engine;
      if (isDisposed) engine.dispose();
    }, () => undefined); // whoever asks next is told
    current = notYet;
    quietly(() => first.dispose());
    for (const listener of listeners) listener(error);
  }

  async function answer(requests: readonly RankRequest[]): Promise<readonly Ranking[]> {
    if (second === undefined) {
      const watch = watchForSilence(requests.length);
      try {
        const answers = await Promise.race([first.rank(requests), lost, watch.silence]);
        checkAnswers(answers, requests.length);
        return answers;
      } catch (error) {
        // The request is at fault: no engine could answer it.
        if (error instanceof RangeError) throw error;
        handOver(error);
      } finally {
        watch.stop();
      }
    }
    if (second === undefined) throw new EngineLostError('the engine was disposed of');
    return (await second).rank(requests);
  }

  return {
    get kind() { return current.kind; },
    get renderer() { return current.renderer; },
    async rank(requests) {
      if (isDisposed) throw new EngineLostError('the engine was disposed of');
      underWay++;
      try {
        return await answer(requests);
      } finally {
        underWay--;
        if (isDisposed && underWay === 0) quietly(() => current.dispose());
      }
    },
    memory: () => current.memory(),
    /** What is under way is answered first. */
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      if (underWay === 0) quietly(() => current.dispose());
    },
    onHandOver: (listener) => { listeners.push(listener); },
  };
}

/** Stands between two engines. */
const notYet: SimilarityEngine = {
  kind: 'cpu',
  renderer: null,
  rank: () => Promise.reject(new EngineLostError('no engine is ready')),
  memory: () => ({ bytes: 0, tensors: 0 }),
  dispose: () => undefined,
};

function checkAnswers(answers: readonly Ranking[], count: number): void {
  if (answers.length !== count) throw new EngineFailedError(`${answers.length} answers to ${count} requests`);
  for (const { rows, scores } of answers) {
    if (rows.length !== scores.length || !scores.every(Number.isFinite)) throw new EngineFailedError('an answer with scores that are no numbers');
  }
}

function watchForSilence(requests: number): { readonly silence: Promise<never>; stop(): void } {
  const most = looksFor16 * Math.max(1, Math.ceil(requests / 16));
  let looks = 0, timer: ReturnType<typeof setInterval> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setInterval(() => { if (++looks >= most) reject(new EngineFailedError(`no answer within ${(most * lookMs) / 1000} s`)); }, lookMs);
  });
  silence.catch(() => undefined);
  return { silence, stop: () => clearInterval(timer) };
}

/** A device that is gone may refuse to be put away. */
function quietly(act: () => void): void {
  try {
    act();
  } catch { /* nothing can be done about it */ }
}
