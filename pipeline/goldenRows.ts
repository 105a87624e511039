import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import type { Manifest } from '../src/contracts/manifest.ts';
import { columnsOf, partsOf, schemas, type TableName } from '../src/domain/catalogue/schema.ts';

/** Seven digits: what a FLOAT holds. */
const FLOAT_DIGITS = 7;

/**
 * A published table as text that a person can read and compare: one row a line, columns in declared order, dates as ISO text, nulls left out.
 * Read back from the Parquet files by a reader that knows nothing of the schema.
 */
export async function goldenRows(out: string, manifest: Manifest, table: TableName): Promise<string> {
  const rows: Record<string, unknown>[] = [];
  for (const part of partsOf(table)) {
    const artefact = manifest.artefacts.find(({ name }) => name === `${table}/${part}`);
    if (!artefact) throw new RangeError(`${table}/${part} was not published`);
    const bytes = new Uint8Array(await readFile(join(out, artefact.path)));
    const file = { byteLength: bytes.length, slice: (from: number, to?: number) => bytes.buffer.slice(from, to) };
    const objects = await parquetReadObjects({ file, compressors: { GZIP: (packed: Uint8Array, length: number) => gunzipSync(packed, { out: new Uint8Array(length) }) } });
    for (const [place, object] of objects.entries()) {
      const row = (rows[place] ??= {});
      for (const column of columnsOf(table, part)) {
        const cell: unknown = object[column] ?? null;
        if (cell === null) continue;
        const isFloat = (schemas[table] as Readonly<Record<string, { kind: string }>>)[column]?.kind === 'float32';
        row[column] = cell instanceof Date ? cell.toISOString().slice(0, 10) : isFloat && typeof cell === 'number' ? Number(cell.toPrecision(FLOAT_DIGITS)) : cell;
      }
    }
  }
  const order = Object.keys(schemas[table]);
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(order.filter((column) => column in row).map((column) => [column, row[column]]))));
  return `[\n${lines.join(',\n')}\n]\n`;
}
