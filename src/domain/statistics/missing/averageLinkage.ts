export interface Merge {
  /** Below n: one of the things; else the merge before with this number less n. `left` < `right`. */
  readonly left: number;
  readonly right: number;
  readonly distance: number;
}

/**
 * Things grouped step by step, the two nearest groups first; groups are as far apart as their members are on average. As scipy's `linkage(…, 'average')` gives them, without ties.
 * @param distances  [n × n] row-major, symmetric
 * Source: Sokal & Michener, University of Kansas Science Bulletin 38, 1958.
 */
export function averageLinkage(distances: Float64Array, n: number): Merge[] {
  const between = distances.slice(), nodes = Array.from({ length: n }, (_, i) => i), sizes = new Array<number>(n).fill(1), open = new Set(nodes), merges: Merge[] = [];
  const at = (i: number, j: number): number => between[i * n + j] as number;
  while (open.size > 1) {
    let first = -1, second = -1, least = Infinity;
    for (const i of open) {
      for (const j of open) {
        if (j <= i || at(i, j) >= least) continue;
        [first, second, least] = [i, j, at(i, j)];
      }
    }
    const a = sizes[first] as number, b = sizes[second] as number, [one, other] = [nodes[first] as number, nodes[second] as number];
    for (const k of open) between[first * n + k] = between[k * n + first] = (a * at(first, k) + b * at(second, k)) / (a + b);
    merges.push({ left: Math.min(one, other), right: Math.max(one, other), distance: least });
    sizes[first] = a + b;
    nodes[first] = n + merges.length - 1;
    open.delete(second);
  }
  return merges;
}
