import type { PairProfile } from '../profile.ts';
import type { ColumnData, ColumnType } from '../table.ts';

export type PairKind = PairProfile['kind'];

/** A column of a pair. */
export interface PairColumn {
  readonly type: ColumnType;
  readonly data: ColumnData;
}

/** Rows up to which points are shown one by one, and cells of a honeycomb. */
const fewRows = 2000, someRows = 100_000;

/** Numbers and dates, unless they stand for categories. */
export function isMeasured({ type, data }: PairColumn): boolean {
  return data.form === 'numbers' && data.meaning !== 'boolean' && type !== 'categorical' && type !== 'boolean';
}

/** How two columns can be shown against each other, the best first: numbers as points while there are few, as a honeycomb while there are some, then as a grid; a number by category as boxes; categories as a crosstab. */
export function pairKinds(x: PairColumn, y: PairColumn, rows: number): readonly [PairKind, ...PairKind[]] {
  const measured = Number(isMeasured(x)) + Number(isMeasured(y));
  if (measured === 0) return ['crosstab'];
  if (measured === 1) return ['groups', 'crosstab'];
  if (rows <= fewRows) return ['scatter', 'hexbin', 'density', 'crosstab', 'groups'];
  return rows <= someRows ? ['hexbin', 'scatter', 'density', 'crosstab', 'groups'] : ['density', 'hexbin', 'scatter', 'crosstab', 'groups'];
}
