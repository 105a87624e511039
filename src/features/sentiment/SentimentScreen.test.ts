import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SentimentClientStatus } from '../../client/sentiment.ts';
import { createStore } from '../../client/store.ts';
import type { ModelName } from '../../contracts/sentiment.ts';
import type { Manifest } from '../../contracts/manifest.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, place, startRouter } from '../shell/router.svelte.ts';
import { provideSentiment } from '../shell/sentiment.ts';
import { fakeSentiment, readyStatus, smallReading } from './fakeSentiment.ts';
import SentimentScreen from './SentimentScreen.svelte';

const review = 'The film was great fun. But the plot is awful, very dull!';
const artefacts = (['butaca', 'two-layer', 'three-layer'] as const).map((name, at) => ({ name: `sentiment/${name}`, path: `models/${name}.bin`, bytes: [5_400_000, 1_400_000, 1_500_000][at] ?? 0, sha256: '', schemaVersion: 1, needed: 'later' as const }));
const manifest: Manifest = { schemaVersion: 1, artefacts };
let asked: (readonly [string, ModelName])[] = [];
let stopRouter = (): void => undefined;

/** ours reads as the small model does, the classic ones the other way round. */
const read = (text: string, model: ModelName) => { asked.push([text, model]); return Promise.resolve(smallReading(text, model === 'butaca' ? 1 : -1)); };

function open(query: Readonly<Record<string, string>>, given: Parameters<typeof fakeSentiment>[0] = {}): void {
  provideCatalogue(fakeCatalogue({ manifest: () => Promise.resolve(manifest) }));
  provideSentiment(fakeSentiment({ read, ...given }));
  navigate({ path: '/sentiment', query }, { replace: true });
  render(SentimentScreen, { params: {} });
}
const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The review' });
const type = async (text: string): Promise<void> => { await fireEvent.input(field(), { target: { value: text } }); };
const verdict = () => within(screen.getByRole('region', { name: 'The verdict' }));

beforeAll(async () => { await ensureMessages('sentiment'); });
beforeEach(() => { asked = []; stopRouter = startRouter(); });
afterEach(async () => { stopRouter(); await setLanguage('en'); });

test('the verdict follows the typing in words, as a count of reviews, and on the gauge', async () => {
  open({});
  expect(await screen.findByText('Nothing to read yet')).toBeTruthy();
  await type('It was a wonderful film, great fun');
  expect(await verdict().findByText('Clearly positive')).toBeTruthy();
  expect(verdict().getByText('Of 100 reviews read like this one, more than 99 are positive.')).toBeTruthy();
  expect(verdict().getByRole('meter').getAttribute('aria-valuetext')).toBe('over 99% positive');
  await type('It was an awful film, a waste');
  expect(await verdict().findByText('Clearly negative')).toBeTruthy();
  expect(verdict().getByRole('meter').getAttribute('aria-valuenow')).toBe('0');
});

test('of keys in quick succession only the last text is read', async () => {
  open({});
  await screen.findByText('Nothing to read yet');
  for (const text of ['It was g', 'It was gr', 'It was great fun']) await type(text);
  await verdict().findByText('Clearly positive');
  expect(asked.map(([text]) => text)).toEqual(['It was great fun']);
});

test('an answer to an older text that comes late changes nothing', async () => {
  const late: (() => void)[] = [];
  open({}, { read: (text, _, signal) => new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    if (text.includes('awful')) late.push(() => resolve(smallReading(text)));
    else resolve(smallReading(text));
  }) });
  await type('It was an awful film, a waste');
  await waitFor(() => expect(late).toHaveLength(1));
  await type('It was a wonderful film, great fun');
  await verdict().findByText('Clearly positive');
  late[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(verdict().queryByText('Clearly negative')).toBeNull();
});

test('a doubted text is not judged: it says why and what would help', async () => {
  open({ text: 'Blue chairs' });
  expect(await verdict().findByText('Can’t tell')).toBeTruthy();
  expect(verdict().getByText('There is too little text to judge.')).toBeTruthy();
  expect(verdict().getByText('Add a sentence that says what you liked or did not.')).toBeTruthy();
  expect(verdict().getByRole('meter').getAttribute('aria-valuetext')).toBe('No verdict');
});

