import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataColumn, DataTable } from '../../../src/domain/statistics/table.ts';
import { pieceEnd } from './pieceEnd.ts';
import type { FilePiece } from './writeCsv.ts';

/** Cells of a group, which is written in one go. */
const cellsAtOnce = 40_000;
type Cells = (string | boolean | number | Date | readonly string[] | null)[];

/**
 * A table as a Parquet file, in pieces: numbers as DOUBLE (INT32 where they all are), booleans, moments as TIMESTAMP of milliseconds, texts as UTF8, lists as three-level LIST; every column may miss cells. SNAPPY.
 * The file is whole once the generator has ended.
 */
export function* writeParquet(table: DataTable): Generator<FilePiece, void, undefined> {
  const { columns, rows } = table, plans = columns.map(planOf), writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: [{ name: 'root', num_children: columns.length }, ...plans.flatMap(({ elements }) => elements)], statistics: false, createdBy: 'butaca' });
  let given = 0;
  const taken = (): Uint8Array<ArrayBuffer> => {
    const all = writer.getBytes(), bytes = all.slice(given);
    given = all.length;
    return bytes as Uint8Array<ArrayBuffer>;
  };
  for (let from = 0, to = 0; from < rows; from = to) {
    to = pieceEnd(table, from, cellsAtOnce);
    void file.write({ columnData: plans.map(({ name, cells }) => ({ name, data: cells(from, to) as unknown[], offsetIndex: false })), rowGroupSize: to - from });
    yield { rows: to, bytes: taken() };
  }
  void file.finish();
  yield { rows, bytes: taken() };
}

interface ColumnPlan {
  readonly name: string;
  readonly elements: readonly SchemaElement[];
  readonly cells: (from: number, to: number) => Cells;
}

function planOf({ name, data }: DataColumn): ColumnPlan {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  const plan = (element: Partial<SchemaElement>, cell: (row: number) => Cells[number]): ColumnPlan => ({ name, elements: [{ ...optional, ...element }], cells: (from, to) => Array.from({ length: to - from }, (_, at) => cell(from + at)) });
  if (data.form === 'numbers') {
    const { values, meaning } = data, at = (row: number): number => values[row] as number;
    const orNull = (make: (value: number) => number | boolean | Date) => (row: number) => Number.isNaN(at(row)) ? null : make(at(row));
    if (meaning === 'boolean') return plan({ type: 'BOOLEAN' }, orNull((value) => value === 1));
    if (meaning === 'date') return plan({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }, orNull((value) => new Date(value)));
    return plan({ type: values.every((value) => Number.isNaN(value) || (value | 0) === value && !Object.is(value, -0)) ? 'INT32' : 'DOUBLE' }, orNull((value) => value));
  }
  if (data.form === 'texts') return plan({ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, (row) => data.words[data.codes[row] as number] ?? null);
  const { starts, codes, words, missing } = data;
  return {
    ...plan({}, (row) => missing?.[row] ? null : Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => words[code] as string)),
    elements: [
      { ...optional, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ],
  };
}
