import type { Bytes, ExportOptions, FileShape, TableColumns } from '../../../src/contracts/sentimentBatch.ts';
import { csvRow, freeNames } from '../../../src/domain/sentiment/table/csvRow.ts';
import { walkRows, type FullReading } from './readRecords.ts';
import type { RowStore } from './rowStore.ts';
import { cellOf, extraCells } from './tableRow.ts';

export interface ExportJob {
  readonly file: Bytes;
  readonly reading: FullReading;
  readonly shape: FileShape;
  readonly columns: TableColumns;
  readonly store: RowStore;
  /** Rows to write, by their number; all when null. */
  readonly only: Uint32Array | null;
  readonly mark: ExportOptions['mark'];
  /** After every chunk; may reject to stop. */
  readonly pause: (rows: number) => Promise<unknown>;
  /** What is thrown when the file holds other rows than it did. */
  readonly changed: () => Error;
}

const partLetters = 1024 * 1024;

/** Names of the table's columns, each with one. */
export const columnNames = ({ header, reading }: FileShape): string[] =>
  header.map((name, at) => name || (reading.format === 'lines' || reading.format === 'paragraphs' ? 'text' : `column_${at + 1}`));

/** Reads the file again and writes it with what was judged, in parts that the browser may keep on disk. */
export async function exportTable({ file, reading, shape, columns, store, only, mark, pause, changed }: ExportJob): Promise<Blob> {
  const names = columnNames(shape), width = names.length, layout = { columns, width };
  const wanted = only === null ? null : new Uint8Array(store.length);
  only?.forEach((row) => { (wanted as Uint8Array)[row] = 1; });
  const parts: Blob[] = [];
  let text = (mark ? '\uFEFF' : '') + csvRow([...names, ...freeNames(['predicted_label', 'probability', 'doubt'], names)]), index = reading.hasHeader ? -1 : 0;
  const flush = (): void => { parts.push(new Blob([text])); text = ''; };
  await walkRows(file, reading, {
    visit: (row) => {
      const at = index++;
      if (at < 0) return true;
      if (at >= store.length) return false;
      if (wanted && wanted[at] === 0) return true;
      const { from, probability, doubt } = store.row(at);
      if (from !== row.from) throw changed();
      const extra = extraCells(row, layout), cells: string[] = [];
      for (let column = 0; column < width; column++) cells.push(cellOf(row, layout, column, extra));
      cells.push(probability === null ? '' : probability >= 0.5 ? 'positive' : 'negative', probability === null ? '' : probability.toFixed(4), doubt ?? '');
      text += csvRow(cells);
      if (text.length > partLetters) flush();
      return true;
    },
    pause: () => pause(Math.max(0, index)),
  });
  if (index < store.length) throw changed();
  flush();
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
