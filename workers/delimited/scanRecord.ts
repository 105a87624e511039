/** Where the cells of a record stand, in units from the beginning of what was scanned. Written over by every scan. */
export interface ScannedRecord {
  /** Cell i lies in starts[i] … ends[i] − 1, without its quotes. */
  readonly starts: number[];
  readonly ends: number[];
  /** Whether doubled quotes stand for one in it. */
  readonly isQuoted: boolean[];
  /** Where the record ends, its line end excluded. */
  end: number;
  /** Breaks of line passed, its own included. */
  lines: number;
  /** A quote was opened and never closed: it was read as a letter. */
  hasOpenQuote: boolean;
  /** No quote closes before here: an earlier search came so far in vain. */
  noCloseBefore: number;
}
export const emptyScan = (): ScannedRecord => ({ starts: [], ends: [], isQuoted: [], end: 0, lines: 0, hasOpenQuote: false, noCloseBefore: 0 });

/** Bytes or UTF-16 units: what separates cells is a single one in every encoding that is read. */
export type Units = Uint8Array | Uint16Array;

const lf = 10, cr = 13;
/** What else may be said of how cells are quoted. */
export interface Quoting {
  /** The unit that opens and closes; −1: none does. */
  readonly quote: number;
  /** Units in which an opened quote must close, else it is taken for a letter: one that was never closed would swallow the rest of the file. */
  readonly longest: number;
}
const doubleQuotes: Quoting = { quote: 34, longest: 4 * 1024 * 1024 };

/**
 * Scans one record from `from`. A quote that opens a cell closes before a delimiter or a line end; other quotes inside are letters, doubled ones stand for one.
 * @param isEnd  whether nothing follows `units`
 * @param lineEnd  10, before which a 13 belongs to the line end, or 13
 * @returns where the next record begins; −1 when the record goes on beyond `units`
 */
export function scanRecord(units: Units, from: number, isEnd: boolean, delimiter: number, lineEnd: 10 | 13, record: ScannedRecord, { quote, longest }: Quoting = doubleQuotes): number {
  const n = units.length;
  let nCells = 0, at = from, lines = 0;
  record.hasOpenQuote = false;
  for (;;) {
    let start = at, end = -1, isQuoted = false;
    if (units[at] === quote && at >= record.noCloseBefore) {
      let look = at + 1, passed = 0;
      for (;;) {
        while (look < n && units[look] !== quote) { if (units[look] === lineEnd) passed++; look++; }
        if (look + 1 >= n && !isEnd && look - at < longest) return -1;
        if (look >= n) break;
        const next = units[look + 1];
        if (next === quote) { look += 2; continue; }
        if (look + 1 >= n || next === delimiter || next === lineEnd || (next === cr && (look + 2 >= n || units[look + 2] === lf))) { end = look; break; }
        look++; // a letter
      }
      if (end >= 0) {
        [start, at, isQuoted] = [at + 1, end + 1, true];
        lines += passed;
        if (units[at] === cr && lineEnd === lf) at++;
        if (at >= n && !isEnd) return -1;
      } else {
        record.hasOpenQuote = true;
        record.noCloseBefore = n;
      }
    } else if (units[at] === quote) record.hasOpenQuote = true;
    if (end < 0) {
      while (at < n && units[at] !== delimiter && units[at] !== lineEnd) at++;
      if (at >= n && !isEnd) return -1;
      end = lineEnd === lf && units[at] !== delimiter && at > start && units[at - 1] === cr ? at - 1 : at;
    }
    record.starts[nCells] = start;
    record.ends[nCells] = end;
    record.isQuoted[nCells] = isQuoted;
    nCells++;
    if (at < n && units[at] === delimiter) { at++; continue; }
    record.starts.length = record.ends.length = record.isQuoted.length = nCells;
    record.end = isQuoted ? end + 1 : end;
    record.lines = at < n ? lines + 1 : lines;
    return Math.min(n, at + 1);
  }
}

/** Scans a line as a record of one cell; like `scanRecord` otherwise. */
export function scanLine(units: Units, from: number, isEnd: boolean, lineEnd: 10 | 13, record: ScannedRecord): number {
  let at = units.indexOf(lineEnd, from);
  if (at < 0) {
    if (!isEnd) return -1;
    at = units.length;
  }
  oneCell(record, from, lineEnd === lf && at > from && units[at - 1] === cr ? at - 1 : at, at < units.length ? 1 : 0);
  return Math.min(units.length, at + 1);
}

/** Scans lines up to a blank one as a record of one cell; blank lines before it are passed over. */
export function scanParagraph(units: Units, from: number, isEnd: boolean, lineEnd: 10 | 13, record: ScannedRecord): number {
  let at = from, start = -1, end = from, lines = 0;
  for (;;) {
    let stop = units.indexOf(lineEnd, at);
    if (stop < 0) {
      if (!isEnd) return -1;
      stop = units.length;
    }
    const isLast = stop >= units.length;
    if (isBlank(units, at, stop)) {
      if (start >= 0) { oneCell(record, start, end, lines + (isLast ? 0 : 1)); return Math.min(units.length, stop + 1); }
    } else {
      if (start < 0) start = at;
      end = lineEnd === lf && units[stop - 1] === cr ? stop - 1 : stop;
    }
    if (!isLast) lines++;
    at = stop + 1;
    if (isLast) { oneCell(record, Math.max(start, from), end, lines); return units.length; }
  }
}

/** Whether nothing but blanks stands in from … to − 1. */
export function isBlank(units: Units, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (unit !== 32 && unit !== 9 && unit !== cr && unit !== lf) return false;
  }
  return true;
}

function oneCell(record: ScannedRecord, start: number, end: number, lines: number): void {
  record.starts.length = record.ends.length = record.isQuoted.length = 1;
  record.starts[0] = start;
  record.ends[0] = end;
  record.isQuoted[0] = false;
  Object.assign(record, { end, lines, hasOpenQuote: false });
}