test('words are marked by sign and strength, and what a mark means is read with it', async () => {
  open({ text: review });
  const group = await screen.findByRole('group', { name: 'The text with its words marked' });
  expect(group.textContent).toContain(review);
  const great = within(group).getByRole('button', { name: 'great' }), awful = within(group).getByRole('button', { name: 'awful' });
  expect([great.dataset['tint'], awful.dataset['tint']].map((tint) => Math.sign(Number(tint)))).toEqual([1, -1]);
  expect(within(group).queryByRole('button', { name: 'the' })).toBeNull();
  awful.focus();
  const tip = await screen.findByRole('tooltip');
  expect(tip.textContent).toMatch(/^−\d\.\d\d towards negative$/);
  await waitFor(() => expect(awful.getAttribute('aria-describedby')).toBe(tip.id));
  await fireEvent.keyDown(awful, { key: 'Escape' });
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('one Tab stop leads into the marks, and arrows go from one to the next', async () => {
  open({ text: review });
  const group = await screen.findByRole('group', { name: 'The text with its words marked' });
  const marks = within(group).getAllByRole('button');
  expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  marks[0]?.focus();
  await fireEvent.keyDown(document.activeElement ?? group, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(marks[1]);
  await fireEvent.keyDown(document.activeElement ?? group, { key: 'End' });
  expect(document.activeElement).toBe(marks.at(-1));
  expect(marks.at(-1)?.tabIndex).toBe(0);
});

test('start, both sides and the sum are shown and add up', async () => {
  open({ text: review });
  await screen.findByText('How it adds up');
  const numbers = [...document.querySelectorAll('dl dd')].map(({ textContent }) => Number(textContent.replace('−', '-').replace('+', '')));
  expect(numbers).toHaveLength(4);
  const [start = NaN, positive = NaN, negative = NaN, sum = NaN] = numbers;
  expect(positive).toBeGreaterThan(0);
  expect(negative).toBeLessThan(0);
  expect(Math.abs(start + positive + negative - sum)).toBeLessThanOrEqual(0.02); // rounding
});

test('the phrases that say most stand in a table with the verdict without each', async () => {
  open({ text: review });
  const [first] = smallReading(review).phrases;
  const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
  const strongest = rows[0];
  if (!first || !strongest) throw new Error('no phrases');
  expect(within(strongest).getByRole('rowheader').textContent).toBe(review.slice(first.start, first.end));
  expect(within(strongest).getAllByRole('cell').at(-1)?.textContent).toBe(`${Math.round(first.withoutProbability * 100)}%${Math.round(first.withoutProbability * 100)}% positive`);
  await fireEvent.click(within(strongest).getByRole('button'));
  await waitFor(() => expect([...document.querySelectorAll('.lit')].map(({ textContent }) => textContent).join('')).toBe(review.slice(first.start, first.end)));
});

test('each sentence is a bar that finds it in the text, by arrows too', async () => {
  open({ text: review });
  const bars = within(await screen.findByRole('group', { name: /The mood of each sentence/ })).getAllByRole('button');
  expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^Sentence 1 of 2, .* positive: The film was great fun\.$/), expect.stringMatching(/^Sentence 2 of 2, .* positive: But the plot is awful, very dull!$/),
  ]);
  const lit = (): string => [...document.querySelectorAll('.lit')].map(({ textContent }) => textContent).join('');
  bars[0]?.focus();
  await fireEvent.click(bars[0] as HTMLElement);
  await waitFor(() => expect(lit()).toBe('The film was great fun.'));
  await fireEvent.keyDown(bars[0] as HTMLElement, { key: 'ArrowRight' });
  await waitFor(() => expect(lit()).toBe('But the plot is awful, very dull!'));
  expect(document.activeElement).toBe(bars[1]);
});

