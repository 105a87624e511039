export interface MinimiseOptions {
  /** Steps at most. */
  readonly maxSteps: number;
  /** How many past steps shape the next. */
  readonly memory: number;
  /** Called after each step; ends the search when it says true. */
  readonly shouldStop?: (point: Float64Array, step: number) => boolean;
}

const slightest = 1e-4, shortest = 1e-12;

/**
 * Walks from `start` towards a minimum of a smooth function by limited-memory BFGS, each step halved until the value falls enough (Armijo).
 * @param valueAndSlope  the value at `point`; writes its gradient into `slope`
 * @returns the last point; `start` is left as it was
 * Source: Liu & Nocedal, Mathematical Programming 45, 1989.
 */
export function minimise(valueAndSlope: (point: Float64Array, slope: Float64Array) => number, start: Float64Array, { maxSteps, memory, shouldStop }: MinimiseOptions): Float64Array {
  const n = start.length, past: { readonly moved: Float64Array; readonly turned: Float64Array; readonly curve: number }[] = [];
  let point = start.slice(), slope = new Float64Array(n), value = valueAndSlope(point, slope);
  for (let step = 1; step <= maxSteps; step++) {
    const direction = slope.map((g) => -g), shares: number[] = [];
    for (const { moved, turned, curve } of past) {
      const share = dot(moved, direction) / curve;
      shares.push(share);
      add(direction, turned, -share);
    }
    const [latest] = past;
    const scale = latest ? latest.curve / dot(latest.turned, latest.turned) : 1 / (Math.sqrt(dot(slope, slope)) || 1);
    for (let i = 0; i < n; i++) direction[i] = (direction[i] as number) * scale;
    for (let at = past.length - 1; at >= 0; at--) {
      const { moved, turned, curve } = past[at] as (typeof past)[number];
      add(direction, moved, (shares[at] as number) - dot(turned, direction) / curve);
    }
    const descent = dot(slope, direction);
    if (!(descent < 0)) return point;
    let length = 1, next = point, nextSlope = slope, nextValue = Infinity;
    for (; length > shortest; length /= 2) {
      next = point.slice();
      add(next, direction, length);
      nextSlope = new Float64Array(n);
      nextValue = valueAndSlope(next, nextSlope);
      if (nextValue <= value + slightest * length * descent) break;
    }
    if (!(nextValue < value)) return point;
    const moved = next.slice(), turned = nextSlope.slice();
    add(moved, point, -1);
    add(turned, slope, -1);
    const curve = dot(moved, turned);
    if (curve > 0) past.unshift({ moved, turned, curve });
    past.length = Math.min(past.length, memory);
    point = next;
    slope = nextSlope;
    value = nextValue;
    if (shouldStop?.(point, step) === true) return point;
  }
  return point;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function add(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + times * (b[i] as number);
}
