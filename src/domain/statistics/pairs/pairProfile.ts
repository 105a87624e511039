import { binRows } from '../../kernels/binRows.ts';
import { seededRandom } from '../../random.ts';
import type { AsyncJob } from '../asyncJob.ts';
import { noBin, type DenseEngine } from '../denseEngine.ts';
import type { PairProfile } from '../profile.ts';
import type { ColumnType, DataTable, NumberData } from '../table.ts';
import { groupBoxes } from './groupBoxes.ts';
import { hexCells, widened } from './hexCells.ts';
import { rowsWithBoth, pairEntries } from './pairEntries.ts';
import { isMeasured, pairKinds, type PairColumn, type PairKind } from './pairKinds.ts';
import { pairValues } from './pairValues.ts';

const mostPoints = 2000, seed = 20;
/** Cells of a density. */
const across = 48, upwards = 32;
/** Bins of a crosstab either way, and boxes, the others included. */
const mostValues = 20;

/**
 * Two columns against each other, over the rows that both have; of numbers the finite ones. Of lists each row counts once for each of its different items.
 * @param types  one a column of the table
 * @param kind  null: the best for their types and the number of rows
 * @throws RangeError for a column that is not there, or a kind that two such columns cannot be shown as
 */
export async function* pairProfile(table: DataTable, types: readonly ColumnType[], x: number, y: number, engine: DenseEngine, kind: PairKind | null): AsyncJob<PairProfile> {
  const left = columnAt(table, types, x), right = columnAt(table, types, y), kinds = pairKinds(left, right, table.rows), chosen = kind ?? kinds[0];
  if (!kinds.includes(chosen)) throw new RangeError(`columns ${x} and ${y} cannot be shown as ${chosen}`);

  if (chosen === 'crosstab') {
    const ofX = yield* pairValues(left.data, table.rows, mostValues), ofY = yield* pairValues(right.data, table.rows, mostValues), [xs, ys] = pairEntries(ofX, ofY, table.rows);
    yield;
    const counts = ofX.bins * ofY.bins === 0 ? [] : await engine.density(xs, ys, ofX.bins, ofY.bins);
    return { kind: 'crosstab', x, y, xValues: ofX.values, yValues: ofY.values, xOthers: ofX.hasOthers, yOthers: ofY.hasOthers, counts: [...counts], rows: rowsWithBoth(ofX, ofY, table.rows) };
  }
  if (chosen === 'groups') {
    const [category, number] = isMeasured(right) ? [x, y] : [y, x];
    const values = yield* pairValues(columnAt(table, types, category).data, table.rows, mostValues), { values: numbers } = columnAt(table, types, number).data as NumberData;
    return { kind: 'groups', x: category, y: number, ...(yield* groupBoxes(values, numbers)) };
  }

  const { values: allX } = left.data as NumberData, { values: allY } = right.data as NumberData, rows = commonRows(allX, allY);
  yield;
  if (chosen === 'scatter') {
    const drawn = draw(rows, mostPoints);
    return { kind: 'scatter', x, y, points: drawn.map((row) => [allX[row] as number, allY[row] as number, row] as const), sampled: rows.length > mostPoints ? drawn.length : null, rows: rows.length };
  }
  const xs = take(allX, rows), ys = take(allY, rows);
  yield;
  if (chosen === 'hexbin') return { kind: 'hexbin', x, y, ...(yield* hexCells(xs, ys)), rows: rows.length };

  const xEdges = edgesOf(xs, across), yEdges = edgesOf(ys, upwards), xBins = new Uint16Array(rows.length), yBins = new Uint16Array(rows.length);
  yield;
  binRows(xs, xEdges, noBin, xBins);
  yield;
  binRows(ys, yEdges, noBin, yBins);
  const counts = await engine.density(xBins, yBins, across, upwards);
  return { kind: 'density', x, y, xEdges, yEdges, counts: [...counts], rows: rows.length, engine: engine.kind };
}

function columnAt({ columns }: DataTable, types: readonly ColumnType[], index: number): PairColumn {
  const data = columns[index]?.data, type = types[index];
  if (!data || !type) throw new RangeError(`no column ${index}`);
  return { data, type };
}

/** Rows in which both are finite, ascending. */
function commonRows(xs: Float64Array, ys: Float64Array): Uint32Array {
  const rows = new Uint32Array(xs.length);
  let n = 0;
  for (let row = 0; row < xs.length; row++) if (Number.isFinite(xs[row]) && Number.isFinite(ys[row])) rows[n++] = row;
  return rows.subarray(0, n);
}

/** At most `most` of the rows, each as likely as any other, in their order. Source: Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S. */
function draw(rows: Uint32Array, most: number): number[] {
  const random = seededRandom(seed), taken: number[] = [];
  for (let at = 0; at < rows.length && taken.length < most; at++) if (random() * (rows.length - at) < most - taken.length) taken.push(rows[at] as number);
  return taken;
}

function take(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at] as number] as number;
  return taken;
}

function edgesOf(values: Float64Array, bins: number): number[] {
  const [low, high] = widened(values);
  return Array.from({ length: bins + 1 }, (_, at) => (at === 0 ? low : at === bins ? high : low * (1 - at / bins) + high * (at / bins)));
}
