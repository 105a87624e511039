import type { SentimentBatchClient } from '../../../client/sentimentBatch.ts';
import type { BatchRow, BatchSummary, FileShape } from '../../../contracts/sentimentBatch.ts';

export const fakeShape: FileShape = {
  name: 'r.csv', bytes: 2048, reading: { format: 'delimited', encoding: 'utf-8', delimiter: ',', hasHeader: true }, markBytes: 0, encodingBecause: 'valid', header: ['id', 'label', 'review'],
  sample: [['1', 'pos', 'A good film'], ['2', 'neg', 'A dull one']], columns: { text: 2, label: 1, stars: null, outOf: 5 }, rowsAbout: 4, isExact: true,
};
export const fakeSummary: BatchSummary = {
  ended: 'complete', rows: 4, positive: 2, negative: 1, cannotTell: 1, doubts: { tooShort: 1 }, histogram: Array.from({ length: 20 }, (_, bin) => (bin === 1 ? 1 : bin === 19 ? 2 : 0)),
  tally: { given: 3, compared: 3, correct: 2, matrix: [[1, 1], [0, 1]], untold: [0, 0], withoutLabel: 1 },
  problems: { tooFewCells: 1 }, problemsAt: [{ problem: 'tooFewCells', line: 5, cells: 2 }], readBytes: 2048, tookMs: 12,
};
export const fakeRows: readonly BatchRow[] = [
  { row: 2, line: 4, preview: 'Great, they say', probability: 0.97, doubt: null, given: 0 },
  { row: 0, line: 2, preview: 'A good film', probability: 0.999, doubt: null, given: 1 },
  { row: 1, line: 3, preview: 'A dull one', probability: 0.06, doubt: null, given: 0 },
  { row: 3, line: 5, preview: 'Hm', probability: null, doubt: 'tooShort', given: null },
];

/** A client without a worker, for tests: what is not given answers as a file of four reviews would. */
export function fakeBatch(given: Partial<SentimentBatchClient> = {}): SentimentBatchClient {
  return {
    load: { get: () => ({ loadedBytes: 0, totalBytes: 0 }), subscribe: (run) => { run({ loadedBytes: 0, totalBytes: 0 }); return () => undefined; } },
    open: () => Promise.resolve({ kind: 'table', shape: fakeShape }),
    run: () => Promise.resolve(fakeSummary),
    cancel: () => Promise.resolve(),
    view: () => Promise.resolve(fakeRows.length),
    rows: (from, to) => Promise.resolve(fakeRows.slice(from, to)),
    row: (row) => Promise.resolve({ ...(fakeRows.find((one) => one.row === row) as BatchRow), text: 'Great, they say', cells: [['label', 'neg']] }),
    read: () => Promise.reject(new Error('no model here')),
    export: () => Promise.resolve(new Blob(['text\r\n'])),
    close: () => undefined,
    ...given,
  };
}
