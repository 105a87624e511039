import { render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { navigate } from '../../shell/router.svelte.ts';
import { provideSentiment } from '../../shell/sentiment.ts';
import { fakeSentiment } from '../fakeSentiment.ts';
import { madeUpCard } from './card.fixture.ts';
import ModelScreen from './ModelScreen.svelte';

const card = madeUpCard();

beforeAll(async () => {
  await ensureMessages('sentimentModel');
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  provideSentiment(fakeSentiment({ card: () => Promise.resolve(card) }));
  navigate('/sentiment/model', { replace: true });
});
afterEach(() => setLanguage('en'));

const show = async () => {
  render(ModelScreen, { params: {} });
  await screen.findByRole('heading', { name: 'In short' });
};
const section = (name: string) => within(screen.getByRole('region', { name }));
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

test('the accuracy stands at the top with its interval and how often the test reviews were looked at', async () => {
  await show();
  const short = section('In short'), { accuracy, n } = card.models[0]!.test;
  expect(short.getByText(percent(accuracy.value))).toBeTruthy();
  expect(short.getByText(`of ${n.toLocaleString('en')} reviews judged rightly`)).toBeTruthy();
  expect(short.getByText(`95% interval: ${percent(accuracy.low)} to ${percent(accuracy.high)}`)).toBeTruthy();
  expect(short.getByText(/scored once for this model/)).toBeTruthy();
});

test('every section has its heading, and the list of contents leads to it', async () => {
  await show();
  const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole('link'), headings = screen.getAllByRole('heading', { level: 2 });
  expect(links.map(({ textContent }) => textContent)).toEqual(headings.map(({ textContent }) => textContent));
  expect(headings.length).toBe(13);
  links[3]!.click();
  expect(document.activeElement).toBe(headings[3]);
});

test('the confusion matrix holds all reviews, with their share of a row', async () => {
  await show();
  const { trueNegative, falsePositive, truePositive, falseNegative } = card.models[0]!.test.confusion;
  const cells = within(screen.getByRole('table', { name: /Verdicts against/ })).getAllByRole('cell');
  expect(cells.map((cell) => Number(cell.querySelector('strong')?.textContent.replace(/\D/g, '')))).toEqual([trueNegative, falsePositive, falseNegative, truePositive]);
  expect(cells[0]!.textContent).toContain(`✓ ${trueNegative.toLocaleString('en')}${percent(trueNegative / (trueNegative + falsePositive))} of these`);
});

test('models stand in the order of their accuracy, ours marked as one that ships', async () => {
  await show();
  const rows = within(screen.getByRole('table', { name: /films that training had not seen/ })).getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(rows).toEqual(['Butaca’s readerships', 'NB-weighted logistic, 1–3-grams', 'Classic, two hidden layersships']);
  const table = within(screen.getByRole('table', { name: 'All figures of the models' }));
  expect(table.getByText('+0.6 points')).toBeTruthy(); // 4421 − 4390 of 4800
});

test('the grid is sorted by accuracy and can be sorted otherwise', async () => {
  await show();
  const table = () => within(screen.getByRole('table', { name: 'Every setting' })), first = () => table().getAllByRole('row')[1]!.firstElementChild?.textContent.trim();
  expect(first()).toBe(percent(Math.max(...card.grid.map(({ accuracy }) => accuracy))));
  table().getByRole('button', { name: /^Accuracy/ }).click();
  await waitFor(() => { expect(first()).toBe(percent(Math.min(...card.grid.map(({ accuracy }) => accuracy)))); });
});

test('another model’s figures are shown when it is chosen, and the address says which', async () => {
  await show();
  expect(section('In short').getByText('Rewritten reviews')).toBeTruthy();
  screen.getByRole('radio', { name: 'Classic, two hidden layers' }).click();
  await waitFor(() => { expect(section('In short').getByText(percent(card.models[1]!.test.accuracy.value))).toBeTruthy(); });
  expect(section('In short').queryByText('Rewritten reviews')).toBeNull();
  expect(location.hash).toContain('model=twoLayer');
});

test('worst mistakes are ids only', async () => {
  await show();
  const rows = within(screen.getByRole('table', { name: 'Its worst mistakes' })).getAllByRole('rowheader').map(({ textContent }) => textContent.trim());
  expect(rows).toEqual(card.models[0]!.worst.slice(0, rows.length).map(({ id }) => id));
});

test('everything is in Spanish for whoever reads Spanish', async () => {
  await setLanguage('es');
  render(ModelScreen, { params: {} });
  await screen.findByRole('heading', { name: 'En breve' });
  expect(screen.getByText('Solo lee inglés.')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/sentimentModel\.|common\.|\{\{/);
});

test('no text is missing in English', async () => {
  await show();
  expect(document.body.textContent).not.toMatch(/sentimentModel\.|common\.|\{\{/);
});

test('a card of another version is refused with a way to try again', async () => {
  provideSentiment(fakeSentiment({ card: () => Promise.resolve({ ...card, schemaVersion: 99 }) }));
  render(ModelScreen, { params: {} });
  expect(await screen.findByRole('alert')).toBeTruthy();
});
