import { sortValues } from '../../kernels/sortedOrder.ts';
import type { Job } from '../job.ts';
import type { ColumnDrift } from '../profile.ts';
import type { ColumnData, DataTable } from '../table.ts';
import { booleanParts, decileParts, wordParts, type Parts } from './parts.ts';
import { stabilityIndex } from './stability.ts';
import { compareSamples } from './twoSamples.ts';

/**
 * How far each column of one table is from that of the same name in another, missing cells left out: the left's columns in their order, then what only the right has.
 * Columns that are held in different ways have no figure. Of lists items are compared.
 */
export function* driftOf(left: DataTable, right: DataTable): Job<ColumnDrift[]> {
  const places = new Map(right.columns.map(({ name }, at) => [name, at])), drifts: ColumnDrift[] = [];
  for (const [at, { name, data }] of left.columns.entries()) {
    const other = places.get(name), found = other === undefined ? nothing : yield* compareColumns(data, (right.columns[other] as (typeof right.columns)[number]).data);
    drifts.push({ name, left: at, right: other ?? null, ...found });
    yield;
  }
  const known = new Set(left.columns.map(({ name }) => name));
  right.columns.forEach(({ name }, at) => { if (!known.has(name)) drifts.push({ name, left: null, right: at, ...nothing }); });
  return drifts;
}

type Found = Pick<ColumnDrift, 'psi' | 'ks' | 'parts'>;
const nothing: Found = { psi: null, ks: null, parts: [] };

function* compareColumns(left: ColumnData, right: ColumnData): Job<Found> {
  if (left.form === 'numbers') {
    if (right.form !== 'numbers' || left.meaning !== right.meaning) return nothing;
    if (left.meaning === 'boolean') return inParts(booleanParts(left.values, right.values), null);
    const ofLeft = yield* sortValues(left.values);
    yield;
    const ofRight = yield* sortValues(right.values);
    yield;
    return inParts(decileParts(ofLeft, ofRight, left.meaning === 'date'), compareSamples(ofLeft, ofRight));
  }
  return left.form === right.form ? inParts(yield* wordParts(left, right), null) : nothing;
}

/** Parts as shares of either side. */
function inParts({ labels, left, right }: Parts, ks: Found['ks']): Found {
  const psi = stabilityIndex(left, right), sum = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0), ofLeft = sum(left), ofRight = sum(right);
  if (psi === null) return { psi, ks, parts: [] };
  return { psi, ks, parts: labels.map((label, part) => ({ label, left: (left[part] as number) / ofLeft, right: (right[part] as number) / ofRight })) };
}
