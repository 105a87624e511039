import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, open, test } from './site.ts';

let folder = '';
test.beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'butaca-explore-')); });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function accessible(page: Page, parts: readonly string[] = []): Promise<void> {
  const { violations } = await parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page })).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' ')).slice(0, 3)])).toEqual([]);
}
const complete = (page: Page) => expect(page.getByText(/^Profiled in/)).toBeVisible({ timeout: 30_000 });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: false }).filter({ has: page.getByRole('heading', { level: 2, name }) });
const choose = (page: Page, path: string) => page.locator('input[type=file]').first().setInputFiles(path);

test('films as published: 2,944 means of 0 are found, mended by a fix, and can be undone', async ({ page }) => {
  await open(page, '#/explore');
  await accessible(page);
  await page.getByRole('link', { name: /Films as published/ }).click();
  await complete(page);
  await page.goto('./#/explore/films-as-published?column=voteAverage');
  const row = page.getByRole('button', { name: /^voteAverage/ });
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  const card = page.locator(`[id="${await row.getAttribute('aria-controls')}"]`);
  await expect(card.getByRole('row', { name: /^Zeros/ })).toContainText('2,944');
  const before = (await card.getByRole('row', { name: /^Minimum/ }).textContent()) ?? '';
  const alerts = section(page, 'Alerts');
  await expect(alerts).toContainText(/2,944 .*2,846/); // of those films nobody has voted
  await alerts.getByRole('article').filter({ hasText: 'voteAverage' }).getByRole('button', { name: /Apply fix.*missing.*its mean/ }).first().click();
  await expect(section(page, 'Recipe').getByText(/cells changed/).first()).toBeVisible({ timeout: 20_000 });
  await complete(page);
  await expect(card.getByRole('row', { name: /^Zeros/ })).toHaveText(/^Zeros\s*0\b/);
  await expect(card.getByRole('row', { name: /^Minimum/ })).not.toHaveText(before);
  await section(page, 'Recipe').getByRole('button', { name: 'Undo' }).click();
  await complete(page);
  await expect(card.getByRole('row', { name: /^Minimum/ })).toHaveText(before);
});

test('the films report is one file that opens offline with its charts, and the page stays alive meanwhile', async ({ page, context }) => {
  await open(page, '#/explore/films');
  await complete(page);
  await page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as { longTasks: number[] }).longTasks = tasks;
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report (HTML)' }).click();
  const path = join(folder, 'report.html');
  await (await download).saveAs(path);
  const saved = readFileSync(path, 'utf8');
  expect(Buffer.byteLength(saved)).toBeLessThan(2e6);
  expect(saved).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"]*"[^>]*(src|href)/i);
  const reader = await context.newPage();
  await context.setOffline(true);
  await reader.goto(pathToFileURL(path).href);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Films');
  expect(await reader.locator('figure svg').count()).toBeGreaterThan(40);
  await accessible(reader, ['header', 'nav', '#overview', '#alerts', '#column-3', '#missing', '#rows']); // the other columns are made alike
  await context.setOffline(false);
  test.info().annotations.push({ type: 'longest task while building, ms', description: String(Math.max(0, ...(await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks)))) });
});

test('a file of one’s own is profiled, corrected, mended and saved', async ({ page }) => {
  const path = join(folder, 'shop.csv');
  writeFileSync(path, `id;city;amount;day\n${Array.from({ length: 400 }, (_, at) => `${at};${['Madrid', 'madrid ', 'Sevilla', 'Málaga'][at % 4]};${(at % 37) * 3 + 1};2020-0${(at % 9) + 1}-1${at % 9}`).join('\n')}\n`);
  await open(page, '#/explore');
  await choose(page, path);
  await complete(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('shop.csv');
  await expect(page.getByText(/separated by semicolon/)).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Keep this file on the device' }).click();
  await expect(page.getByText(/^Kept on this device/)).toBeVisible();
  await page.goto('./#/explore');
  await page.reload();
  await page.getByRole('link', { name: 'shop.csv' }).click();
  await complete(page);
  await page.getByRole('button', { name: /^city/ }).click();
  await expect(page.getByText('Spellings that differ in case, accents or blanks')).toBeVisible();
  await section(page, 'Alerts').getByRole('button', { name: /Apply fix.*Trim blanks/ }).first().click();
  await expect(section(page, 'Recipe').getByText('100 cells changed')).toBeVisible();
  const download = page.waitForEvent('download');
  await section(page, 'Recipe').getByRole('button', { name: 'CSV' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).not.toContain('madrid ');
  expect(saved.split(/\r?\n/).filter(Boolean)).toHaveLength(401);
});

test('a broken file is refused in plain words and the app lives on', async ({ page }) => {
  const path = join(folder, 'broken.parquet');
  writeFileSync(path, Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64, 7), Buffer.from([255, 255, 255, 127]), Buffer.from('PAR1')]));
  await open(page, '#/explore');
  await choose(page, path);
  await expect(page.getByRole('alert')).toContainText(/cannot be read as a table/);
  await page.getByRole('link', { name: 'Choose a table' }).click();
  await page.getByRole('link', { name: /^Ratings/ }).click();
  await complete(page);
});

test('two columns, a split and a brush answer by keyboard', async ({ page }) => {
  await open(page, '#/explore/ratings?x=stars&y=ratedAt');
  await complete(page);
  await expect(section(page, 'Two columns').getByRole('img')).toBeVisible();
  const compare = section(page, 'Compare');
  await compare.getByLabel('Split by').selectOption('stars');
  await compare.getByRole('checkbox', { name: /^5\b/ }).check();
  await compare.getByRole('button', { name: 'Compare' }).click();
  await expect(compare.getByRole('table').getByRole('row', { name: /userId/ })).toBeVisible();
  const brush = section(page, 'Linked brushing');
  for (const name of ['stars', 'ratedAt']) {
    await brush.getByLabel('Add a column').selectOption(name);
    await expect(brush.getByRole('heading', { level: 3, name })).toBeVisible();
  }
  await brush.getByRole('slider', { name: /stars.*(from|lower)|(from|lower).*stars/i }).first().press('End');
  await expect(brush.getByRole('status')).toHaveText(/^13,\d{3} of 100,\d{3} rows \(13\.\d%\) selected$/); // those with five stars
  await accessible(page, ['#section-brush', '#section-compare', '#section-pairs']);
});

test('the review statistics advise a kind of model', async ({ page }) => {
  await open(page, '#/explore/reviews');
  await expect(page.getByText('A network over n-grams suits these texts.')).toBeVisible();
  await accessible(page);
});
