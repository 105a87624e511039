import type { Doubt, ModelName, Verdict } from '../../../src/contracts/sentiment.ts';
import { histogramBins, type BatchProgress, type BatchRow, type BatchSummary, type ChosenFile, type FileShape, type ProblemAt, type RowProblem, type SentimentBatchApi, type TableColumns, type WholeRow } from '../../../src/contracts/sentimentBatch.ts';
import { labelReader, mostClasses, numberOf } from '../../../src/domain/sentiment/table/labelOf.ts';
import { createTally } from '../../../src/domain/sentiment/table/tally.ts';
import { columnNames, exportTable } from './exportTable.ts';
import { openTable } from './openTable.ts';
import { isListed, orderRows } from './orderRows.ts';
import { rowAt, walkRows, type FullReading, type RowCursor } from './readRecords.ts';
import { binOf, RowStore } from './rowStore.ts';
import { cellOf, extraCells, readCells, type Layout } from './tableRow.ts';

/** Verdicts of texts, in order, at most 1,000 at once. */
export type Score = (texts: readonly string[], model: ModelName) => Promise<readonly Verdict[]>;
export interface BatchSurroundings {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in: a cancel, a ping. */
  readonly breathe: () => Promise<unknown>;
}

/** Texts judged in one go, and their letters: about 50 ms, after which a cancel is heard. */
const textsAtOnce = 256, lettersAtOnce = 300_000;
const progressMs = 100, previewLetters = 200, cellLetters = 300, mostLetters = 200_000, mostRows = 500, problemsOfAKind = 20, searchRows = 4000;

interface Open { readonly file: ChosenFile; readonly reading: FullReading; readonly shape: FileShape }
interface Judged extends Open { readonly columns: TableColumns; readonly layout: Layout; readonly store: RowStore }

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
const abandoned = (): Error => named('AbortError', 'a newer question took its place');
const changed = (): Error => named('FileChangedError', 'the file was changed, moved or deleted');
/** Browsers word a file that is gone differently; a read fails for hardly anything else. */
const isReadFailure = (error: unknown): boolean => error instanceof Error && ['NotReadableError', 'NotFoundError', 'FileChangedError', 'SecurityError'].includes(error.name);

