import { gzipSync } from 'fflate';
import type { Encoding, SchemaElement } from 'hyparquet';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { columnsOf, schemas, type Column, type TableName } from '../src/domain/catalogue/schema.ts';
import type { TableColumns } from '../src/domain/etl/columns.ts';
import { encodings } from './encodings.ts';

/** Rows that a reader can fetch and decode by themselves. Groups of 16,384 would cost 5 % more bytes, as each has its own dictionaries. */
export const rowsPerGroup = 32_768;

/**
 * One part of a table as a Parquet file: types and repetition as the schema declares them, dates as DATE, lists as three-level LIST,
 * GZIP pages from a pinned compressor, no statistics. The same columns give the same bytes.
 */
export function encodePart<T extends TableName>(table: T, part: string, columns: TableColumns[T]): Uint8Array {
  const names = columnsOf(table, part);
  const declared = schemas[table] as Readonly<Record<string, Column>>;
  const encoding = encodings[table] as Readonly<Record<string, Encoding>>;
  const cells = columns as unknown as Readonly<Record<string, unknown[]>>;
  const writer = new ByteWriter();
  const schema: SchemaElement[] = [{ name: 'root', num_children: names.length }];
  const columnData = names.map((name) => {
    const column = declared[name];
    if (!column) throw new RangeError(`${table} declares no column ${name}`);
    schema.push(...elements(name, column));
    return { name, data: cells[name] ?? [], encoding: encoding[name] ?? 'PLAIN' };
  });
  parquetWrite({
    writer, schema, columnData, codec: 'GZIP', compressors: { GZIP: gzip }, statistics: false, rowGroupSize: rowsPerGroup, pageSize: 1 << 30, createdBy: 'butaca',
  });
  return writer.getBytes();
}

const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mem: 12, mtime: 0 });

function elements(name: string, { kind, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (kind) {
    case 'int32': return [{ name, type: 'INT32', repetition_type }];
    case 'date': return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }];
    case 'float32': return [{ name, type: 'FLOAT', repetition_type }];
    case 'float64': return [{ name, type: 'DOUBLE', repetition_type }];
    case 'text': return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
    case 'texts': return [
      { name, converted_type: 'LIST', repetition_type, num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ];
  }
}
