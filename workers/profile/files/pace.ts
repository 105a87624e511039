import { fileLimits, type FileLimits } from './fileLimits.ts';
import { Refused } from './refused.ts';

/** Where a file is read. */
export interface FileSurroundings {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in: a cancel, a ping. */
  readonly breathe: () => Promise<unknown>;
  /** Whether nobody waits any longer. */
  readonly isOver: () => boolean;
  /** Of what a gzip file unpacks to once it is unpacked. */
  readonly onProgress?: (readBytes: number, totalBytes: number) => void;
  /** `fileLimits` where nothing is said. */
  readonly limits?: FileLimits;
}

const longestHold = 20, progressMs = 100;

/** Keeps a reader from holding its worker: to be called between pieces. */
export class Pace {
  readonly #around: FileSurroundings;
  readonly #began: number;
  #breathedAt: number;
  #toldAt = -Infinity;
  #read: readonly [readBytes: number, totalBytes: number] | null = null;

  constructor(around: FileSurroundings) {
    this.#around = around;
    this.#began = this.#breathedAt = around.now();
  }

  get limits(): FileLimits { return this.#around.limits ?? fileLimits; }

  /**
   * Breathes when the last breath is 20 ms ago, tells progress ten times a second: the last that was heard of, where nothing new is said.
   * @throws Error named AbortError when nobody waits any longer; Refused as `tooSlow` beyond the limit
   */
  async rest(readBytes?: number, totalBytes?: number): Promise<void> {
    const { now, breathe, isOver, onProgress } = this.#around, { limits } = this, at = now();
    if (at - this.#began > limits.ms) throw new Refused('tooSlow', { seconds: Math.round(limits.ms / 1000) });
    if (readBytes !== undefined && totalBytes !== undefined) this.#read = [readBytes, totalBytes];
    if (this.#read && at - this.#toldAt >= progressMs) {
      this.#toldAt = at;
      onProgress?.(...this.#read);
    }
    if (at - this.#breathedAt >= longestHold) {
      await breathe();
      this.#breathedAt = now();
    }
    if (isOver()) throw Object.assign(new Error('a newer question took its place'), { name: 'AbortError' });
  }
}
