/**
 * The outline of bars as one SVG path in a box of 100 × 100, widths as the edges say.
 * @param most  the count that reaches the top; above 0
 */
export function barsPath(edges: readonly number[], counts: ArrayLike<number>, most: number): string {
  const first = edges[0] ?? 0, span = (edges.at(-1) ?? 1) - first || 1;
  let path = 'M0 100';
  for (let bar = 0; bar < counts.length; bar++) {
    const y = 100 - ((counts[bar] ?? 0) / most) * 100;
    path += `V${y.toFixed(2)}H${((((edges[bar + 1] ?? first) - first) / span) * 100).toFixed(2)}`;
  }
  return `${path}V100Z`;
}
