import { expect, open, test } from './site.ts';

test('a title is found as it is typed, opened, and Back returns to the same list', async ({ page }) => {
  await open(page);
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('amelie');
  const first = page.getByRole('region', { name: 'Results' }).getByRole('link').first();
  await expect(first).toContainText('Amélie');
  await expect(page).toHaveURL(/#\/\?q=amelie|#\/\?.*amelie/);
  await first.click();
  await expect(page).toHaveURL(/#\/title\/194$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amélie');
  await expect(page.getByRole('link', { name: 'Jean-Pierre Jeunet' }).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toHaveValue('amelie');
  await expect(first).toContainText('Amélie');
});

test('a misspelt title is found by its near spelling, and the screen says so', async ({ page }) => {
  await open(page, '#/?q=matrx+relodaed');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toContainText('The Matrix Reloaded');
  await expect(page.getByText('near spellings are included')).toBeVisible();
});

test('filters narrow the list, live in the address and are undone by Back', async ({ page }) => {
  await open(page);
  const count = page.locator('.count strong');
  const all = await count.textContent();
  await page.getByRole('checkbox', { name: /Disney/ }).check();
  await expect(count).not.toHaveText(all ?? '');
  const shared = page.url();
  const narrowed = await count.textContent();
  await page.goBack();
  await expect(count).toHaveText(all ?? '');
  await page.goto(shared);
  await expect(count).toHaveText(narrowed ?? '');
});

test('the list scrolls to its very last title', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('ArrowDown'); // leaves the search field for the list, if it has the focus
  await page.getByRole('region', { name: 'Results' }).getByRole('link').first().focus();
  await page.keyboard.press('End');
  const last = page.getByRole('region', { name: 'Results' }).getByRole('link').last();
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('href', /#\/title\//);
});

test('the command palette finds a person by the keyboard alone', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('agnes varda');
  await expect(dialog.getByRole('option').filter({ hasText: 'Agnès Varda' }).first()).toBeVisible();
  for (let press = 0; press < 30 && !(await dialog.getByRole('option', { selected: true }).textContent())?.includes('Agnès Varda'); press++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/person\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Agnès Varda');
});

test('the shortcuts sheet opens with ? and closes with Escape', async ({ page }) => {
  await open(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
