import { BestRows } from './bestRows.ts';

/** Scores of a block of rows, in whole numbers: row `from + i` scores `dots[i] · scales[row] · step + rest[row]`, give or take the margin. */
export interface ScoredBlock {
  readonly from: number;
  readonly count: number;
  readonly dots: Int32Array;
  readonly step: number;
}

/**
 * The rows that may be among the k best, by scores that are off by at most `margin`; whoever knows the exact scores ranks these few.
 *
 * Let t be the k-th best approximate score. k rows have exact scores ≥ t − margin, so the k-th best exact score is no less, and a row that reaches it, even by a
 * tie, has an approximate score ≥ t − 2 margin. t only rises as rows are offered: a row below t − 2 margin at any time may be dropped for good. Likewise a row below
 * f − margin, where k rows are known to have exact scores ≥ f.
 */
export class Shortlist {
  private readonly best: BestRows;
  private rows = new Int32Array(256);
  private scores = new Float64Array(256);
  private size = 0;
  /** What an approximate score must reach now; only rises. */
  limit: number;

  /**
   * @param k  ≥ 1
   * @param margin  ≥ 0
   * @param floor  a score that k rows are known to reach exactly; −∞ where none is known
   */
  constructor(k: number, private readonly margin: number, floor = -Infinity) {
    this.best = new BestRows(k);
    this.limit = floor - margin;
  }

  /** @param score  approximate, not NaN */
  offer(row: number, score: number): void {
    if (score < this.limit) return;
    if (this.size === this.rows.length) this.makeRoom();
    this.rows[this.size] = row;
    this.scores[this.size++] = score;
    this.best.offer(row, score);
    this.limit = Math.max(this.limit, this.best.worst - 2 * this.margin);
  }

  /** @param scales, rest  [rows]  @param mask  1 = may be ranked, [rows]; null = all may */
  offerBlock({ from, count, dots, step }: ScoredBlock, scales: Float32Array, rest: Float64Array, mask: Uint8Array | null): void {
    let limit = this.limit;
    for (let i = 0, row = from; i < count; i++, row++) {
      const score = dots[i]! * (scales[row]! * step) + rest[row]!;
      if (score < limit || (mask !== null && mask[row] !== 1)) continue;
      this.offer(row, score);
      limit = this.limit;
    }
  }

  /** Every row that may be among the k best, in the order they were offered. */
  take(): Int32Array {
    this.compact();
    return this.rows.slice(0, this.size);
  }

  private makeRoom(): void {
    this.compact();
    if (this.size * 2 <= this.rows.length) return;
    const { rows, scores } = this;
    this.rows = new Int32Array(2 * rows.length);
    this.scores = new Float64Array(2 * rows.length);
    this.rows.set(rows);
    this.scores.set(scores);
  }

  private compact(): void {
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      if (this.scores[i]! < this.limit) continue;
      this.rows[kept] = this.rows[i]!;
      this.scores[kept++] = this.scores[i]!;
    }
    this.size = kept;
  }
}
