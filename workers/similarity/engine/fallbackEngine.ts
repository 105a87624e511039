import type { Ranking, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { EngineFailedError, EngineLostError } from '../../graphics/engineErrors.ts';

/** An engine on a device that may go away. */
export interface MortalEngine extends SimilarityEngine {
  /** Called once when the device is gone, at once when it is already. */
  onLost(listener: () => void): void;
}

export interface FallbackEngine extends SimilarityEngine {
  /** Called once, when the second engine takes over; at once when it has. */
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
  let underWay = 0, isDisposed = false, reason: { readonly error: unknown } | undefined;
  const listeners: ((error: unknown) => void)[] = [];
  /** Of the requests that the first engine is answering. */
  const watches = new Set<Watch>();
  first.onLost(() => handOver(new EngineLostError('the graphics context is lost')));

  function handOver(error: unknown): void {
    for (const watch of watches) watch.fail(error);
    if (second !== undefined || isDisposed) return;
    reason = { error };
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
      const watch = watchFor(requests.length);
      watches.add(watch);
      try {
        const answers = await Promise.race([first.rank(requests), watch.failure]);
        checkAnswers(answers, requests.length);
        return answers;
      } catch (error) {
        // The request is at fault: no engine could answer it.
        if (error instanceof RangeError) throw error;
        handOver(error);
      } finally {
        watch.stop();
        watches.delete(watch);
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
    onHandOver(listener) {
      if (reason) listener(reason.error);
      else listeners.push(listener);
    },
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

/** One a request and not one for all: a race against a promise that stays pending for as long as the engine lives would keep every answer as long. */
interface Watch {
  /** Only ever rejects: by silence or by `fail`. */
  readonly failure: Promise<never>;
  fail(error: unknown): void;
  stop(): void;
}

function watchFor(requests: number): Watch {
  const most = looksFor16 * Math.max(1, Math.ceil(requests / 16));
  let looks = 0, fail: Watch['fail'] = () => undefined;
  const failure = new Promise<never>((_, reject) => { fail = reject; });
  failure.catch(() => undefined); // nobody may be waiting any more
  const timer = setInterval(() => { if (++looks >= most) fail(new EngineFailedError(`no answer within ${(most * lookMs) / 1000} s`)); }, lookMs);
  return { failure, fail, stop: () => clearInterval(timer) };
}

/** A device that is gone may refuse to be put away. */
function quietly(act: () => void): void {
  try {
    act();
  } catch { /* nothing can be done about it */ }
}
