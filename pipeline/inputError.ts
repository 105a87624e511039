/** What is wrong with an input file, and where. */
export interface InputFault {
  /** Path inside the raw folder. */
  readonly file: string;
  /** Record number, 1 = first after the header; null when the fault is the file itself. */
  readonly row: number | null;
  readonly column: string | null;
  readonly expected: string;
  readonly found: string;
}

/** Ends the run before anything is published. One line says all. Recognised by its `name`. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly fault: InputFault;
  constructor(fault: InputFault) {
    const place = [fault.file, fault.row === null ? '' : `row ${fault.row}`, fault.column === null ? '' : `column ${fault.column}`].filter((part) => part !== '').join(', ');
    super(`${place}: expected ${fault.expected}, found ${fault.found}`.replace(/\s+/g, ' '));
    this.fault = fault;
  }
}
