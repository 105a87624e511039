import type { Doubt } from '../../../src/contracts/sentiment.ts';
import { histogramBins } from '../../../src/contracts/sentimentBatch.ts';

const blockRows = 65_536;

/** What is kept of a row: where it stands and what was judged. 22 bytes. */
interface Block {
  readonly from: Float64Array;
  readonly bytes: Uint32Array;
  readonly line: Uint32Array;
  readonly probability: Float32Array;
  /** 0 judged, else 1 + the place in `doubts`. */
  readonly doubt: Uint8Array;
  /** −1 not known, 0 negative, 1 positive. */
  readonly given: Int8Array;
}

export interface StoredRow {
  readonly from: number;
  readonly bytes: number;
  readonly line: number;
  readonly probability: number | null;
  readonly doubt: Doubt | null;
  readonly given: 0 | 1 | null;
}

/** Rows in typed arrays of fixed size, so that growing copies nothing. */
export class RowStore {
  readonly #blocks: Block[] = [];
  readonly #doubts: Doubt[] = [];
  length = 0;

  push({ from, bytes, line, probability, doubt, given }: StoredRow): void {
    const at = this.length % blockRows;
    if (at === 0) {
      this.#blocks.push({ from: new Float64Array(blockRows), bytes: new Uint32Array(blockRows), line: new Uint32Array(blockRows), probability: new Float32Array(blockRows), doubt: new Uint8Array(blockRows), given: new Int8Array(blockRows) });
    }
    const block = this.#blocks.at(-1) as Block;
    block.from[at] = from;
    block.bytes[at] = bytes;
    block.line[at] = line;
    block.probability[at] = probability ?? NaN;
    block.doubt[at] = doubt === null ? 0 : this.#code(doubt);
    block.given[at] = given ?? -1;
    this.length++;
  }

  /** @throws RangeError when there is no such row */
  row(index: number): StoredRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) throw new RangeError(`no row ${index} among ${this.length}`);
    const block = this.#blockOf(index), at = index % blockRows, given = block.given[at];
    return {
      from: block.from[at] as number, bytes: block.bytes[at] as number, line: block.line[at] as number, probability: this.probability(index),
      doubt: this.#doubts[(block.doubt[at] as number) - 1] ?? null, given: given === 0 || given === 1 ? given : null,
    };
  }

  /** Null where the model cannot tell. */
  probability(index: number): number | null {
    const value = this.#blockOf(index).probability[index % blockRows] as number;
    return Number.isNaN(value) ? null : value;
  }
  given(index: number): number {
    return this.#blockOf(index).given[index % blockRows] as number;
  }

  #blockOf(index: number): Block { return this.#blocks[Math.floor(index / blockRows)] as Block; }

  #code(doubt: Doubt): number {
    const at = this.#doubts.indexOf(doubt);
    return at >= 0 ? at + 1 : this.#doubts.push(doubt);
  }
}

/** Which bar of the histogram a probability stands in. */
export const binOf = (probability: number): number => Math.min(histogramBins - 1, Math.floor(probability * histogramBins));
