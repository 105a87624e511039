import type { DenseEngine } from '../denseEngine.ts';

/** A column as bins: a category's values, or parts of a number's range. */
export interface BinnedColumn {
  readonly index: number;
  /** [rows], below `bins`; `noBin`: missing. */
  readonly codes: Uint16Array;
  readonly bins: number;
}

/** Rows by two columns' bins, without bins that no row in common is in. */
export interface CrossCount {
  /** [y × x] row-major. */
  readonly counts: Float64Array;
  /** Sums by bin: [nx], [ny]; each > 0. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly n: number;
  /** What counted: asked right behind the answer, as the engine may answer others meanwhile. */
  readonly where?: DenseEngine['kind'];
}

export async function crossCount(engine: DenseEngine, x: BinnedColumn, y: BinnedColumn): Promise<CrossCount> {
  const counts = await engine.density(x.codes, y.codes, x.bins, y.bins);
  return { ...compact(counts, x.bins, y.bins), where: engine.kind };
}

/** @param counts  [ny × nx] row-major */
export function compact(counts: ArrayLike<number>, nx: number, ny: number): CrossCount {
  const ofX = new Float64Array(nx), ofY = new Float64Array(ny);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      ofX[x] = (ofX[x] as number) + (counts[at] as number);
      ofY[y] = (ofY[y] as number) + (counts[at] as number);
    }
  }
  const used = (sums: Float64Array): number[] => [...sums.keys()].filter((bin) => (sums[bin] as number) > 0), xBins = used(ofX), yBins = used(ofY);
  const xs = Float64Array.from(xBins, (bin) => ofX[bin] as number);
  return {
    counts: Float64Array.from(yBins.flatMap((y) => xBins.map((x) => counts[y * nx + x] as number))),
    xs, ys: Float64Array.from(yBins, (bin) => ofY[bin] as number), n: xs.reduce((sum, count) => sum + count, 0),
  };
}

/** Pearson's χ² of independence. @param isCorrected  Yates's correction where both have two bins, as scipy's chi2_contingency does it */
export function chiSquared({ counts, xs, ys, n }: CrossCount, isCorrected = false): number {
  const most = isCorrected && xs.length === 2 && ys.length === 2 ? 0.5 : 0;
  let sum = 0, at = 0;
  for (const ofY of ys) {
    for (const ofX of xs) {
      const expected = (ofX * ofY) / n, off = Math.abs((counts[at++] as number) - expected);
      sum += (off - Math.min(most, off)) ** 2 / expected;
    }
  }
  return sum;
}
