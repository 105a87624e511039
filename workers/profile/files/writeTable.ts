import type { DataTable } from '../../../src/domain/statistics/table.ts';
import { writeCsv } from './writeCsv.ts';

const partBytes = 1024 * 1024;

/**
 * A table as a file, in parts that the browser may keep on disk: see `writeCsv` and `writeParquet`.
 * @param pause  after every piece, which takes at most about 50 ms, with the rows written so far; may reject to stop
 */
export async function writeTable(table: DataTable, format: 'csv' | 'parquet', pause: (rows: number) => Promise<unknown>): Promise<Blob> {
  const parts: Blob[] = [], pieces = format === 'csv' ? writeCsv(table) : (await import('./writeParquet.ts')).writeParquet(table);
  let waiting: Uint8Array<ArrayBuffer>[] = [], waitingBytes = 0;
  const flush = (): void => { parts.push(new Blob(waiting)); [waiting, waitingBytes] = [[], 0]; };
  for (const { bytes, rows } of pieces) {
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes > partBytes) flush();
    await pause(rows);
  }
  flush();
  return new Blob(parts, { type: format === 'csv' ? 'text/csv;charset=utf-8' : 'application/vnd.apache.parquet' });
}
