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

test('titles like one are found by a classic recommender and by the blend, in the form, by a link and from the console', async ({ page }) => {
  await open(page, '#/queries');
  await page.getByRole('link', { name: 'Titles like one' }).first().click();
  await page.getByRole('combobox', { name: 'Title' }).fill('toy story');
  await page.keyboard.press('Escape');
  await page.getByLabel('Method').selectOption('knn');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/^Most like Toy Story \(1995\) by the method “Classic: neighbours”: The Incredibles \(2004\)/)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(6);
  await expect(page).toHaveURL(/titulo=toy\+story&metodo=knn|metodo=knn&titulo=toy\+story/);

  // What each method answers in a terminal, it answers here.
  const answers = await page.evaluate(async () => {
    const ask = async (params: Record<string, string>) => globalThis.butaca!.query('recomendacion', params);
    return { tfidf: await ask({ titulo: 'Heat', metodo: 'tfidf' }), blend: await ask({ titulo: 'Heat' }), miss: await ask({ titulo: 'braking bad' }) };
  });
  expect(answers.tfidf).toMatchObject({ query: 'recomendacion', params: { titulo: 'Heat', metodo: 'tfidf' }, rows: [{ id: 'as8722', score: 0.3612 }, {}, {}, {}, {}] });
  expect(answers.blend).toMatchObject({ params: { titulo: 'Heat', metodo: 'blend' }, rows: Array.from({ length: 10 }, () => ({})) });
  expect(answers.miss).toMatchObject({ error: { parameter: 'titulo', accepted: ['Breaking Bad'] } });
});
