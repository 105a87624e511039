import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, open, test } from './site.ts';

const own = (page: Page) => page.getByRole('region', { name: 'Yours' });
const stars = (page: Page, title: string) => page.getByRole('slider', { name: `Your rating of ${title}` });
const results = (page: Page) => page.getByRole('region', { name: 'Results' });

/** What has reached the disk: a reload at once would try whether a person can be faster than a transaction. */
const stored = (page: Page) => page.evaluate(() => new Promise<string>((resolve) => {
  const opening = indexedDB.open('butaca/butaca/personal');
  opening.onsuccess = () => {
    const asked = opening.result.transaction('notes').objectStore('notes').getAll();
    asked.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(asked.result)); };
  };
}));

async function violations(page: Page): Promise<unknown> {
  await page.waitForTimeout(300); // transitions have ended
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')).slice(0, 3) }));
}

test('a title is rated by the keyboard, the rating outlives the page, and taking it back can be undone', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => { if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`); });
  await open(page, '#/title/949');
  await stars(page, 'Heat').focus();
  await page.keyboard.press('4');
  await page.keyboard.press('ArrowRight');
  await expect(stars(page, 'Heat')).toHaveAttribute('aria-valuetext', '4.5 of 5 stars');
  await expect(own(page).getByRole('button', { name: 'Heat: seen' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500); // strictly durable writes take their time
  await page.reload();
  await expect(stars(page, 'Heat')).toHaveAttribute('aria-valuetext', '4.5 of 5 stars');

  await stars(page, 'Heat').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Your rating of Heat is removed.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(stars(page, 'Heat')).toHaveAttribute('aria-valuetext', '4.5 of 5 stars');
  expect(sent).toEqual([]);
});

test('stars are given by a drag, half stars by where it ends', async ({ page }) => {
  await open(page, '#/title/862');
  const box = (await own(page).locator('.stars').boundingBox())!;
  await page.mouse.move(box.x + 5, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.68, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(stars(page, 'Toy Story')).toHaveAttribute('aria-valuetext', '3.5 of 5 stars');
});

test('watchlist, tags and a note stay; leaving the watchlist can be undone; marks show on Discover', async ({ page }) => {
  await open(page, '#/title/603');
  const wanted = own(page).getByRole('button', { name: 'The Matrix: on the watchlist' });
  await wanted.click();
  await expect(wanted).toHaveAttribute('aria-pressed', 'true');
  await own(page).getByText('Note and tags').click();
  await own(page).getByLabel('Note on The Matrix').fill('the lobby');
  await own(page).getByLabel('Add a tag to The Matrix').fill('rewatch');
  await page.keyboard.press('Enter');
  await expect.poll(() => stored(page)).toMatch(/the lobby.*rewatch|rewatch.*the lobby/);
  await page.reload();
  await expect(own(page).getByLabel('Note on The Matrix')).toHaveValue('the lobby');
  await expect(own(page).getByRole('button', { name: 'Remove the tag rewatch' })).toBeVisible();

  await page.goto('./#/title/604');
  await stars(page, 'The Matrix Reloaded').focus();
  await page.keyboard.press('3');
  await page.goto('./#/?q=the+matrix');
  await expect(results(page).getByRole('link', { name: /^The Matrix Reloaded .* your rating: 3 of 5 stars/ })).toBeVisible();
  await expect(results(page).getByRole('link', { name: /^The Matrix \D*1999.* on your watchlist/ })).toBeVisible();

  await page.goto('./#/title/603');
  await wanted.click();
  await expect(page.getByText('The Matrix is off the watchlist.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(wanted).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
});

test('similar titles leave out what was seen and keep to the person’s platforms', async ({ page }) => {
  await open(page, '#/title/949');
  const panel = page.getByRole('region', { name: 'Like this' });
  const links = panel.getByRole('list', { name: 'Similar titles' }).getByRole('link');
  await expect(links).toHaveCount(12);
  const [first = ''] = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.goto(`./${first}`);
  await own(page).getByRole('button', { name: /: seen$/ }).click();
  await page.goto('./#/title/949?unseen=1');
  await expect(links).toHaveCount(12);
  await expect.poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).not.toContain(first);

  await panel.getByRole('button', { name: /Filters/ }).click();
  await panel.getByRole('checkbox', { name: 'Only on my platforms' }).check();
  await panel.getByRole('group', { name: 'My platforms' }).getByRole('checkbox', { name: 'Netflix' }).check();
  await expect.poll(async () => page.evaluate(async (ids) => (await globalThis.butaca!.catalogue.find(ids)).every((card) => card!.platforms.includes('netflix')), await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.replace('#/title/', ''))))).toBe(true);
});

/** Rates the first picks that are shown, by keyboard. */
async function ratePicks(page: Page, keys: readonly string[]): Promise<string[]> {
  const picks = page.getByRole('region', { name: 'Titles that say much about taste' });
  await expect(picks.getByRole('slider').nth(keys.length)).toBeVisible();
  const names: string[] = [];
  for (const [at, key] of keys.entries()) {
    const slider = picks.getByRole('slider').nth(at);
    names.push((await slider.getAttribute('aria-label'))!.replace('Your rating of ', ''));
    await slider.focus();
    await page.keyboard.press(key);
  }
  return names;
}

test('three first picks lead to a list of one’s own, and the next title page says what to expect', async ({ page }) => {
  await open(page, '#/for-you/start');
  await ratePicks(page, ['5', '2', '4']);
  await expect(page.getByText('3 ratings: a good list, sharper with each.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'How far you are' }).getByRole('listitem')).toHaveCount(5);
  await expect(page.getByText(/Its guesses here are within ± \d\.\d\d stars/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'See your list' }).click();
  await expect(page).toHaveURL(/#\/for-you$/);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goto('./#/title/949');
  await expect(own(page).getByText(/of 5 stars expected, give or take \d\.\d/)).toBeAttached();
});

test('what the app thinks one likes rests on named titles, and a title can be left out', async ({ page }) => {
  await open(page, '#/for-you/start');
  const [first = ''] = await ratePicks(page, ['5', '5', '1', '4', '2']);
  await page.goto('./#/for-you/taste');
  await expect(page.getByRole('list', { name: 'Rated titles' }).getByRole('listitem')).toHaveCount(5);
  const counts = page.getByRole('switch', { name: `${first} counts for recommendations` });
  await expect(page.getByText('Read from your 5 ratings.')).toBeVisible();
  await counts.uncheck();
  await expect(page.getByText('Read from your 4 ratings.')).toBeVisible();
  await expect(page.getByText('Left out', { exact: true })).toBeVisible();
  await page.reload();
  await expect(counts).not.toBeChecked();
  expect(await violations(page)).toEqual([]);
  await counts.check();
  await expect(page.getByText('Read from your 5 ratings.')).toBeVisible();
});
