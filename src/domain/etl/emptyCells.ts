import { cell, type SourceRow } from './sourceRow.ts';

/** Counts empty cells of a source as published, for the null rates "before". */
export class EmptyCells {
  private rows = 0;
  private readonly empty = new Map<string, number>();

  see(row: SourceRow, columns: readonly string[]): void {
    this.rows++;
    for (const column of columns) if (cell(row, column).trim() === '') this.empty.set(column, (this.empty.get(column) ?? 0) + 1);
  }

  /** 0–1; 0 without rows. */
  share(column: string): number {
    return this.rows === 0 ? 0 : (this.empty.get(column) ?? 0) / this.rows;
  }
}
