import { readFileSync } from 'node:fs';
import type { SentimentCard } from '../src/contracts/sentimentCard.ts';
import type { Manifest } from '../src/contracts/manifest.ts';
import { expect, keepEverything, open, test, unplug } from './site.ts';

const { artefacts } = JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest;
const path = artefacts.find(({ name }) => name === 'sentiment/card')?.path;
const card = path === undefined ? null : (JSON.parse(readFileSync(`public/${path}`, 'utf8')) as SentimentCard);
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

test.describe('how good the review reader is', () => {
  test.skip(card === null, 'no review reader is published');

  test('the page says what the card says, and fetches no model for it', async ({ page }) => {
    const models: string[] = [];
    page.on('request', (request) => { if (/\/models\/sentiment-(?!card)/.test(request.url())) models.push(request.url()); });
    await open(page, '#/sentiment/model');
    const short = page.getByRole('region', { name: 'In short' });
    await expect(short.getByText(percent(card!.models[0]!.test.accuracy.value), { exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name: /films that training had not seen/ }).getByRole('rowheader')).toHaveCount(card!.baselines.length);
    await page.getByRole('radio', { name: /two hidden layers/ }).check();
    await expect(short.getByText(percent(card!.models[1]!.test.accuracy.value), { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/model=twoLayer/);
    await page.reload();
    await expect(short.getByText(percent(card!.models[1]!.test.accuracy.value), { exact: true })).toBeVisible();
    expect(models).toEqual([]);
  });

  test('the list of contents is walked with the keyboard', async ({ page }) => {
    await open(page, '#/sentiment/model');
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'The grid search' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'The grid search' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'The grid search' })).toBeInViewport();
    await page.getByRole('table', { name: 'Every setting' }).getByRole('button', { name: /^Units/ }).press('Enter');
    await expect(page.getByRole('table', { name: 'Every setting' }).getByRole('columnheader', { name: /^Units/ })).toHaveAttribute('aria-sort', 'descending');
  });

  test('every chart draws, and its values can be read as a table', async ({ page }) => {
    await open(page, '#/sentiment/model');
    await expect(page.getByRole('img', { name: /Reliability curve/ })).toBeVisible();
    await expect.poll(() => page.locator('canvas').evaluateAll((all) => all.filter((canvas) => (canvas as HTMLCanvasElement).width > 300 || (canvas as HTMLCanvasElement).height > 150).length)).toBe(await page.locator('canvas').count());
    const figure = page.locator('figure').filter({ has: page.getByRole('heading', { name: 'Said and come true' }) });
    await figure.locator('summary').click();
    await expect(figure.getByRole('row')).toHaveCount(1 + card!.models[0]!.test.bins.filter(({ count }) => count > 0).length);
  });

  test('it works without the network once kept', async ({ page, context }) => {
    await open(page);
    await keepEverything(page);
    await unplug(context);
    await page.goto('./#/sentiment/model');
    await page.reload();
    await expect(page.getByRole('region', { name: 'In short' })).toBeVisible();
  });
});
