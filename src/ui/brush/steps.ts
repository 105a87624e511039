/** Steps `from` … `to` − 1 of those between n + 1 edges: 0 ≤ from < to ≤ n. */
export type StepRange = readonly [from: number, to: number];
export type BrushHandle = 'from' | 'to' | 'both';

/** Where edges stand along a track, 0–1 each: by value, on a log scale by its logarithm (where all are above 0). */
export function placesOf(edges: readonly number[], scale: 'linear' | 'log'): Float64Array {
  const first = edges[0] ?? 0, last = edges.at(-1) ?? first;
  const measure = scale === 'log' && first > 0 ? Math.log : (value: number) => value;
  const low = measure(first), span = measure(last) - low;
  return Float64Array.from(edges, (edge, index) => (span > 0 ? (measure(edge) - low) / span : index / Math.max(1, edges.length - 1)));
}

/** The edge whose place is nearest, of ascending places; the lower of two equally near. */
export function nearestEdge(places: ArrayLike<number>, place: number): number {
  let low = 0, high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low > 0 && place - (places[low - 1] ?? 0) <= (places[low] ?? 0) - place ? low - 1 : low;
}

/** The range with one end, or all of it, at another edge; a step at least remains, and a whole range keeps its length. @param to  the edge of that end, of `both` that of its start */
export function moved([from, to]: StepRange, handle: BrushHandle, edge: number, steps: number): StepRange {
  const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  switch (handle) {
    case 'from': return [within(edge, 0, to - 1), to];
    case 'to': return [from, within(edge, from + 1, steps)];
    case 'both': {
      const start = within(edge, 0, steps - (to - from));
      return [start, start + to - from];
    }
  }
}

/** Where a key takes a handle: arrows by one step, with Shift or Page by a tenth of all, Home and End to the ends. Null of other keys. */
export function movedByKey(range: StepRange, handle: BrushHandle, { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }, steps: number): StepRange | null {
  const large = Math.max(1, Math.round(steps / 10)), one = shiftKey ? large : 1;
  const at = handle === 'to' ? range[1] : range[0];
  switch (key) {
    case 'ArrowLeft': case 'ArrowDown': return moved(range, handle, at - one, steps);
    case 'ArrowRight': case 'ArrowUp': return moved(range, handle, at + one, steps);
    case 'PageDown': return moved(range, handle, at - large, steps);
    case 'PageUp': return moved(range, handle, at + large, steps);
    case 'Home': return moved(range, handle, 0, steps);
    case 'End': return moved(range, handle, steps, steps);
    default: return null;
  }
}
