/** Where a step gave up and what it had expected. The caller knows which file the rows came from and adds its name. */
export interface EtlFault {
  /** Record number, 1 = first after the header. */
  readonly row: number;
  readonly column: string;
  readonly expected: string;
  /** At most 60 characters of what stood there. */
  readonly found: string;
}

/**
 * A cell that cannot be understood and must not be guessed: the run ends, nothing is written.
 * Recognised by its `name`. Oddities that have a rule (a zero budget, a broken row) are findings of a step instead.
 */
export class EtlError extends Error {
  override readonly name = 'EtlError';
  readonly row: number;
  readonly column: string;
  readonly expected: string;
  readonly found: string;

  constructor({ row, column, expected, found }: EtlFault) {
    const shown = found.length > 60 ? `${found.slice(0, 59)}…` : found;
    super(`row ${row}, column ${column}: expected ${expected}, found ${JSON.stringify(shown)}`);
    this.row = row;
    this.column = column;
    this.expected = expected;
    this.found = shown;
  }
}
