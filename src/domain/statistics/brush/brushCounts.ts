import type { BrushIndex } from './brushIndex.ts';

export interface BrushCounts {
  readonly rows: number;
  /** Counts of every bar, in the order of `index.shown`. */
  readonly shown: readonly Float64Array[];
}

/** What is within steps [from, to) of the active column: one subtraction a bar. Steps beyond the ends are cut off. */
export function brushCounts(index: BrushIndex, from: number, to: number): BrushCounts {
  const steps = index.rows.length - 1, first = Math.max(0, Math.min(steps, from)), end = Math.max(first, Math.min(steps, to));
  return {
    rows: (index.rows[end] as number) - (index.rows[first] as number),
    shown: index.shown.map(({ bars, cumulative }) => {
      const counts = new Float64Array(bars);
      for (let bar = 0; bar < bars; bar++) counts[bar] = (cumulative[end * bars + bar] as number) - (cumulative[first * bars + bar] as number);
      return counts;
    }),
  };
}

/** What is within some steps, each counted once: categories that are chosen one by one. */
export function brushCountsOf(index: BrushIndex, steps: Iterable<number>): BrushCounts {
  let rows = 0;
  const shown = index.shown.map(({ bars }) => new Float64Array(bars));
  for (const step of new Set(steps)) {
    const one = brushCounts(index, step, step + 1);
    rows += one.rows;
    one.shown.forEach((counts, at) => counts.forEach((count, bar) => {
      const sum = shown[at] as Float64Array;
      sum[bar] = (sum[bar] as number) + count;
    }));
  }
  return { rows, shown };
}
