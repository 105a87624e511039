import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Verdict } from '../../../src/contracts/sentiment.ts';
import type { BatchProgress, FileShape, OpenedFile, SentimentBatchApi, TableReading } from '../../../src/contracts/sentimentBatch.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { createBatch } from './batch.ts';

/** Good and bad words counted: quick, and right about the sentences below. */
const judge = (text: string): Verdict => {
  if (text.trim() === '') return { kind: 'cannotTell', why: 'empty', knownShare: 0 };
  const score = (text.match(/good|great|lovely|bueno/gi)?.length ?? 0) - (text.match(/bad|dull|awful|malo/gi)?.length ?? 0);
  if (score === 0) return { kind: 'cannotTell', why: 'fewKnownWords', knownShare: 0 };
  const logit = 2 * score, probability = 1 / (1 + Math.exp(-logit));
  return { kind: 'verdict', label: logit > 0 ? 'positive' : 'negative', probability, logit };
};
const quick = { breathe: () => Promise.resolve() };
const batch = () => createBatch((texts) => Promise.resolve(texts.map(judge)), quick);
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'reviews.csv') => new File([content], name);
const shapeOf = (opened: OpenedFile): FileShape => {
  if (opened.kind !== 'table') throw new Error(`refused: ${opened.why}`);
  return opened.shape;
};
async function judged(content: string | Uint8Array<ArrayBuffer>, name?: string, how?: Partial<TableReading>) {
  const api = batch(), shape = shapeOf(await api.batchOpen(file(content, name), how));
  const summary = await api.batchRun(shape.columns, 'butaca');
  const rows = await api.batchRows(0, 500);
  return { api, shape, summary, rows };
}
const previews = async (api: SentimentBatchApi, view: Parameters<SentimentBatchApi['batchView']>[0]) => {
  await api.batchView(view);
  return (await api.batchRows(0, 100)).map(({ preview }) => preview);
};
const exported = async (api: SentimentBatchApi, rows: 'all' | 'view' = 'all', mark = false) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await api.batchExport({ rows, mark })).arrayBuffer());
const sixRows = 'id,label,text\n1,pos,"A good, warm film"\n2,neg,"Dull, dull, dull"\n3,pos,A bad dull film\n4,neg,great lovely good\n5,,Who knows\n6,pos,good\n';

test('a table with labels is judged, counted and compared', async () => {
  const { shape, summary, rows } = await judged(sixRows);
  expect(shape).toMatchObject({ reading: { format: 'delimited', delimiter: ',', hasHeader: true, encoding: 'utf-8' }, header: ['id', 'label', 'text'], columns: { text: 2, label: 1, stars: null }, rowsAbout: 6 });
  expect(summary).toMatchObject({ ended: 'complete', rows: 6, positive: 3, negative: 2, cannotTell: 1, doubts: { fewKnownWords: 1 }, problems: {} });
  expect(summary.tally).toEqual({ given: 5, compared: 5, correct: 3, matrix: [[1, 1], [1, 2]], untold: [0, 0], withoutLabel: 1 });
  expect(summary.histogram.reduce((sum, count) => sum + count)).toBe(5);
  expect(rows[0]).toMatchObject({ row: 0, line: 2, preview: 'A good, warm film', doubt: null, given: 1 });
  expect(rows[4]).toMatchObject({ probability: null, doubt: 'fewKnownWords', given: null });
});

test('rows are listed by verdict, probability, disagreement and what they say', async () => {
  const { api } = await judged(sixRows);
  expect(await previews(api, { order: 'disagreement' })).toEqual(['great lovely good', 'A bad dull film', 'A good, warm film', 'good', 'Dull, dull, dull', 'Who knows']);
  expect(await previews(api, { verdict: 'disagrees', order: 'file' })).toEqual(['A bad dull film', 'great lovely good']);
  expect(await previews(api, { verdict: 'cannotTell', order: 'file' })).toEqual(['Who knows']);
  expect(await previews(api, { probability: [0.9, 1], order: 'file' })).toEqual(['great lovely good']);
  expect(await previews(api, { search: ' DULL ', order: 'negativeFirst' })).toEqual(['Dull, dull, dull', 'A bad dull film']);
  expect(await previews(api, { verdict: 'negative', search: 'nothing like it', order: 'file' })).toEqual([]);
});

