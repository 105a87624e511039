import type { SourceRow } from './sourceRow.ts';

/** Records already in memory as a source: numbered from 1, cells that a record leaves out read ''. */
export async function* rowsFrom(columns: readonly string[], records: readonly Readonly<Record<string, string>>[]): AsyncGenerator<SourceRow> {
  for (const [place, record] of records.entries()) {
    await Promise.resolve();
    yield { row: place + 1, cells: Object.fromEntries(columns.map((column) => [column, record[column] ?? ''])) };
  }
}
