/** In pixels. */
export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A name that would stand beside the point at x, y. */
export interface Name {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the point to the name. */
  readonly gap: number;
}

interface Point { readonly x: number; readonly y: number }

/**
 * Where names stand without covering each other or what is `taken`, in the order given: right of the point, left, below or above, wherever the fewest `marks` are covered.
 * Those without room are left out.
 * @param most  names at most
 */
export function freeBoxes<N extends Name>(names: readonly N[], taken: readonly Box[], marks: readonly Point[], { width, height }: { readonly width: number; readonly height: number }, most: number): readonly { readonly name: N; readonly box: Box }[] {
  const placed: { name: N; box: Box }[] = [];
  for (const name of names) {
    if (placed.length >= most) break;
    const free = placesOf(name).filter((one) => one.left >= 2 && one.top >= 2 && one.right <= width - 2 && one.bottom <= height - 2
      && !placed.some((other) => overlap(one, other.box)) && !taken.some((other) => overlap(one, other) && !holds(other, name)));
    const box = leastBy(free, (one) => marks.reduce((covered, mark) => covered + (holds(one, mark) ? 1 : 0), 0));
    if (box) placed.push({ name, box });
  }
  return placed;
}

/** The first of the items with the least cost. */
function leastBy<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined, least = Infinity;
  for (const item of items) {
    const own = cost(item);
    if (own < least) { least = own; best = item; }
  }
  return best;
}

function placesOf({ x, y, width, height, gap }: Name): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [at(x + gap, y - height / 2), at(x - gap - width, y - height / 2), at(x - width / 2, y + gap), at(x - width / 2, y - gap - height)];
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (box: Box, { x, y }: Point): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
