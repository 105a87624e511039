import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SentimentBatchClient } from '../../../client/sentimentBatch.ts';
import type { BatchProgress, BatchSummary, RowView } from '../../../contracts/sentimentBatch.ts';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { provideBatch } from './batchClient.ts';
import BatchScreen from './BatchScreen.svelte';
import { BatchWork } from './batchWork.svelte.ts';
import { fakeBatch, fakeShape, fakeSummary } from './fakeBatch.ts';

vi.mock('../../../client/sentimentBatch.ts', () => ({ sentimentBatch: null }));

beforeAll(async () => { await Promise.all((['sentiment', 'sentimentBatch'] as const).map(ensureMessages)); });
afterEach(async () => setLanguage('en'));

const csv = new File(['id,label,review\n'], 'r.csv');
function show(given: Partial<SentimentBatchClient> = {}): BatchWork {
  provideBatch(fakeBatch(given));
  const work = new BatchWork();
  render(BatchScreen, { params: {}, work });
  return work;
}
const choose = async (file = csv): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await fireEvent.change(input);
};
async function judged(given: Partial<SentimentBatchClient> = {}): Promise<RowView[]> {
  const views: RowView[] = [];
  show({ view: (view) => { views.push(view); return Promise.resolve(4); }, ...given });
  await choose();
  await fireEvent.click(await screen.findByRole('button', { name: 'Judge all rows' }));
  await screen.findByRole('heading', { name: 'The reviews' });
  return views;
}

