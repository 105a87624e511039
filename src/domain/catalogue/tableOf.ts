import type { Column, ColumnKind, Table } from './schema.ts';

type Cell<C extends Column> = (C['kind'] extends 'text' ? string : C['kind'] extends 'texts' ? readonly string[] : number) | (C['nullable'] extends true ? null : never);
type NullableColumn<S extends Record<string, Column>> = { [C in keyof S]: S[C]['nullable'] extends true ? C : never }[keyof S];

/** A table's row as an object; nullable cells may be left out. */
export type RowOf<S extends Record<string, Column>> =
  { readonly [C in Exclude<keyof S, NullableColumn<S>>]: Cell<S[C]> } & { readonly [C in NullableColumn<S>]?: Cell<S[C]> };

const typedArrays: Partial<Record<ColumnKind, new (length: number) => Int32Array | Float32Array | Float64Array>> = {
  int32: Int32Array, date: Int32Array, float32: Float32Array, float64: Float64Array,
};

/**
 * Builds a table from row objects, in their order, as decoding a file would give it: required numbers as typed arrays,
 * nullable floats rounded to the column's precision. For small tables only.
 * @throws RangeError when a required cell is missing or a row has a column the schema does not know
 */
export function tableOf<S extends Record<string, Column>>(schema: S, rows: readonly RowOf<S>[]): Table<S> {
  const cells = rows as readonly Readonly<Record<string, unknown>>[];
  for (const row of cells) {
    const stray = Object.keys(row).find((name) => !(name in schema));
    if (stray !== undefined) throw new RangeError(`tableOf: no column ${stray}`);
  }
  const table: Record<string, unknown> = { rows: rows.length };
  for (const [name, column] of Object.entries(schema)) {
    table[name] = columnOf(name, column, cells.map((row) => row[name] ?? null));
  }
  return table as Table<S>;
}

function columnOf(name: string, column: Column, cells: readonly unknown[]): unknown {
  if (column.nullable) return column.kind === 'float32' ? cells.map((cell) => (cell === null ? null : Math.fround(cell as number))) : cells;
  const missing = cells.indexOf(null);
  if (missing >= 0) throw new RangeError(`tableOf: row ${missing} lacks ${name}`);
  const Typed = typedArrays[column.kind];
  if (!Typed) return cells;
  const held = new Typed(cells.length);
  cells.forEach((cell, row) => { held[row] = cell as number; });
  return held;
}