test('the export has every column and what was judged, in the order of the file, formulas disarmed', async () => {
  const { api } = await judged('text;stars\n"=good+""1""";5\nbad;-\n"good\nwith a break";4\n', 'r.csv');
  const { data } = Papa.parse<string[]>(await exported(api));
  expect(data.slice(0, 4)).toEqual([
    ['text', 'stars', 'predicted_label', 'probability', 'doubt'], ["'=good+\"1\"", '5', 'positive', '0.8808', ''], ['bad', "'-", 'negative', '0.1192', ''], ['good\nwith a break', '4', 'positive', '0.8808', ''],
  ]);
  await api.batchView({ verdict: 'negative', order: 'file' });
  expect(Papa.parse<string[]>(await exported(api, 'view')).data.slice(1, 3)).toEqual([['bad', "'-", 'negative', '0.1192', ''], ['']]);
  expect((await exported(api, 'all', true)).charCodeAt(0)).toBe(0xfeff);
});

test.each([[0, 4], [1, 2]])('labels %i and %i are understood in a file that is sorted by them, however long', async (negative, positive) => {
  const line = 'a film of which nothing is said,', rows = 30_000;
  const { summary } = await judged(`text,label\n${`${line}${negative}\n`.repeat(rows)}${`${line}${positive}\n`.repeat(rows)}good film,${positive}\n`);
  expect(summary.tally).toMatchObject({ given: 2 * rows + 1, withoutLabel: 0, untold: [rows, rows], matrix: [[0, 0], [0, 1]] });
});

test('ragged rows are kept where the text is there, and told by their lines', async () => {
  const { summary, rows } = await judged('id,text,label\n1,good, warm, and great,pos\n2,bad\n3\n4,"good\nlovely",pos,,\n5,dull,neg\n');
  expect(rows.map(({ preview, given, line }) => [preview, given, line])).toEqual([['good, warm, and great', 1, 2], ['bad', null, 3], ['', null, 4], ['good lovely', 1, 5], ['dull', 0, 7]]);
  expect(summary.problems).toEqual({ tooManyCells: 1, tooFewCells: 2 });
  expect(summary.problemsAt).toEqual([{ problem: 'tooManyCells', line: 2, cells: 5 }, { problem: 'tooFewCells', line: 3, cells: 2 }, { problem: 'tooFewCells', line: 4, cells: 1 }]);
});

test('a quote never closed is told and costs no other row', async () => {
  const { summary, rows } = await judged('text,label\n"good film,pos\nbad film,neg\ngreat film,pos\n');
  expect(rows.map(({ preview }) => preview)).toEqual(['"good film', 'bad film', 'great film']);
  expect(summary).toMatchObject({ problems: { openQuote: 1 }, problemsAt: [{ problem: 'openQuote', line: 2 }] });
});

test.each([
  ['utf-8 with a mark', Buffer.from('\uFEFFreseña;etiqueta\nqué bueno;Positivo\n'), 'utf-8', 'mark'],
  ['utf-16 little', Buffer.from('\uFEFFreseña;etiqueta\nqué bueno;Positivo\n', 'utf16le'), 'utf-16le', 'mark'],
  ['utf-16 big', Buffer.from('\uFEFFreseña;etiqueta\nqué bueno;Positivo\n', 'utf16le').swap16(), 'utf-16be', 'mark'],
  ['windows-1252', Buffer.from('reseña;etiqueta\nqué bueno;Positivo\n', 'latin1'), 'windows-1252', 'invalidUtf8'],
])('%s is read, searched and written again', async (_, bytes, encoding, because) => {
  const { api, shape, summary, rows } = await judged(Uint8Array.from(bytes));
  expect(shape).toMatchObject({ reading: { encoding, delimiter: ';' }, encodingBecause: because, header: ['reseña', 'etiqueta'], columns: { text: 0, label: 1 } });
  expect([summary.tally?.correct, rows[0]?.preview]).toEqual([1, 'qué bueno']);
  expect(await previews(api, { search: 'QUÉ', order: 'file' })).toEqual(['qué bueno']);
  expect(await exported(api)).toContain('qué bueno,Positivo,positive');
});