/** Judges files of reviews row by row; keeps numbers, never texts. */
export function createBatch(score: Score, { now = () => performance.now(), breathe = () => new Promise((resolve) => setTimeout(resolve)) }: Partial<BatchSurroundings> = {}): SentimentBatchApi {
  let open: Open | null = null, judged: Judged | null = null, listed: Uint32Array = new Uint32Array(0);
  /** Raised by whatever makes work under way pointless. */
  let runs = 0, views = 0, exports = 0;

  function forget(): void {
    [open, judged, listed] = [null, null, new Uint32Array(0)];
    runs++; views++; exports++;
  }
  function theJudged(): Judged {
    if (!judged) throw named('NoFileError', 'no file was judged');
    return judged;
  }
  async function reading<T>(job: Promise<T>): Promise<T> {
    try {
      return await job;
    } catch (error) {
      throw isReadFailure(error) ? changed() : error;
    }
  }

  async function run({ file, reading: how, shape }: Open, columns: TableColumns, model: ModelName, onProgress?: (progress: BatchProgress) => void): Promise<BatchSummary> {
    const mine = ++runs, began = now(), store = new RowStore();
    views++;
    const numbers = columns.label === null ? [] : await numbersIn(file, how, { columns, width: shape.header.length }, columns.label, () => mine === runs);
    const layout: Layout = { columns, width: shape.header.length, labelOf: labelReader(numbers) };
    judged = { file, reading: how, shape, columns, layout, store };
    listed = new Uint32Array(0);
    const tally = createTally(), histogram = new Array<number>(histogramBins).fill(0), doubts: Partial<Record<Doubt, number>> = {};
    const problems: Partial<Record<RowProblem, number>> = {}, problemsAt: ProblemAt[] = [];
    const counts = { positive: 0, negative: 0, cannotTell: 0 };
    let waiting: (Pick<RowCursor, 'from' | 'bytes' | 'line'> & { readonly text: string; readonly given: 0 | 1 | null })[] = [];
    let isHeading = how.hasHeader, readBytes = 0, toldAt = -Infinity, ended: BatchSummary['ended'] = 'complete';
    const isOver = (): boolean => mine !== runs;

    function tell(isLast = false): void {
      if (!onProgress || (!isLast && now() - toldAt < progressMs)) return;
      toldAt = now();
      onProgress({ rows: store.length, readBytes, totalBytes: file.size, ...counts });
    }
    function note(problem: RowProblem, row: RowCursor): void {
      const count = problems[problem] = (problems[problem] ?? 0) + 1;
      if (count <= problemsOfAKind) problemsAt.push({ problem, line: row.line, ...(problem === 'tooFewCells' || problem === 'tooManyCells' ? { cells: row.width } : {}) });
    }
    function keep(row: (typeof waiting)[number], verdict: Verdict): void {
      const probability = verdict.kind === 'verdict' ? verdict.probability : null, doubt = verdict.kind === 'cannotTell' ? verdict.why : null;
      store.push({ from: row.from, bytes: row.bytes, line: row.line, probability, doubt, given: row.given });
      if (probability === null || doubt !== null) {
        counts.cannotTell++;
        if (doubt !== null) doubts[doubt] = (doubts[doubt] ?? 0) + 1;
      } else {
        counts[probability >= 0.5 ? 'positive' : 'negative']++;
        const bin = binOf(probability);
        histogram[bin] = (histogram[bin] ?? 0) + 1;
      }
      tally.add(row.given, probability === null ? null : probability >= 0.5 ? 1 : 0);
    }
    /** Judges what was read so far. @returns whether to go on */
    async function judge(): Promise<boolean> {
      const rows = waiting;
      waiting = [];
      for (let at = 0; at < rows.length;) {
        if (isOver()) return false;
        let to = at, letters = 0;
        while (to < rows.length && to - at < textsAtOnce && (to === at || letters < lettersAtOnce)) letters += rows[to++]?.text.length ?? 0;
        const part = rows.slice(at, to), verdicts = await score(part.map(({ text }) => text), model);
        if (verdicts.length !== part.length) throw new Error(`${part.length} texts, ${verdicts.length} verdicts`);
        part.forEach((row, index) => keep(row, verdicts[index] as Verdict));
        at = to;
        tell();
        await breathe();
      }
      return !isOver();
    }

    try {
      await walkRows(file, how, {
        visit: (row) => {
          if (isHeading) { isHeading = false; return; }
          const { text, given, problem } = readCells(row, layout);
          if (problem) note(problem, row);
          waiting.push({ from: row.from, bytes: row.bytes, line: row.line, text, given });
        },
        pause: async (bytes) => { const goesOn = await judge(); if (goesOn) readBytes = bytes; return goesOn; },
      });
    } catch (error) {
      if (!isReadFailure(error)) throw error;
      ended = 'unreadable';
    }
    if (isOver()) ended = 'cancelled';
    if (ended === 'complete') readBytes = file.size;
    tell(true);
    if (judged?.store === store) listed = allRows(store);
    return {
      ended, rows: store.length, ...counts, doubts, histogram, tally: columns.label === null && columns.stars === null ? null : tally.result(),
      problems, problemsAt, readBytes, tookMs: now() - began,
    };
  }

  /**
   * The numbers of a column, each different one once. The whole file is read for them, since many are sorted by class: of 0 and 4 the beginning shows only zeros. A column
   * that begins with words is understood without, and one of many numbers holds no labels.
   */
  async function numbersIn(file: ChosenFile, how: FullReading, layout: Pick<Layout, 'columns' | 'width'>, column: number, goesOn: () => boolean): Promise<ReadonlySet<string>> {
    const numbers = new Set<string>();
    let isHeading = how.hasHeader, hasWords = false;
    await walkRows(file, how, {
      visit: (row) => {
        if (isHeading) { isHeading = false; return; }
        const cell = cellOf(row, layout, column).trim();
        if (cell === '' || numbers.has(cell)) return;
        if (numberOf(cell) === null) hasWords = true;
        else numbers.add(cell);
      },
      pause: () => Promise.resolve(goesOn() && numbers.size <= 4 * mostClasses && (numbers.size > 0 || !hasWords)), // "1" and "1.0" are one
    }).catch((error: unknown) => { if (!isReadFailure(error)) throw error; });
    return numbers;
  }

  async function asRow({ file, reading: how, store, layout }: Judged, index: number): Promise<BatchRow> {
    const { from, bytes, line, probability, doubt, given } = store.row(index);
    const preview = await rowAt(file, how, from, bytes, (row) => cellOf(row, layout, layout.columns.text ?? 0));
    return { row: index, line, preview: (preview ?? '').slice(0, previewLetters * 4).replace(/\s+/g, ' ').trim().slice(0, previewLetters), probability, doubt, given };
  }

  /** Rows whose text holds what is looked for, among those that `isWanted`. */
  async function search(now: Judged, wanted: string, isWanted: (row: number) => boolean, mine: number): Promise<Uint32Array> {
    const found: number[] = [], needle = wanted.toLowerCase();
    let index = now.reading.hasHeader ? -1 : 0, breathedAt = 0;
    await walkRows(now.file, now.reading, {
      visit: (row) => {
        const at = index++;
        if (at >= now.store.length) return false;
        if (at >= 0 && isWanted(at) && cellOf(row, now.layout, now.layout.columns.text ?? 0).toLowerCase().includes(needle)) found.push(at);
        return true;
      },
      pause: async () => {
        if (index - breathedAt > searchRows) { breathedAt = index; await breathe(); }
        return mine === views;
      },
    });
    if (mine !== views) throw abandoned();
    return Uint32Array.from(found);
  }

  return {
    async batchOpen(file, chosen) {
      forget();
      const mine = runs;
      let found;
      try {
        found = await openTable(file, chosen);
      } catch (error) {
        if (isReadFailure(error)) return { kind: 'refused', why: 'unreadable' };
        throw error;
      }
      if (mine !== runs) throw abandoned();
      if (found.opened.kind === 'table' && found.reading) open = { file, reading: found.reading, shape: found.opened.shape };
      return found.opened;
    },
    async batchRun(columns, model, onProgress) {
      if (!open) throw named('NoFileError', 'no file is open');
      const width = open.shape.header.length;
      for (const column of [columns.text, columns.label, columns.stars]) if (column !== null && (!Number.isInteger(column) || column < 0 || column >= width)) throw new RangeError(`no column ${column} among ${width}`);
      if (columns.text === null) throw new RangeError('batchRun: which column holds the texts?');
      return run(open, columns, model, onProgress);
    },
    batchCancel() {
      runs++; views++; exports++;
      return Promise.resolve();
    },
    async batchView(view) {
      const here = theJudged(), mine = ++views, { store } = here;
      const isWanted = (row: number): boolean => isListed(store, row, view);
      const wanted = view.search?.trim() ?? '';
      const rows = wanted === '' ? allRows(store).filter(isWanted) : await reading(search(here, wanted, isWanted, mine));
      listed = orderRows(store, rows, view.order);
      return listed.length;
    },
    async batchRows(from, to) {
      const here = theJudged();
      if (!(from >= 0 && to >= from && to - from <= mostRows)) throw new RangeError(`batchRows: rows ${from} to ${to}, expected at most ${mostRows}`);
      return reading(Promise.all(Array.from(listed.subarray(from, to), (row) => asRow(here, row))));
    },
    async batchRow(index): Promise<WholeRow> {
      const here = theJudged(), { layout, shape } = here, stored = here.store.row(index), names = columnNames(shape), { text: textColumn } = layout.columns;
      const found = await reading(rowAt(here.file, here.reading, stored.from, stored.bytes, (row) => {
        const extra = extraCells(row, layout);
        return names.map((_, column) => cellOf(row, layout, column, extra));
      }));
      const text = (found?.[textColumn ?? 0] ?? '').slice(0, mostLetters);
      const cells = names.flatMap((name, column): [string, string][] => (column === textColumn ? [] : [[name, (found?.[column] ?? '').slice(0, cellLetters)]]));
      return { ...(await asRow(here, index)), text, cells };
    },
    async batchExport({ rows, mark }, onProgress) {
      const here = theJudged(), mine = ++exports, only = rows === 'view' ? listed : null;
      let toldAt = -Infinity;
      return reading(exportTable({
        ...here, only, mark, changed,
        pause: async (done) => {
          if (now() - toldAt > progressMs) { toldAt = now(); onProgress?.(done, here.store.length); }
          await breathe();
          if (mine !== exports) throw abandoned();
        },
      }));
    },
    batchClose() {
      forget();
      return Promise.resolve();
    },
  };
}

const allRows = (store: RowStore): Uint32Array => Uint32Array.from({ length: store.length }, (_, row) => row);
