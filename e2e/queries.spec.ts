import { expect, open, ready, test } from './site.ts';

test('a query is filled in, answered, shared by its link and called from the console', async ({ page }) => {
  await open(page, '#/queries');
  await page.getByRole('link', { name: /longest/i }).first().click();
  await expect(page).toHaveURL(/#\/queries\/get_max_duration/);
  await page.getByLabel(/year/i).first().fill('2018');
  await page.getByLabel(/platform/i).first().selectOption('netflix');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/Bandersnatch.*312 minutes/).first()).toBeVisible();

  const link = page.url();
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(other.getByText(/Bandersnatch.*312 minutes/).first()).toBeVisible();

  await ready(page);
  const answer = await page.evaluate(() => globalThis.butaca!.query('get_max_duration', { year: 2018, platform: 'netflix' }));
  expect(answer).toMatchObject({ query: 'get_max_duration', params: { year: 2018, platform: 'netflix' }, rows: [{ id: 'ns4254', durationInt: 312 }] });
});

test('a name that nobody has is answered with near names beside its field', async ({ page }) => {
  await open(page, '#/queries/get_actor_return?nombre=tom+hank');
  await expect(page.getByText('did you mean Tom Hanks?').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tom Hanks' }).first().click();
  await expect(page.getByText(/Tom Hanks acts in \d+ films/).first()).toBeVisible();
});

test('the same question is answered in Spanish', async ({ page }) => {
  await open(page, '#/queries/cantidad_filmaciones_mes?mes=enero');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Español' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/películas se estrenaron en enero/).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('a Spanish browser is greeted in Spanish', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'es-AR', ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('el secreto de sus ojos');
  await expect(page.locator('main').getByRole('link').first()).toContainText(/The Secret in Their Eyes|El secreto de sus ojos/i);
  await context.close();
});
