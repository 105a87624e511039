import type { RowOrder, RowView } from '../../../src/contracts/sentimentBatch.ts';
import type { RowStore } from './rowStore.ts';

/** Whether a row is one that `view` lists, its search apart. A verdict is positive from 0.5. */
export function isListed(store: RowStore, row: number, { verdict, probability: range }: Pick<RowView, 'verdict' | 'probability'>): boolean {
  const probability = store.probability(row);
  if (range && (probability === null || probability < range[0] || probability > range[1])) return false;
  if (verdict === undefined) return true;
  if (verdict === 'cannotTell') return probability === null;
  if (probability === null) return false;
  const isPositive = probability >= 0.5;
  if (verdict === 'disagrees') { const given = store.given(row); return given >= 0 && (given === 1) !== isPositive; }
  return (verdict === 'positive') === isPositive;
}

const steps = 65_535;

/** What a row is ordered by, 0–1, least first; 2 puts it last. */
function keyOf(order: RowOrder, probability: number | null, given: number): number {
  if (probability === null) return 2;
  switch (order) {
    case 'file': return 0;
    case 'positiveFirst': return 1 - probability;
    case 'negativeFirst': return probability;
    case 'unsureFirst': return Math.abs(probability - 0.5) * 2;
    // The surest of those that disagree with what was given; rows without a label stand where nothing is known.
    case 'disagreement': return given < 0 ? 1 : 1 - Math.abs(probability - given);
  }
}

/**
 * Orders rows by a counting sort over 65,536 steps of probability; equals stay in the order of the file.
 * @param rows  ascending
 */
export function orderRows(store: RowStore, rows: Uint32Array, order: RowOrder): Uint32Array {
  if (order === 'file') return rows;
  const keys = new Uint32Array(rows.length), begins = new Uint32Array(steps + 4);
  rows.forEach((row, at) => {
    const key = keyOf(order, store.probability(row), store.given(row));
    const step = key > 1 ? steps + 1 : Math.round(key * steps);
    keys[at] = step;
    begins[step + 1] = (begins[step + 1] as number) + 1;
  });
  for (let step = 1; step < begins.length; step++) begins[step] = (begins[step] as number) + (begins[step - 1] as number);
  const ordered = new Uint32Array(rows.length);
  rows.forEach((row, at) => {
    const step = keys[at] as number, place = begins[step] as number;
    ordered[place] = row;
    begins[step] = place + 1;
  });
  return ordered;
}
