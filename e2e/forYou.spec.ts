import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, keepEverything, open, test, unplug } from './site.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Recommendations' });
const cards = (page: Page) => list(page).getByRole('article');
const links = (page: Page) => cards(page).getByRole('heading', { level: 3 }).getByRole('link');
/** Ids of the titles shown, in their order. */
const shown = (page: Page) => links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

/** Rates titles on their pages, by the keyboard. */
async function rate(page: Page, ratings: Readonly<Record<string, number>>): Promise<void> {
  for (const [id, stars] of Object.entries(ratings)) {
    await page.goto(`./#/title/${id}`);
    const slider = page.getByRole('slider', { name: /^Your rating of/ }).first();
    await slider.focus();
    await page.keyboard.press(String(stars));
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${stars} of 5`));
  }
}
const threeFilms = { 949: 5, 769: 5, 862: 2 } as const, oneFilm = { 949: 5 } as const; // Heat, GoodFellas, Toy Story

test.describe.configure({ timeout: 120_000 });

async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`./#/for-you${query}`);
  await expect(cards(page).first()).toBeVisible();
}

test('three ratings make a list with true reasons, which moves on as a title in it is rated, and comes back', async ({ page }) => {
  await open(page, '#/for-you');
  await expect(page.getByRole('link', { name: 'Pick favourites' })).toBeVisible();
  await rate(page, threeFilms);
  await openList(page);
  await expect(cards(page)).toHaveCount(20);
  const before = await shown(page);
  for (const id of Object.keys(threeFilms)) expect(before).not.toContain(`#/title/${id}`);
  await expect(cards(page).filter({ hasText: /Because you gave (Heat|GoodFellas) 5 ★: \+\d+\.\d/ }).first()).toBeVisible();
  await expect(cards(page).first()).toContainText(/you:.*★ \d\.\d ± \d\.\d/s);

  // By the keyboard, right in the list: the title goes, the focus stays in the list.
  const first = cards(page).first(), slider = first.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('4');
  await expect.poll(() => shown(page)).not.toContain(before[0]);
  await expect(page.getByText(/The list has moved on/)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('[aria-label="Recommendations"]') !== null)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => shown(page)).toEqual(before);
});

test('the whole sum adds up as it is shown, whichever way it is split', async ({ page }) => {
  await open(page);
  await rate(page, oneFilm);
  await openList(page, '?adventure=40&novelty=-20');
  const card = cards(page).first();
  await card.getByRole('button', { name: /The whole sum/ }).click();
  const read = async (): Promise<{ parts: number; total: number }> => {
    const cells = (await card.getByRole('table').getByRole('cell').allTextContents()).map((text) => Math.round(Number(text.trim().replace('−', '-')) * 100));
    return { parts: cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0), total: cells.at(-1)! };
  };
  for (const by of ['your ratings', 'what it is']) {
    for (const of of [/Its place/, /^Your \d/]) {
      await card.getByRole('radio', { name: of }).check();
      await card.getByRole('radio', { name: by }).check();
      const { parts, total } = await read();
      expect(total, String(of)).toBeGreaterThan(0);
      expect(parts, `${String(of)} by ${by}`).toBe(total);
    }
  }
  await card.getByRole('radio', { name: /Its place/ }).check();
  await expect(card.getByRole('rowheader', { name: /^Slider: familiar/ })).toBeVisible();
});

test('steering and filters change the list, stand in the address and outlive a reload', async ({ page }) => {
  await open(page);
  await rate(page, oneFilm);
  await openList(page);
  const plain = await shown(page);
  const slider = page.getByRole('slider', { name: 'Familiar or adventurous' });
  if (!(await slider.isVisible())) await page.getByRole('button', { name: 'Steer' }).click();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/adventure=100/);
  await expect.poll(() => shown(page)).not.toEqual(plain);
  const adventurous = await shown(page);
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(adventurous);
  await page.getByRole('button', { name: 'Reset the sliders' }).click();
  await expect.poll(() => shown(page)).toEqual(plain);

  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('group', { name: 'Platform' }).getByRole('checkbox', { name: 'Netflix' }).check();
  await expect(page).toHaveURL(/platform=netflix/);
  await expect(cards(page).first().getByText('Netflix')).toBeVisible();
  for (const card of await cards(page).all()) await expect(card).toContainText('Netflix');
  await page.getByLabel('To', { exact: true }).first().fill('100');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/shorter=100/);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect.poll(() => shown(page)).toEqual(plain);
});

test('“not interested” takes a title out for good, and can be undone', async ({ page }) => {
  await open(page);
  await rate(page, oneFilm);
  await openList(page);
  const before = await shown(page);
  await cards(page).nth(1).getByRole('button', { name: /not interested/i }).click();
  await expect.poll(() => shown(page)).not.toContain(before[1]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => shown(page)).toEqual(before);
});

test('it works without the network once kept, and a killed worker costs no answer', async ({ page, context }) => {
  await open(page);
  await rate(page, oneFilm);
  await keepEverything(page);
  await unplug(context);
  await page.goto('./#/for-you');
  await page.reload();
  await expect(cards(page)).toHaveCount(20, { timeout: 40_000 });
  const before = await shown(page);
  await page.evaluate(async () => (await globalThis.butaca!.similarity()).killWorker());
  await cards(page).first().getByRole('slider').focus();
  await page.keyboard.press('5');
  await expect.poll(() => shown(page)).not.toContain(before[0]);
  await expect(cards(page)).toHaveCount(20);
  await page.goto('./#/for-you/model');
  await expect(page.getByRole('heading', { level: 1, name: /How good/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Limits' })).toBeVisible();
});

for (const { theme, width } of [{ theme: 'light', width: 1440 }, { theme: 'dark', width: 360 }] as const) {
  test(`the list, its sums and its filters are accessible and fit: ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), ['butaca-settings', JSON.stringify({ theme, contrast: 'system', language: 'en' })] as const);
    await open(page);
    const check = async (what: string): Promise<void> => {
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')).slice(0, 3) })), what).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await page.goto('./#/for-you');
    await expect(page.getByRole('link', { name: 'Pick favourites' })).toBeVisible();
    await check('nothing rated');
    await rate(page, oneFilm);
    await openList(page);
    await cards(page).first().getByRole('button', { name: /The whole sum/ }).click();
    await expect(cards(page).first().getByRole('table')).toBeVisible();
    const filters = page.getByRole('button', { name: /^Filters/ }), steer = page.getByRole('button', { name: 'Steer' });
    await filters.click();
    if ((await steer.getAttribute('aria-expanded')) === 'false') await steer.click();
    await check('a list with everything open');
    await page.goto('./#/for-you/model');
    await expect(page.getByRole('heading', { name: 'Limits' })).toBeVisible();
    await check('the model card');
  });
}
