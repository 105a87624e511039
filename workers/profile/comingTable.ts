import type { ProfileProgress } from '../../src/contracts/profile.ts';
import type { ColumnProfile } from '../../src/domain/statistics/profile.ts';
import type { DataColumn, DataTable } from '../../src/domain/statistics/table.ts';

/** A table whose shape is known, and whose columns may still have to be decoded. */
export interface ComingTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ComingColumn[];
}
export interface ComingColumn {
  readonly name: string;
  readonly held: ColumnProfile['held'];
  /** Whether it is there, or in a few milliseconds. */
  readonly isQuick: boolean;
  /** The same column however often it is asked for. */
  read(): Promise<DataColumn>;
}

export interface ComingWay {
  readonly onProgress?: ((progress: ProfileProgress) => void) | undefined;
  /** Called after each column, to let messages in. */
  readonly pause?: () => Promise<void>;
}

/** All columns of a table, one after another. */
export async function wholeTable({ name, rows, columns }: ComingTable, { onProgress, pause }: ComingWay = {}): Promise<DataTable> {
  const read: DataColumn[] = [];
  for (const [at, column] of columns.entries()) {
    read.push(await column.read());
    onProgress?.({ step: 'opening', what: column.name, done: at + 1, of: columns.length, bytes: 0 });
    await pause?.();
  }
  return { name, rows, columns: read };
}

/** A table that is there already. */
export function comingTable({ name, rows, columns }: DataTable): ComingTable {
  return { name, rows, columns: columns.map((column) => ({ name: column.name, held: column.data.form === 'numbers' ? column.data.meaning : column.data.form, isQuick: true, read: () => Promise.resolve(column) })) };
}
