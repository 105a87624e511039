/** One column of a DataTable. */
export interface TableColumn<T> {
  readonly key: string;
  readonly label: string;
  /** As shown; null reads as unknown. */
  readonly text: (row: T) => string | null;
  /** Where a cell leads, null for nowhere. */
  readonly href?: (row: T) => string | null;
  /** What the column sorts by; without it the column is not sortable. Null sorts last in both directions. */
  readonly sort?: (row: T) => string | number | boolean | null;
  /** Numbers stand to the right and sort largest first at the first press. */
  readonly numeric?: boolean;
  /** Breaking it over lines would make it hard to read: dates. */
  readonly whole?: boolean;
  /** The column that names its row for screen readers. */
  readonly heads?: boolean;
}

export interface SortState {
  readonly key: string;
  readonly descending: boolean;
}

/** The state after pressing a column's heading: numbers start with the largest, texts with the first letter, a second press turns round. */
export function nextSort<T>(column: TableColumn<T>, now: SortState | null): SortState {
  return { key: column.key, descending: now?.key === column.key ? !now.descending : column.numeric === true };
}

/**
 * The rows in the order asked for, as a new array; stable, so equal rows keep their order. Unknown values (null) come last in both directions.
 * Texts compare by the rules of `locale`, case and accents aside.
 */
export function sortRows<T>(rows: readonly T[], column: TableColumn<T> | undefined, descending: boolean, locale: string): readonly T[] {
  const valueOf = column?.sort;
  if (!valueOf) return rows;
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1;
    if (typeof a.value === 'string' || typeof b.value === 'string') return sign * compare(String(a.value), String(b.value));
    return sign * (Number(a.value) - Number(b.value));
  });
  return keyed.map(({ row }) => row);
}
