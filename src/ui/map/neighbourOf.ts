export type Direction = 'left' | 'right' | 'up' | 'down';

const ways: Readonly<Record<Direction, readonly [dx: number, dy: number]>> = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };
/** How much worse a step aside is than a step ahead. */
const aside = 2;

/**
 * The point to which an arrow key leads: the nearest one that lies more in that direction than beside it; where there is none, the nearest one ahead at all.
 * y grows upwards.
 * @param points  [2 × n]: x, y of each
 * @returns its index; -1 when nothing lies ahead
 */
export function neighbourOf(points: Float32Array, from: number, direction: Direction): number {
  const [dx, dy] = ways[direction];
  const x = points[2 * from] ?? 0, y = points[2 * from + 1] ?? 0;
  let best = -1, least = Infinity, bestWide = -1, leastWide = Infinity;
  for (let at = 0; 2 * at + 1 < points.length; at++) {
    if (at === from) continue;
    const right = (points[2 * at] as number) - x, up = (points[2 * at + 1] as number) - y;
    const ahead = right * dx + up * dy, beside = Math.abs(right * dy) + Math.abs(up * dx);
    if (ahead <= 0) continue;
    const cost = ahead + aside * beside;
    if (cost < leastWide) { leastWide = cost; bestWide = at; }
    if (beside <= ahead && cost < least) { least = cost; best = at; }
  }
  return best >= 0 ? best : bestWide;
}

/** The point closest to a place, within `reach` (same units); -1 when none is. */
export function pointAt(points: Float32Array, x: number, y: number, reach: number): number {
  let best = -1, least = reach * reach;
  for (let at = 0; 2 * at + 1 < points.length; at++) {
    const right = (points[2 * at] as number) - x, up = (points[2 * at + 1] as number) - y;
    const distance = right * right + up * up;
    if (distance <= least) { least = distance; best = at; }
  }
  return best;
}
