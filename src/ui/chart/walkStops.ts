import type { ChartSpec } from './chartSpec.ts';

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isWalkKey(key: string): key is WalkKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** Stops as they stand: rows from the top, each from the left, with the place of each along it. */
export interface StopRows {
  readonly rows: readonly (readonly { readonly stop: number; readonly x: number }[])[];
}

/** One row where stops are a sequence, so many as there are where they make a plane. */
export function stopRows(spec: ChartSpec): StopRows {
  switch (spec.kind) {
    case 'grid': {
      const { columns, rows, values, upward = false } = spec, across = columns.length;
      const all = rows.map((_, row) => Array.from({ length: across }, (_cell, x) => ({ stop: row * across + x, x })).filter(({ stop }) => stop < values.length));
      return { rows: upward ? all.reverse() : all };
    }
    case 'hexbin': {
      const levels = new Map<number, { stop: number; x: number }[]>();
      for (const [stop, [x, y]] of spec.cells.entries()) {
        const level = Math.round((y / spec.radius[1]) * 2); // rows are 1.5 radii apart
        const row = levels.get(level);
        if (row) row.push({ stop, x });
        else levels.set(level, [{ stop, x }]);
      }
      return { rows: [...levels].sort(([a], [b]) => b - a).map(([, row]) => row.sort((a, b) => a.x - b.x)) };
    }
    case 'scatter': return { rows: [spec.points.map(({ x = 0 }, stop) => ({ stop, x })).sort((a, b) => a.x - b.x)] };
    case 'bars': return sequence(spec.bars.length);
    case 'histogram': return sequence(spec.counts.length);
    case 'box': return sequence(spec.boxes.length);
    case 'dendrogram': return sequence(spec.merges.length);
    default: return sequence(spec.points.length);
  }
}

function sequence(length: number): StopRows {
  return { rows: [Array.from({ length }, (_, stop) => ({ stop, x: stop }))] };
}

/**
 * Where a key leads from a stop: along its row, or to the nearest of the next row. In a sequence all four arrows walk it. `far` (Ctrl, ⌘): Home and End of everything.
 * @param at  null before the first step: every key but End enters at the first
 * @returns null where there is nothing
 */
export function nextStop({ rows }: StopRows, at: number | null, key: WalkKey, far = false): number | null {
  const first = rows[0]?.[0]?.stop ?? null, last = rows.at(-1)?.at(-1)?.stop ?? null;
  const row = rows.findIndex((each) => each.some(({ stop }) => stop === at)), along = rows[row];
  if (at === null || !along) return key === 'End' ? last : first;
  const column = along.findIndex(({ stop }) => stop === at);
  const isPlane = rows.length > 1;
  switch (key) {
    case 'Home': return far ? first : along[0]?.stop ?? at;
    case 'End': return far ? last : along.at(-1)?.stop ?? at;
    case 'ArrowLeft': return along[column - 1]?.stop ?? at;
    case 'ArrowRight': return along[column + 1]?.stop ?? at;
    case 'ArrowUp': return isPlane ? nearest(rows[row - 1], along[column]?.x ?? 0) ?? at : along[column - 1]?.stop ?? at;
    case 'ArrowDown': return isPlane ? nearest(rows[row + 1], along[column]?.x ?? 0) ?? at : along[column + 1]?.stop ?? at;
  }
}

function nearest(row: StopRows['rows'][number] | undefined, x: number): number | undefined {
  return row?.reduce((best, each) => (Math.abs(each.x - x) < Math.abs(best.x - x) ? each : best), row[0] ?? { stop: 0, x: 0 }).stop;
}
