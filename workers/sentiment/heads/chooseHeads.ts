import type { DenseHead } from '../../../src/domain/sentiment/model.ts';
import { openGraphics, type Graphics } from '../../graphics/graphics.ts';
import { plainHeads, type Heads } from './plainHeads.ts';
import type { MortalHeads } from './webglHeads.ts';

export interface ChosenHeads {
  status(): { readonly engine: Heads['kind']; readonly renderer: string | null };
  logits(head: DenseHead, pooled: Float32Array, texts: number): Promise<Float32Array>;
  memory(): { readonly bytes: number; readonly tensors: number };
  /** Loses the graphics context as a driver's crash would: for tests. False without one. */
  loseContext(): boolean;
  dispose(): void;
}
export interface HeadsSurroundings {
  openGraphics(): Graphics | null;
  /** Takes the graphics over. */
  createWebgl(graphics: Graphics): Promise<MortalHeads>;
}
const browser: HeadsSurroundings = {
  openGraphics: () => (typeof OffscreenCanvas === 'undefined' ? null : openGraphics()),
  // A file of its own: who computes on the CPU never loads tfjs.
  createWebgl: async (graphics) => (await import('./webglHeads.ts')).createWebglHeads(graphics),
};

/** Fewer texts are done before a device has woken up. */
const fewTexts = 64;
/** Silence for longer than that is a failure: the answer is due within two seconds. */
const silenceMs = 1500;

/**
 * Heads on a real GPU where batches are large enough, and on this thread elsewhere; `webgl` also on software that stands in for a GPU, and waits until it is ready.
 * A device is opened with the first large batch; while it gets ready this thread answers, and once it fails so it does for good, the batch under way included.
 */
export async function chooseHeads(choice: 'auto' | 'webgl' | 'cpu', { openGraphics, createWebgl } = browser): Promise<ChosenHeads> {
  let webgl: MortalHeads | undefined, graphics: Graphics | null = null, renderer: string | null = null, opening: Promise<void> | undefined, isDisposed = false;

  function drop(): void {
    const gone = webgl;
    webgl = undefined;
    try {
      gone?.dispose();
    } catch { /* a device that is gone may refuse to be put away */ }
  }
  async function open(): Promise<void> {
    graphics = openGraphics();
    renderer = graphics?.renderer ?? null;
    if (!graphics) return;
    if (choice === 'auto' && graphics.isSoftware) return graphics.release();
    try {
      const made = await createWebgl(graphics);
      if (isDisposed) return made.dispose();
      webgl = made;
      made.onLost(drop);
    } catch {
      graphics.release();
    }
  }

  if (choice === 'webgl') await (opening = open());
  return {
    status: () => ({ engine: webgl ? 'webgl' : 'cpu', renderer }),
    async logits(head, pooled, texts) {
      const isLarge = texts >= fewTexts || choice === 'webgl';
      if (isLarge && choice !== 'cpu') opening ??= open();
      if (webgl && isLarge) {
        try {
          return await within(silenceMs, webgl.logits(head, pooled, texts));
        } catch {
          drop();
        }
      }
      return plainHeads.logits(head, pooled, texts);
    },
    memory: () => webgl?.memory() ?? { bytes: 0, tensors: 0 },
    loseContext: () => webgl !== undefined && graphics?.lose() === true,
    dispose() {
      isDisposed = true;
      drop();
    },
  };
}

async function within<T>(limitMs: number, job: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs); });
  try {
    return await Promise.race([job, limit]);
  } finally {
    clearTimeout(timer);
  }
}
