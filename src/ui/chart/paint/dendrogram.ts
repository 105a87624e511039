import type { DendrogramSpec } from '../chartSpec.ts';
import { namesAxis, type PaintedKind, type Place } from './plot.ts';
import type { Dot } from './shape.ts';

interface Node {
  /** Distance of its merge, 0 of a leaf. */
  readonly x: number;
  /** Row among the leaves as drawn. */
  readonly y: number;
}

/** A lying tree: leaves at the left, each merge a bracket at its distance. */
export const dendrogram: PaintedKind<DendrogramSpec> = {
  plot(spec) {
    const { leaves, merges, xLabel, yLabel, formatX } = spec;
    const most = merges.reduce((furthest, { distance }) => Math.max(furthest, distance), 0);
    return { x: { label: xLabel, min: 0, max: most * 1.04 || 1, scale: 'linear', format: formatX, lines: true }, y: namesAxis(yLabel, leafOrder(spec).map((leaf) => leaves[leaf] ?? ''), true), legend: [] };
  },
  shapes: (spec, place) => [{ shape: 'lines', stroke: 'line', width: 2, lines: spec.merges.map((_, merge) => bracket(spec, nodesOf(spec), merge, place)) }],
  anchors: (spec) => nodesOf(spec).slice(spec.leaves.length).map(({ x, y }) => [x, y]),
  highlight(spec, stop, place) {
    const line = bracket(spec, nodesOf(spec), stop, place);
    return [{ shape: 'lines', stroke: 'surface', width: 7, lines: [line] }, { shape: 'lines', stroke: 'ink', width: 4, lines: [line] }];
  },
  stopAt(spec, x, y, place) {
    const nodes = nodesOf(spec);
    let best: number | null = null, closest = Infinity;
    for (let merge = 0; merge < spec.merges.length; merge++) {
      const [, upper, lower] = bracket(spec, nodes, merge, place);
      if (!upper || !lower) continue;
      const beyond = Math.max(0, Math.min(upper[1], lower[1]) - y, y - Math.max(upper[1], lower[1]));
      const distance = Math.hypot(x - upper[0], beyond);
      if (distance < closest) [best, closest] = [merge, distance];
    }
    return best;
  },
};

/** Leaves from the top, so that no two brackets cross. */
export function leafOrder({ leaves, merges }: Pick<DendrogramSpec, 'leaves' | 'merges'>): readonly number[] {
  const order: number[] = [], used = new Set(merges.flatMap(({ left, right }) => [left, right]));
  const nodes = leaves.length + merges.length;
  // Every tree from its root: nodes that no merge takes up.
  const open = Array.from({ length: nodes }, (_, node) => node).filter((node) => !used.has(node)).sort((a, b) => a - b);
  while (open.length > 0) {
    const node = open.pop() ?? 0, merge = merges[node - leaves.length];
    if (node < leaves.length) order.push(node);
    else if (merge) open.push(merge.right, merge.left);
  }
  return order;
}

function nodesOf(spec: DendrogramSpec): readonly Node[] {
  const nodes: Node[] = [];
  for (const [row, leaf] of leafOrder(spec).entries()) nodes[leaf] = { x: 0, y: row };
  for (const { left, right, distance } of spec.merges) nodes.push({ x: distance, y: ((nodes[left]?.y ?? 0) + (nodes[right]?.y ?? 0)) / 2 });
  return nodes;
}

function bracket({ merges }: DendrogramSpec, nodes: readonly Node[], merge: number, { x, y }: Place): readonly Dot[] {
  const { left, right, distance } = merges[merge] ?? { left: 0, right: 0, distance: 0 };
  const a = nodes[left] ?? { x: 0, y: 0 }, b = nodes[right] ?? { x: 0, y: 0 };
  return [[x(a.x), y(a.y)], [x(distance), y(a.y)], [x(distance), y(b.y)], [x(b.x), y(b.y)]];
}
