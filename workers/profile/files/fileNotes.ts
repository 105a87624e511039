import type { FileNote } from '../../../src/contracts/profile.ts';

/** Collects what was amiss: a note a kind, with how often and where first. */
export class FileNotes {
  readonly #notes = new Map<FileNote['what'], { count: number; line: number | null; column: number | string | null }>();

  /** @param line, column  from 1; of the first of the kind in the file */
  add(what: FileNote['what'], line: number | null = null, column: number | string | null = null, count = 1): void {
    const note = this.#notes.get(what);
    if (!note) { this.#notes.set(what, { count, line, column }); return; }
    note.count += count;
    if (line !== null && (note.line === null || line < note.line)) [note.line, note.column] = [line, column];
  }

  list(): FileNote[] {
    return [...this.#notes].map(([what, { count, line, column }]) => ({ what, count, line, column }));
  }
}
