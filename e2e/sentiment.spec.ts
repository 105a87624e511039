import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from 'playwright/test';
import { keepEverything, ready } from './site.ts';
import { serveSentiment, type SentimentSite } from './sentimentSite.ts';

/** The typing screen with the tests' small models, whose words are known: what it says does not hang on what was learnt. */
const test = base.extend<{ watched: undefined }, { site: SentimentSite }>({
  site: [async ({}, use) => {
    const site = await serveSentiment();
    await use(site);
    await site.close();
  }, { scope: 'worker' }],
  watched: [async ({ context, site }, use) => {
    const strangers: string[] = [], errors: string[] = [];
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && (url.origin !== new URL(site.url).origin || url.search !== '')) strangers.push(request.url());
    });
    context.on('weberror', (error) => errors.push(error.error().message));
    await use(undefined);
    expect(strangers, 'requests to other origins, or with a query').toEqual([]);
    expect(errors, 'errors thrown in pages').toEqual([]);
  }, { auto: true }],
});

const praise = 'The film was great fun, and the acting was superb.', turn = 'The film was great fun. But the plot is awful, and the story is very dull!';
const hashOf = (text: string, more: Readonly<Record<string, string>> = {}): string => `#/sentiment?${new URLSearchParams({ text, ...more }).toString()}`;
const verdict = (page: Page) => page.getByRole('region', { name: 'The verdict' });
const field = (page: Page) => page.getByRole('textbox', { name: 'The review' });
const marks = (page: Page) => page.getByRole('group', { name: 'The text with its words marked' });
const bars = (page: Page) => page.getByRole('group', { name: /The mood of each sentence/ }).getByRole('button');

test('the verdict follows the typing, and the link brings text and verdict back', async ({ page, site }) => {
  await page.goto(`${site.url}#/sentiment`);
  await expect(page.getByText('Nothing to read yet')).toBeVisible();
  await field(page).pressSequentially(praise);
  await expect(verdict(page).getByText('Clearly positive')).toBeVisible();
  await expect(verdict(page).getByText(/Of 100 reviews read like this one/)).toBeVisible();
  await expect(page).toHaveURL(/#\/sentiment\?text=The\+film/);
  const link = page.url();
  await page.goto(`${site.url}#/about`);
  await page.goto(link);
  await expect(field(page)).toHaveValue(praise);
  await expect(verdict(page).getByText('Clearly positive')).toBeVisible();
});

test('words, sentences and phrases say why, by the keyboard alone', async ({ page, site }) => {
  await page.goto(`${site.url}${hashOf(turn)}`);
  await marks(page).getByRole('button').first().focus();
  await expect(page.getByRole('tooltip')).toContainText(/towards (positive|negative)/);
  await page.keyboard.press('End');
  await expect(page.getByRole('tooltip')).toContainText('towards negative');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);

  await bars(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bars(page).nth(1)).toBeFocused();
  await expect(bars(page).nth(1)).toHaveAttribute('aria-pressed', 'true');
  expect((await marks(page).locator('.lit').allTextContents()).join('')).toContain('But the plot is awful');

  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: 'awful' }).getByRole('cell').first()).toContainText('−');
});

test('contributions and start add up to the sum that is shown', async ({ page, site }) => {
  await page.goto(`${site.url}${hashOf(turn)}`);
  await expect(page.getByText('How it adds up')).toBeVisible();
  const [start, positive, negative, sum] = (await verdict(page).locator('dd').allTextContents()).map((text) => Number(text.replace('−', '-')));
  expect(Math.abs(start! + positive! + negative! - sum!)).toBeLessThanOrEqual(0.02);
});

test('what cannot be judged says why and what would help', async ({ page, site }) => {
  await page.goto(`${site.url}#/sentiment`);
  await page.getByRole('button', { name: 'In Spanish' }).click();
  await expect(verdict(page).getByText('Can’t tell')).toBeVisible();
  await expect(verdict(page).getByText(/Translate it into English|everyday words/)).toBeVisible();
  await page.getByRole('button', { name: 'Too short' }).click();
  await expect(verdict(page).getByText('Can’t tell')).toBeVisible();
});

test('a megabyte pasted leaves the page responsive, and stays out of the link', async ({ page, site }) => {
  await page.goto(`${site.url}#/sentiment`);
  await expect(page.getByText('Nothing to read yet')).toBeVisible();
  const longest = page.evaluate(() => new Promise<number>((resolve) => {
    let last = performance.now(), most = 0;
    const until = last + 5000;
    const tick = (): void => {
      const now = performance.now();
      most = Math.max(most, now - last);
      last = now;
      if (now < until) setTimeout(tick, 10);
      else resolve(most);
    };
    tick();
  }));
  await field(page).evaluate((area: HTMLTextAreaElement, text) => { area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }, `${turn} `.repeat(14_000));
  await expect(page.getByText(/too long for a link/)).toBeVisible();
  await expect(verdict(page).locator('.word')).toBeVisible();
  expect(await longest).toBeLessThan(1500); // an empty page's text field alone takes 0.3 s to lay a megabyte out
  await expect(page).toHaveURL(/#\/sentiment$/);
});

test('two models read side by side; the second is fetched only when it is chosen', async ({ page, site }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}${hashOf(turn)}`);
  await expect(verdict(page).locator('.word')).toHaveCount(1);
  expect(fetched.some((path) => path.includes('sentiment-two-layer'))).toBe(false);
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('twoLayer');
  await expect(verdict(page).locator('.word')).toHaveCount(2);
  await expect(page).toHaveURL(/with=twoLayer/);
  await page.reload();
  await expect(verdict(page).locator('.word')).toHaveCount(2);
});

test('a first load shows progress, can be cancelled, and begins again when asked', async ({ page, site }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/models/sentiment-butaca*', async (route) => { await held; await route.continue().catch(() => undefined); });
  await page.goto(`${site.url}${hashOf(praise)}`);
  await expect(verdict(page).getByRole('progressbar')).toBeVisible();
  await verdict(page).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(verdict(page).getByText(/was cancelled/)).toBeVisible();
  await expect(verdict(page).getByRole('button', { name: 'Load the model' })).toBeFocused();
  release();
  await page.keyboard.press('Enter');
  await expect(verdict(page).getByText('Clearly positive')).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('it reads without the network once its model is kept', async ({ page, context, site }) => {
  await page.goto(`${site.url}#/sentiment`);
  await ready(page);
  await keepEverything(page);
  await context.setOffline(true);
  await page.goto(`${site.url}${hashOf(praise)}`);
  await page.reload();
  await expect(verdict(page).getByText('Clearly positive')).toBeVisible();
});

for (const { theme, width } of [{ theme: 'light', width: 1440 }, { theme: 'dark', width: 360 }] as const) {
  test(`a comparison read has no accessibility violation and does not scroll sideways: ${theme}, ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((value) => localStorage.setItem('butaca-settings', value), JSON.stringify({ theme, language: 'en' }));
    await page.goto(`${site.url}${hashOf(turn, { with: 'threeLayer' })}`);
    await expect(verdict(page).locator('.word')).toHaveCount(2);
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')).slice(0, 3) }))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}