test('a row in another encoding is read as Windows-1252 and told', async () => {
  const { summary, rows } = await judged(Uint8Array.from(Buffer.concat([Buffer.from('text\n' + 'good ñ\n'.repeat(200_000)), Buffer.from('bad ñ\n', 'latin1')])));
  expect(summary).toMatchObject({ rows: 200_001, problems: { otherEncoding: 1 }, problemsAt: [{ problem: 'otherEncoding', line: 200_002 }] });
  expect(rows).toHaveLength(500);
});

test('JSON lines, plain lines and paragraphs are tables too', async () => {
  const json = await judged('{"review":"good","stars":5,"tags":["a"]}\n{"stars":1,"review":"bad"}\nnot json\n"great"\n', 'r.jsonl');
  expect(json.shape).toMatchObject({ reading: { format: 'jsonl' }, header: ['review', 'stars', 'tags'], columns: { text: 0, stars: 1 } });
  expect(json.rows.map(({ preview, given }) => [preview, given])).toEqual([['good', 1], ['bad', 0], ['', null], ['great', null]]);
  expect(json.summary.problems).toEqual({ brokenJson: 1 });
  expect(await exported(json.api)).toContain('good,5,"[""a""]",positive');
  const lines = await judged('A good film, really.\n\nBad.\r\nSo, so dull\n', 'r.txt');
  expect(lines.shape.reading.format).toBe('lines');
  expect(lines.rows.map(({ preview, line }) => [preview, line])).toEqual([['A good film, really.', 1], ['Bad.', 3], ['So, so dull', 4]]);
  const paragraphs = await judged('A good film.\nLovely.\n\n\nBad.\nAnd dull.\nStill dull.\n', 'r.txt');
  expect(paragraphs.shape.reading.format).toBe('paragraphs');
  expect(paragraphs.rows.map(({ preview, line }) => [preview, line])).toEqual([['A good film. Lovely.', 1], ['Bad. And dull. Still dull.', 5]]);
  expect((await judged('A good film.\nLovely.\n\nBad.\nAnd dull.\nStill.\n', 'r.txt', { format: 'lines' })).rows).toHaveLength(5);
});

test('keys that are called like what every object has are keys like others', async () => {
  const { api, rows } = await judged('{"text":"good","constructor":"Ada","__proto__":"x"}\n{"text":"bad film"}\n', 'r.jsonl');
  expect(rows.map(({ preview }) => preview)).toEqual(['good', 'bad film']);
  expect((await api.batchRow(0)).cells).toEqual([['constructor', 'Ada'], ['__proto__', 'x']]);
  expect((await api.batchRow(1)).cells).toEqual([['constructor', ''], ['__proto__', '']]);
});

test.each([
  ['', 'r.csv', { why: 'empty' }], [' \n\n', 'r.txt', { why: 'empty' }], ['[{"text":"good"}]', 'r.json', { why: 'jsonArray' }], ['nothing\nhere', 'r.jsonl', { why: 'noJson' }],
  ['text,label\n', 'r.csv', { why: 'noRows' }], ['PK\u0003\u0004 xl/workbook.xml', 'r.csv', { why: 'binary', what: 'spreadsheet' }], ['%PDF-1.4', 'r.txt', { why: 'binary', what: 'pdf' }],
])('%j called %s is refused', async (content, name, expected) => {
  expect(await batch().batchOpen(file(content, name))).toEqual({ kind: 'refused', ...expected });
});

test.each([['text|label\ngood|pos\n', '|'], ['text\tlabel\ngood, I say\tpos\n', '\t'], ['text;label\n"good; yes";pos\n', ';']])('%j is parted by %j', async (content, delimiter) => {
  const { shape, summary } = await judged(content, 'data.csv');
  expect([shape.reading.delimiter, summary.tally?.correct]).toEqual([delimiter, 1]);
});

test('what was guessed can be said otherwise', async () => {
  const { shape, rows } = await judged('good;bad\ndull;x\n', 'r.csv', { hasHeader: false, delimiter: ',' });
  expect([shape.header, rows.map(({ preview }) => preview)]).toEqual([[''], ['good;bad', 'dull;x']]);
});

