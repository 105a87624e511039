import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ProfileClient } from '../../client/profile.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { navigate } from '../shell/router.svelte.ts';
import DatasetScreen from './DatasetScreen.svelte';
import { localProfile } from './localProfile.fixture.ts';
import { provideKeptFiles } from './open/keptHost.ts';
import { ExploreWork } from './state/exploreWork.svelte.ts';
import { provideProfile } from './state/profileHost.ts';

vi.mock('../../client/profile.ts', () => ({ createProfile: () => { throw new Error('no worker in tests'); } }));
vi.mock('../../ui/chart/drawChart.ts', () => ({ drawChart: () => ({ redraw: () => undefined, png: () => Promise.resolve(new Blob()), destroy: () => undefined, show: () => undefined }) }));

beforeAll(async () => { await Promise.all((['explore', 'exploreAlerts', 'chart'] as const).map(ensureMessages)); });
beforeEach(() => {
  navigate('/explore/file', { replace: true });
  provideKeptFiles({ list: () => Promise.resolve({ kind: 'unsupported' }), keep: () => Promise.resolve({ kind: 'unsupported' }), open: () => Promise.resolve({ kind: 'missing' }), remove: () => Promise.resolve({ kind: 'missing' }) });
});
afterEach(() => setLanguage('en'));

const rows = Array.from({ length: 200 }, (_, row) => `${row % 5 === 0 ? 0 : 10 + (row % 37)},${['Madrid', 'madrid ', 'Sevilla', 'Lugo'][row % 4]},${row % 3 === 0 ? '' : row % 11},2020-01-${String((row % 28) + 1).padStart(2, '0')}`);
const csv = new File([`amount,city,age,day\n${rows.join('\n')}\n`], 'shop.csv');

async function show(given: Partial<ProfileClient> = {}, file = csv): Promise<ExploreWork> {
  provideProfile(() => localProfile(given));
  const work = new ExploreWork();
  await work.open({ kind: 'file' }, { file });
  render(DatasetScreen, { params: { dataset: 'file' }, work });
  return work;
}
async function profiled(given: Partial<ProfileClient> = {}): Promise<ExploreWork> {
  const work = await show(given);
  await waitFor(() => expect(work.run.state).toBe('done'), { timeout: 10_000 });
  await screen.findByText(/opens anywhere|abre en cualquier parte/); // the last section is built
  return work;
}
const section = (name: string): HTMLElement => {
  const found = screen.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).closest('section');
  if (!found) throw new Error(`no section ${name}`);
  return found;
};

test('a file is told in cards, columns, missing values, rows and a way to take it along', async () => {
  await profiled();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('shop.csv');
  expect(screen.getByText('200 rows × 4 columns', { exact: false })).toBeTruthy();
  expect(within(section('Columns')).getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent?.match(/amount|city|age|day/)?.[0])).toEqual(['amount', 'city', 'age', 'day']);
  expect(within(section('Missing values')).getByText(/133 rows \(66\.5%\) are complete/)).toBeTruthy();
  expect(within(section('Rows')).getAllByRole('row')).toHaveLength(11);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the report (HTML)' }).disabled).toBe(false);
});

test('a column opens with its figures, charts and values, and its place is in the address', async () => {
  await profiled();
  await fireEvent.click(within(section('Columns')).getByRole('button', { name: /^amount/ }));
  expect(window.location.hash).toContain('column=amount');
  expect(await screen.findByRole('row', { name: 'Zeros 40 20%' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 4, name: 'Distribution' })).toBeTruthy();
  expect(await screen.findByText('Most frequent values')).toBeTruthy();
});

test('another number of bins asks the worker', async () => {
  const asked: unknown[] = [];
  navigate('/explore/file?column=amount', { replace: true });
  const work = await profiled();
  const client = work.client as ProfileClient, histogram = client.histogram;
  work.client = { ...client, histogram: (...words) => { asked.push(words.slice(0, 2)); return histogram(...words); } };
  await fireEvent.input(await screen.findByLabelText('Bins'), { target: { value: '7' } });
  await waitFor(() => expect(screen.getByText(/7 bins, as chosen/)).toBeTruthy());
  expect(asked).toEqual([['amount', { bins: 7, scale: 'linear' }]]);
});

