import type { AsyncJob } from '../asyncJob.ts';
import type { AssociationMatrix, Measure } from '../profile.ts';
import type { AssociationColumns } from './associationColumns.ts';

/** Measures what there is to measure; null where no pair of columns allows it. */
export type MeasureColumns = (columns: AssociationColumns) => AsyncJob<AssociationMatrix | null>;

/** A symmetric matrix of columns of one kind under construction: every column goes entirely together with itself. */
export function startMatrix(columns: readonly { readonly index: number }[]) {
  const k = columns.length, values: (number | null)[] = new Array<number | null>(k * k).fill(null);
  for (let at = 0; at < k; at++) values[at * k + at] = 1;
  return {
    set(i: number, j: number, value: number | null) {
      values[i * k + j] = values[j * k + i] = value;
    },
    end(measure: Measure, engine: AssociationMatrix['engine'], sampled: AssociationMatrix['sampled'] = null): AssociationMatrix {
      const indices = columns.map(({ index }) => index);
      return { measure, rows: indices, columns: indices, values, sampled, engine };
    },
  };
}
