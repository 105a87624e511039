import { expect, test as base, type Page } from 'playwright/test';
import { publishSite, type PublishedSite } from './publishedSite.ts';
import { keepEverything, ready } from './site.ts';

const test = base.extend<{ site: PublishedSite }>({
  site: async ({}, use) => {
    const site = await publishSite();
    await use(site);
    await site.close();
  },
});
const version = (page: Page) => page.locator('html').getAttribute('data-version');
const keptPaths = (page: Page) => page.evaluate(async () => (await (await caches.open('butaca-artefacts-v1')).keys()).map(({ url }) => url));

test('a newer version waits for consent; then it takes over, and files that it no longer names are removed', async ({ page, site }) => {
  await page.goto(site.url);
  await ready(page);
  await keepEverything(page);
  const old = site.pathOf('report');
  expect((await keptPaths(page)).some((url) => url.endsWith(old))).toBe(true);

  site.publish('2', ['report']);
  await page.reload();
  await ready(page);
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  expect(await version(page), 'nothing changes before the person says so').toBe(null);

  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect(page.locator('html[data-version="2"]')).toBeAttached();
  await ready(page);
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  await expect.poll(async () => (await keptPaths(page)).some((url) => url.endsWith(old))).toBe(false);
  expect(await page.evaluate(async () => (await globalThis.butaca!.catalogue.manifest()).artefacts.find(({ name }) => name === 'report')?.path)).toBe(site.pathOf('report'));
});

test('a notice put off does not come back by itself, and the old version goes on working', async ({ page, site }) => {
  await page.goto(site.url);
  await ready(page);
  await keepEverything(page);
  site.publish('2', ['movies/people']);
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  await page.goto(`${site.url}#/person/Tom%20Hanks`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tom Hanks');
});

test('a tab whose files are gone says so, offers a reload that brings the newer version, and keeps its place', async ({ page, site }) => {
  await page.goto(site.url);
  await ready(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await globalThis.butaca!.catalogue.forget();
  });
  site.publish('2', ['movies/people']);
  await page.goto(`${site.url}#/person/Tom%20Hanks`);
  await expect(page.getByText('This tab is older than the site.', { exact: false }).first()).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Reload now' }).click();
  await expect(page.locator('html[data-version="2"]')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tom Hanks');
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a tab left open over a deploy offers a reload, never a blank page', async ({ page, site }) => {
    await page.goto(site.url);
    await ready(page);
    site.publish('2', ['movies/people']);
    await page.goto(`${site.url}#/people`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.getByRole('button', { name: /Reload/ }).first().click();
    await expect(page.locator('html[data-version="2"]')).toBeAttached();
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});