test('a cancelled run keeps what it judged, and says how far it came', async () => {
  const api: SentimentBatchApi = createBatch(async (texts) => texts.map(judge));
  const shape = shapeOf(await api.batchOpen(file(`text\n${'good film\n'.repeat(100_000)}`)));
  const told: BatchProgress[] = [];
  const running = api.batchRun(shape.columns, 'butaca', (progress) => { told.push(progress); if (progress.rows > 1000) void api.batchCancel(); });
  const summary = await running;
  expect(summary.ended).toBe('cancelled');
  expect(summary.rows).toBeGreaterThan(1000);
  expect(summary.rows).toBeLessThan(100_000);
  expect(await api.batchView({ order: 'file', search: 'film' })).toBe(summary.rows);
  expect((await exported(api)).trim().split('\r\n')).toHaveLength(summary.rows + 1);
});

test('a search that a newer one replaced rejects, the newer one answers', async () => {
  const { api } = await judged(`text\n${'good film\n'.repeat(120_000)}bad film\n`);
  const older = api.batchView({ search: 'good', order: 'file' }).catch((error: Error) => error.name);
  expect(await api.batchView({ search: 'bad', order: 'file' })).toBe(1);
  expect(await older).toBe('AbortError');
});

test('a file that goes away while it is read keeps what was judged, and later questions say so', async () => {
  const api = batch(), whole = file(`text\n${'good film\n'.repeat(200_000)}`);
  let isGone = false;
  const vanishing = { name: 'r.csv', size: whole.size, type: '', slice: (from?: number, to?: number) => (isGone || (from ?? 0) > 1_000_000 ? { ...whole, size: 0, type: '', slice: () => whole, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } : whole.slice(from, to)), arrayBuffer: () => whole.arrayBuffer() };
  const shape = shapeOf(await api.batchOpen(vanishing));
  const summary = await api.batchRun(shape.columns, 'butaca');
  expect(summary.ended).toBe('unreadable');
  expect(summary.rows).toBeGreaterThan(50_000);
  isGone = true;
  await expect(api.batchRows(0, 5)).rejects.toMatchObject({ name: 'FileChangedError' });
  await expect(api.batchExport({ rows: 'all', mark: false })).rejects.toMatchObject({ name: 'FileChangedError' });
  expect(await api.batchOpen(vanishing)).toEqual({ kind: 'refused', why: 'unreadable' });
});

test('a cell of a megabyte is one row, seen in full when it is opened', async () => {
  const { api, rows } = await judged(`text,label\n"${'good '.repeat(220_000)}",pos\nbad,neg\n`);
  expect(rows.map(({ preview }) => preview.length)).toEqual([200, 3]);
  expect(await api.batchRow(0)).toMatchObject({ cells: [['label', 'pos']], line: 2 });
  expect((await api.batchRow(0)).text.length).toBe(200_000);
});

test('every row opened by where it stands is the row that was judged', async () => {
  const random = seededRandom(11), letters = ['good ', 'bad ', 'ñ', '"', ',', '\n', '😀', ';', ' = '];
  const table = Array.from({ length: 400 }, (_, id) => [String(id), `x${Array.from({ length: 1 + Math.floor(random() * 12) }, () => letters[Math.floor(random() * letters.length)]).join('')}x`]);
  for (const encode of [(text: string) => Buffer.from(text), (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
    const { api, summary } = await judged(Uint8Array.from(encode(Papa.unparse([['id', 'text'], ...table]))));
    expect(summary).toMatchObject({ rows: 400, problems: {} });
    for (let row = 0; row < 400; row += 7) expect(await api.batchRow(row)).toMatchObject({ text: table[row]![1], cells: [['id', String(row)]] });
  }
});

test('rows that are numbered in a column without a name are laid right', async () => {
  const { shape, rows } = await judged('text,label\n1,good film,pos\n2,bad film,neg\n');
  expect(shape).toMatchObject({ header: ['', 'text', 'label'], columns: { text: 1, label: 2 } });
  expect(rows.map(({ preview, given }) => [preview, given])).toEqual([['good film', 1], ['bad film', 0]]);
});

test('nothing is answered before a file was judged, nor for columns that are not there', async () => {
  const api = batch();
  await expect(api.batchView({ order: 'file' })).rejects.toMatchObject({ name: 'NoFileError' });
  await expect(api.batchRun({ text: 0, label: null, stars: null, outOf: 5 }, 'butaca')).rejects.toMatchObject({ name: 'NoFileError' });
  await api.batchOpen(file(sixRows));
  await expect(api.batchRun({ text: 7, label: null, stars: null, outOf: 5 }, 'butaca')).rejects.toMatchObject({ name: 'RangeError' });
});