test('the screen says that nothing leaves the device, and offers a file, an example and a field', () => {
  show();
  expect(screen.getByText('The file is read on this device and sent nowhere.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  expect(screen.getByLabelText(/Reviews, one a line/)).toBeTruthy();
});

test('the columns that were guessed are shown and can be changed before anything is judged', async () => {
  const asked: unknown[] = [];
  show({ run: (columns, model) => { asked.push([columns, model]); return Promise.resolve(fakeSummary); } });
  await choose();
  const text = await screen.findByLabelText<HTMLSelectElement>('Text of the review');
  expect(text.selectedOptions[0]?.textContent).toBe('review');
  expect(screen.getByRole('columnheader', { name: 'label label' })).toBeTruthy();
  await fireEvent.change(screen.getByLabelText('Label to compare with'), { target: { value: '' } });
  await fireEvent.change(screen.getByLabelText('Rating to compare with'), { target: { value: '0' } });
  await fireEvent.change(screen.getByLabelText(/Rated out of/), { target: { value: '10' } });
  expect(asked).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Judge all rows' }));
  expect(asked).toEqual([[{ text: 2, label: null, stars: 0, outOf: 10 }, 'butaca']]);
});

test('without a column of texts nothing can be judged, and that is said', async () => {
  show({ open: () => Promise.resolve({ kind: 'table', shape: { ...fakeShape, columns: { text: null, label: null, stars: null, outOf: 5 } } }) });
  await choose();
  expect(await screen.findByText('Choose the column that holds the reviews.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Judge all rows' }).disabled).toBe(true);
});

test('another delimiter reads the file anew', async () => {
  const readings: unknown[] = [];
  show({ open: (_, reading) => { readings.push(reading); return Promise.resolve({ kind: 'table', shape: fakeShape }); } });
  await choose();
  await fireEvent.change(await screen.findByLabelText('Parted by'), { target: { value: ';' } });
  expect(readings).toEqual([undefined, { ...fakeShape.reading, delimiter: ';' }]);
});

test('a workbook is refused with what to do, and another file can be chosen', async () => {
  show({ open: () => Promise.resolve({ kind: 'refused', why: 'binary', what: 'spreadsheet' }) });
  await choose();
  expect((await screen.findByRole('alert')).textContent).toMatch(/save the sheet as CSV/);
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
});

test('a run tells how far it is and can be stopped, keeping what it has', async () => {
  let tell: (progress: BatchProgress) => void = () => undefined, end: (summary: BatchSummary) => void = () => undefined;
  show({ run: (_, __, onProgress) => { tell = onProgress; return new Promise((resolve) => { end = resolve; }); }, cancel: () => { end({ ...fakeSummary, ended: 'cancelled' }); return Promise.resolve(); } });
  await choose();
  await fireEvent.click(await screen.findByRole('button', { name: 'Judge all rows' }));
  tell({ rows: 2500, readBytes: 512, totalBytes: 2048, positive: 1500, negative: 900, cannotTell: 100 });
  expect(await screen.findByText('2,500 rows')).toBeTruthy();
  expect(screen.getByText(/1,500 positive, 900 negative/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Stop and keep what is done' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Stopped after 4 rows/);
});

test('what was judged is counted, compared and told with its interval', async () => {
  await judged();
  expect(screen.getByText('66.7%')).toBeTruthy();
  expect(screen.getByText(/95% interval/).textContent).toBe('(20.8%–93.9%, 95% interval)');
  const matrix = screen.getByRole('table', { name: 'Verdicts against the file' });
  expect(within(matrix).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([['1', '1', '0'], ['0', '1', '0']]);
  expect(screen.getByText('line 5 (2 cells)')).toBeTruthy();
});

test('disagreements come first, and each row says what the file says', async () => {
  const views = await judged();
  expect(views[0]).toEqual({ order: 'disagreement' });
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4));
  const [first] = screen.getAllByRole('listitem');
  await waitFor(() => expect(first?.textContent).toMatch(/Positive\s*97%.*Great, they say.*≠ file: negative/s));
  expect(screen.getByText('over 99%')).toBeTruthy();
});

test('verdict, search, order and bars of the histogram choose what is listed', async () => {
  const views = await judged();
  await fireEvent.click(screen.getByRole('button', { name: /^Disagrees/ }));
  expect(views.at(-1)).toEqual({ verdict: 'disagrees', order: 'disagreement' });
  await fireEvent.input(screen.getByLabelText('Text contains'), { target: { value: ' great ' } });
  await waitFor(() => expect(views.at(-1)).toEqual({ verdict: 'disagrees', search: 'great', order: 'disagreement' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  await fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'unsureFirst' } });
  const bar = screen.getByRole('button', { name: '95% to 100%: 2 reviews' });
  await fireEvent.click(bar);
  expect(views.at(-1)).toEqual({ probability: [0.95, 1], order: 'unsureFirst' });
  expect(bar.getAttribute('aria-pressed')).toBe('true');
  await fireEvent.click(screen.getByRole('button', { name: '85% to 90%: 0 reviews' }), { shiftKey: true });
  expect(views.at(-1)?.probability).toEqual([0.85, 1]);
});

test('the arrow keys go along the histogram, one bar in the tab order', async () => {
  await judged();
  const bars = within(screen.getByRole('toolbar')).getAllByRole('button');
  expect(bars.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  bars[0]?.focus();
  await fireEvent.keyDown(bars[0] as HTMLElement, { key: 'End' });
  expect(document.activeElement).toBe(bars.at(-1));
});

test('a row opens with its text and other cells', async () => {
  await judged();
  await waitFor(() => expect(screen.getAllByRole('listitem')[0]?.querySelector('button')).toBeTruthy());
  HTMLDialogElement.prototype.showModal ??= function showModal() { this.open = true; };
  await fireEvent.click(screen.getAllByRole('listitem')[0]?.querySelector('button') as HTMLElement);
  expect(await screen.findByText(/the verdict disagrees/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open in the review reader' }).getAttribute('href')).toBe('#/sentiment?text=Great%2C+they+say');
});

test('an export asks for what is listed or for all, with or without the mark', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  await judged({ export: (options) => { asked.push(options); return Promise.resolve(new Blob(['x'])); } });
  await fireEvent.click(screen.getByRole('checkbox', { name: /mark/ }));
  await fireEvent.click(screen.getByRole('button', { name: 'Save all 4' }));
  expect(await screen.findByText('Saved, 1 B.')).toBeTruthy();
  expect(asked).toEqual([{ rows: 'all', mark: false }]);
});

test('a file that is gone is told where its rows would stand', async () => {
  await judged({ rows: () => Promise.reject(Object.assign(new Error('gone'), { name: 'FileChangedError' })) });
  expect((await screen.findByRole('alert')).textContent).toMatch(/changed, moved or deleted/);
});

test('it speaks Spanish too', async () => {
  await setLanguage('es');
  show();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Muchas reseñas a la vez');
});
