import type { PaintedSpec } from '../chartSpec.ts';
import { box } from './box.ts';
import { dendrogram } from './dendrogram.ts';
import { grid } from './grid.ts';
import { hexbin } from './hexbin.ts';
import { histogram } from './histogram.ts';
import type { PaintedKind } from './plot.ts';

const kinds: { readonly [K in PaintedSpec['kind']]: PaintedKind<Extract<PaintedSpec, { kind: K }>> } = { box, dendrogram, grid, hexbin, histogram };

/** How a spec is painted. */
export function paintedKind(spec: PaintedSpec): PaintedKind<PaintedSpec> {
  return kinds[spec.kind] as PaintedKind<PaintedSpec>; // the kind's own spec, by the table above
}
