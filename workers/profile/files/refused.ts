import type { FileRefusal } from '../../../src/contracts/profile.ts';

/** Thrown by the readers of files, caught where a file is opened: a refusal is an answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: FileRefusal;
  constructor(why: FileRefusal['why'], values: FileRefusal['values'] = {}) {
    super(`${why} ${JSON.stringify(values)}`);
    this.refusal = { why, values };
  }
}
