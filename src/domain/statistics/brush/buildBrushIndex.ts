import type { AsyncJob } from '../asyncJob.ts';
import { noBin, type DenseEngine } from '../denseEngine.ts';
import type { DataColumn, DataTable } from '../table.ts';
import { brushBars, type BrushBars } from './brushBars.ts';
import type { BrushIndex, BrushRange, BrushShown } from './brushIndex.ts';
import { rangeMask } from './rangeMask.ts';

export interface BrushOptions {
  /** Fine steps of numbers and dates: a brush is no finer than the pixels it is drawn on. */
  readonly mostSteps: number;
  /** Bars of numbers and dates. */
  readonly mostBars: number;
}
export const brushDefaults: BrushOptions = { mostSteps: 512, mostBars: 50 };

/**
 * The counts that brushing one column needs, from one density a shown column.
 * A range of the active column itself is not applied, and that of a shown column not to its own bars, so that each still shows what else could be chosen.
 * Lists are brushed by their first item, and shown by each of their different items.
 * @param active, shown  names of columns
 * @throws RangeError for a column or range that is not there
 */
export async function* buildBrushIndex(table: DataTable, active: string, shown: readonly string[], fixed: readonly BrushRange[], engine: DenseEngine, { mostSteps, mostBars }: BrushOptions = brushDefaults): AsyncJob<BrushIndex> {
  const { rows } = table, others = fixed.filter(({ column }) => column !== active);
  const steps = yield* brushBars(columnOf(table, active).data, rows, mostSteps, false);
  yield;
  const masks: { readonly column: string; readonly mask: Uint8Array }[] = [];
  for (const range of others) {
    masks.push({ column: range.column, mask: yield* rangeMask(columnOf(table, range.column), range, rows) });
    yield;
  }
  const all = within(steps.codes, masks.map(({ mask }) => mask)), counted: BrushShown[] = [];
  for (const column of shown) {
    const bars = yield* brushBars(columnOf(table, column).data, rows, mostBars, true);
    yield;
    const own = masks.some((mask) => mask.column === column) ? within(steps.codes, masks.flatMap((mask) => (mask.column === column ? [] : [mask.mask]))) : all;
    yield;
    const counts = await engine.density(bars.codes, bars.rowOf ? takeCodes(own, bars.rowOf) : own, bars.bars, steps.bars);
    yield;
    counted.push({ column, edges: bars.edges, categories: bars.categories, bars: bars.bars, all: countAll(bars), cumulative: cumulate(counts, steps.bars, bars.bars) });
    yield;
  }
  return { active, edges: steps.edges, categories: steps.categories, rows: cumulate(countAll({ codes: all, bars: steps.bars }), steps.bars, 1), shown: counted };
}

function columnOf({ columns }: DataTable, name: string): DataColumn {
  const column = columns.find((column) => column.name === name);
  if (!column) throw new RangeError(`no column ${name}`);
  return column;
}

/** Codes of the rows that every mask lets through. */
function within(codes: Uint16Array, masks: readonly Uint8Array[]): Uint16Array {
  if (masks.length === 0) return codes;
  const kept = codes.slice();
  for (const mask of masks) for (let row = 0; row < kept.length; row++) if (mask[row] === 0) kept[row] = noBin;
  return kept;
}

function takeCodes(codes: Uint16Array, rows: Uint32Array): Uint16Array {
  const taken = new Uint16Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = codes[rows[at] as number] as number;
  return taken;
}

function countAll({ codes, bars }: Pick<BrushBars, 'codes' | 'bars'>): Float64Array {
  const counts = new Float64Array(bars);
  for (let at = 0; at < codes.length; at++) if ((codes[at] as number) < bars) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  return counts;
}

/** Sums of the steps before each. @param counts  [steps × bars], @returns [(steps + 1) × bars] */
function cumulate(counts: Float64Array, steps: number, bars: number): Float64Array {
  const sums = new Float64Array((steps + 1) * bars);
  for (let at = 0; at < steps * bars; at++) sums[at + bars] = (sums[at] as number) + (counts[at] as number);
  return sums;
}
