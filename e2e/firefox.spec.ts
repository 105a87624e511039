import puppeteer from 'puppeteer-core';
import { findFirefox } from '../tools/findBrowser.ts';
import { expect, test } from './site.ts';

const firefox = findFirefox();

test('the main journey works in Firefox', async ({ baseURL }) => {
  test.skip(firefox === null, 'no Firefox found: install firefox-esr or set BUTACA_FIREFOX');
  test.setTimeout(120_000);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${baseURL}#/`);
    const field = await page.waitForSelector('main input[type="search"], main [role="searchbox"], main [role="combobox"]', { timeout: 30_000 });
    await field?.type('amelie');
    await page.waitForFunction(() => document.querySelector('main a[href^="#/title/"]')?.textContent?.includes('Amélie'), { timeout: 30_000 });
    await page.evaluate(() => { location.hash = '#/title/194'; });
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Amélie'), { timeout: 30_000 });
    await page.evaluate(() => { location.hash = '#/queries/get_count_platform?platform=hulu'; });
    await page.waitForFunction(() => /3,073/.test(document.querySelector('main')?.textContent ?? ''), { timeout: 30_000 });
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^(en|es)$/);
  } finally {
    await browser.close();
  }
});
