/** The best rows of those offered, in any order: a heap whose root is the worst kept. Higher scores are better, equal scores by lower row. */
export class BestRows {
  private readonly rows: Int32Array;
  private readonly scores: Float64Array;
  private size = 0;

  /** @param k  how many to keep, ≥ 1 */
  constructor(private readonly k: number) {
    this.rows = new Int32Array(k);
    this.scores = new Float64Array(k);
  }

  /** The score that a further row must reach; −∞ until k rows are kept. */
  get worst(): number {
    return this.size < this.k ? -Infinity : this.scores[0]!;
  }

  /** @param score  not NaN */
  offer(row: number, score: number): void {
    if (this.size < this.k) this.rise(this.size++, row, score);
    else if (score > this.scores[0]! || (score === this.scores[0]! && row < this.rows[0]!)) this.sink(row, score, this.size);
  }

  /** Best first, at most k; empties the heap. */
  take(): { readonly rows: Int32Array; readonly scores: Float64Array } {
    const rows = new Int32Array(this.size), scores = new Float64Array(this.size);
    while (this.size > 0) {
      const last = --this.size;
      rows[last] = this.rows[0]!;
      scores[last] = this.scores[0]!;
      this.sink(this.rows[last]!, this.scores[last]!, last);
    }
    return { rows, scores };
  }

  private rise(at: number, row: number, score: number): void {
    const { rows, scores } = this;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(score, row, scores[parent]!, rows[parent]!)) break;
      scores[at] = scores[parent]!;
      rows[at] = rows[parent]!;
      at = parent;
    }
    scores[at] = score;
    rows[at] = row;
  }

  /** Puts a row in the place of the root, below the worse of its children, in a heap of `size`. */
  private sink(row: number, score: number, size: number): void {
    const { rows, scores } = this;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isWorse(scores[child + 1]!, rows[child + 1]!, scores[child]!, rows[child]!)) child++;
      if (!isWorse(scores[child]!, rows[child]!, score, row)) break;
      scores[at] = scores[child]!;
      rows[at] = rows[child]!;
      at = child;
    }
    scores[at] = score;
    rows[at] = row;
  }
}

function isWorse(score: number, row: number, otherScore: number, otherRow: number): boolean {
  return score < otherScore || (score === otherScore && row > otherRow);
}
