import { Refused } from '../refused.ts';

/** What is wrong with a page: a header that is none · a size beyond its chunk or its codec · a number of values that its bytes or its column cannot hold · levels, a dictionary or an encoding that are not as the format says · bytes that do not inflate. */
export type PageProblem = 'header' | 'size' | 'values' | 'levels' | 'dictionary' | 'encoding' | 'inflate';

/** Thrown where a page is decoded, which does not know its number: `page` is added where it is known. */
export class BadPage extends Error {
  override readonly name = 'BadPage';
  readonly problem: PageProblem;
  readonly declared: number;
  readonly bytes: number;

  /** @param declared  what the page says it has; @param bytes  what there is for it */
  constructor(problem: PageProblem, declared: number, bytes: number) {
    super(problem);
    [this.problem, this.declared, this.bytes] = [problem, declared, bytes];
  }
}

/** @param page  from 1, of all pages of the column */
export function refusePage(error: unknown, page: number, column: string): Error {
  if (error instanceof BadPage) return new Refused('badPage', { page, column, declared: error.declared, bytes: error.bytes, problem: error.problem });
  return error instanceof Error ? error : new Error(String(error));
}