test('a fix becomes a step of the recipe, changes the figures, and can be undone', async () => {
  const work = await profiled();
  const fix = within(section('Alerts')).getAllByRole('button', { name: 'Apply fix: Trim blanks from city' })[0] as HTMLElement;
  await fireEvent.click(fix);
  await waitFor(() => expect([work.run.state, work.run.columns[1]?.profile?.quality.edgeBlanks]).toEqual(['done', 0]), { timeout: 10_000 });
  expect(within(section('Recipe')).getByText('50 cells changed')).toBeTruthy();
  await fireEvent.click(within(section('Recipe')).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect([work.steps, work.run.state, work.run.columns[1]?.profile?.quality.edgeBlanks]).toEqual([[], 'done', 50]), { timeout: 10_000 });
});

test('a step that fails leaves the recipe as it was and says so', async () => {
  const work = await profiled({ apply: () => Promise.reject(new Error('out of memory')) });
  await work.add([{ do: 'drop', column: 'age' }]);
  expect([work.steps, work.canUndo]).toEqual([[], false]);
  expect((await screen.findByRole('alert')).textContent).toMatch(/out of memory/);
});

test('a type that a person chooses replaces the one chosen just before', async () => {
  const work = await profiled();
  await fireEvent.click(within(section('Columns')).getByRole('button', { name: /^age/ }));
  const type = within(screen.getByText('Remove this column').parentElement as HTMLElement).getByLabelText('Type');
  await fireEvent.change(type, { target: { value: 'categorical' } });
  await waitFor(() => expect(work.run.columns[2]?.profile?.type).toBe('categorical'), { timeout: 10_000 });
  await fireEvent.change(screen.getByLabelText('Type', { selector: '.tools select' }), { target: { value: 'text' } });
  await waitFor(() => expect(work.steps).toEqual([{ do: 'retype', column: 'age', to: 'text' }]));
});

test('cancelling keeps what is there and offers to go on', async () => {
  const work = await show({ profile: (_, onPart, __, signal) => new Promise((_resolve, reject) => {
    onPart({ part: 'overview', overview: { name: 'shop.csv', rows: 200, columns: 4, missingCells: 67, duplicateRows: null, duplicateExamples: [], memoryBytes: 10, types: {}, head: [], tail: [], sample: [] } });
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  }) });
  await fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Start again' })).toBeTruthy();
  expect([work.run.state, work.run.overview?.rows]).toEqual(['cancelled', 200]);
});

test('a file whose opening was cancelled is still at hand to be opened', async () => {
  let opens = 0;
  provideProfile(() => (opens++ > 0 ? localProfile() : localProfile({ open: (_, __, signal) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))) })));
  const work = new ExploreWork();
  void work.open({ kind: 'file' }, { file: csv });
  render(DatasetScreen, { params: { dataset: 'file' }, work });
  await fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('shop.csv');
  await fireEvent.click(await screen.findByRole('button', { name: 'Open the table' }));
  await waitFor(() => expect([work.phase, work.table?.rows]).toEqual(['ready', 200]));
});

test('what is no table is refused with its reason', async () => {
  await show({}, new File([''], 'nothing.csv'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/“nothing.csv” cannot be read as a table.*The file is empty/s);
});

test('an address of a file that is not open says what to do', async () => {
  provideProfile(() => localProfile());
  render(DatasetScreen, { params: { dataset: 'file' }, work: new ExploreWork() });
  expect((await screen.findByRole('alert')).textContent).toMatch(/No file is open/);
});

test('it speaks Spanish, without a word missing', async () => {
  await setLanguage('es');
  await profiled();
  expect(section('Valores ausentes').textContent).toMatch(/133 filas/);
  expect(document.body.textContent).not.toMatch(/explore(Alerts)?\.[a-z]|\{\{/);
});
