import type { DenseEngine } from '../denseEngine.ts';
import type { AssociationMatrix, ColumnProfile } from '../profile.ts';
import type { DataTable } from '../table.ts';
import { associationColumns, associationDefaults, type AssociationOptions } from './associationColumns.ts';
import { measureColumns } from './registry.ts';

/**
 * Every measure of how columns go together that some pair of them allows, each as it is ready; undefined between pieces of work, each under 50 ms.
 * Numbers and dates are measured as numbers, words with few different values and booleans as categories; identifiers, lists, long texts and constants are left out, and of the others those beyond the 30 with the fewest missing cells.
 * @param profiles  one a column of the table, in its order
 */
export async function* associationsOf(table: DataTable, profiles: readonly ColumnProfile[], engine: DenseEngine, options: Partial<AssociationOptions> = {}): AsyncGenerator<AssociationMatrix | undefined, void, undefined> {
  const columns = yield* associationColumns(table, profiles, engine, { ...associationDefaults, ...options });
  for (const measure of Object.values(measureColumns)) {
    const matrix = yield* measure(columns);
    if (matrix) yield matrix;
  }
}