test('an example fills the field and says what to expect; a person’s own text can be brought back', async () => {
  open({ text: 'My own great film' });
  await fireEvent.click(screen.getByRole('button', { name: 'Sarcasm' }));
  expect(field().value).toContain('punches helicopters');
  expect(screen.getByText(/Expect a wrong verdict/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Bring my text back' }));
  expect(field().value).toBe('My own great film');
});

test('two models read the same text side by side, each with its word, and the screen says that they disagree', async () => {
  open({ text: review, with: 'twoLayer' });
  expect(await screen.findByRole('heading', { name: 'What Butaca says' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'What Classic, two layers says' })).toBeTruthy();
  expect(await screen.findByText(/The models disagree/)).toBeTruthy();
  expect(asked).toEqual([[review, 'butaca'], [review, 'twoLayer']]);
  expect(within(screen.getByRole('table')).getByRole('columnheader', { name: 'For Classic, two layers' })).toBeTruthy();
});

test('model and comparison are chosen with their sizes and kept in the address', async () => {
  open({ text: 'Good film' });
  const compare = screen.getByRole('combobox', { name: 'Compare with' });
  await within(compare).findByRole('option', { name: 'Classic, two layers (1.4 MB)' });
  await fireEvent.change(compare, { target: { value: 'twoLayer' } });
  await waitFor(() => expect(place().query['with']).toBe('twoLayer'));
  await fireEvent.change(screen.getByRole('combobox', { name: 'Read by' }), { target: { value: 'twoLayer' } });
  await waitFor(() => expect(place().query).toEqual({ text: 'Good film', model: 'twoLayer', with: 'butaca' }));
});

test('the text goes into the fragment once the hand rests, and stays out when it is too long', async () => {
  open({});
  await type('Great & good');
  expect(window.location.hash).toBe('#/sentiment');
  await waitFor(() => expect(window.location.hash).toBe('#/sentiment?text=Great+%26+good'), { timeout: 2000 });
  expect(window.location.search).toBe('');
  expect(screen.getByText(/browsers never send/)).toBeTruthy();
  await type('great '.repeat(2000));
  await waitFor(() => expect(window.location.hash).toBe('#/sentiment'), { timeout: 2000 });
  expect(field().value).toHaveLength(12_000);
  expect(screen.getByText(/too long for a link/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy link without the text' })).toBeTruthy();
});

test('a link opened in the same tab brings its own text', async () => {
  open({ text: 'Great fun' });
  expect(field().value).toBe('Great fun');
  navigate({ path: '/sentiment', query: { text: 'Awful film' } });
  await waitFor(() => expect(field().value).toBe('Awful film'));
});

test('a load shows its bytes, can be cancelled, and begins again when asked', async () => {
  const status = createStore<SentimentClientStatus>({ ...readyStatus, state: 'loading', engine: null, loadedBytes: 1_200_000, totalBytes: 5_400_000 });
  let cancel = (): void => undefined, isThere = false;
  open({ text: 'It was great fun' }, {
    status, cancelLoad: () => cancel(),
    read: (text) => (isThere ? Promise.resolve(smallReading(text)) : new Promise((_, reject) => { cancel = () => reject(new DOMException('cancelled', 'AbortError')); })),
  });
  expect(await screen.findByText('1.2 MB of 5.4 MB')).toBeTruthy();
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Loading Butaca' }).value).toBeCloseTo(1.2 / 5.4);
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(/Loading was cancelled/)).toBeTruthy();
  isThere = true;
  await fireEvent.click(screen.getByRole('button', { name: 'Load the model' }));
  expect(await verdict().findByText('Clearly positive')).toBeTruthy();
});

test('a failure is told as everywhere, and trying again reads', async () => {
  let fails = true;
  open({ text: 'It was great fun' }, { read: (text) => (fails ? Promise.reject(Object.assign(new Error('sentiment-butaca does not match'), { name: 'ArtefactError' })) : Promise.resolve(smallReading(text))) });
  expect((await screen.findByRole('alert')).textContent).toContain('A data file did not arrive as it should');
  fails = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await verdict().findByText('Clearly positive')).toBeTruthy();
});

test('a megabyte is taken without drawing all its words at once', async () => {
  open({});
  await type('great film, awful plot. '.repeat(42_000));
  await screen.findByText(/Only the first 1,000 words are shown marked/, {}, { timeout: 15_000 });
  expect(document.querySelectorAll('[data-tint]').length).toBeLessThan(1200);
  expect(within(screen.getByRole('group', { name: /The mood of each sentence/ })).getAllByRole('button')).toHaveLength(200);
});

test('a phrase with a tag within is shown without it', async () => {
  open({ text: 'The acting was not <i>bad</i>, it was great fun' });
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('rowheader').map(({ textContent }) => textContent)).toContain('not bad');
  expect(table.textContent).not.toContain('<');
});

test('the gist of the verdict stands under the field too, and leads to the whole', async () => {
  open({ text: 'It was great fun' });
  const gist = await screen.findByRole('button', { name: /^Clearly positive\s· over 99% positive Why/ });
  await fireEvent.click(gist);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'The verdict' }));
});

test('the screen speaks Spanish', async () => {
  await setLanguage('es');
  open({ text: 'It was great fun' });
  expect(await within(screen.getByRole('region', { name: 'El veredicto' })).findByText('Claramente positiva')).toBeTruthy();
  expect(screen.getByText('De 100 reseñas que se leen como esta, más de 99 son positivas.')).toBeTruthy();
});
