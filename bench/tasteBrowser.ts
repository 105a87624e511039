import { launch, softwareGl } from '../e2e/engine/openLab.ts';
import { figureOf, print } from './figure.ts';
import { serveSite } from './serveSite.ts';

const runs = 9, listBarMs = 50;

/** From pressing a star in the list of recommendations to the new list on the page, in headless Chromium over the built site. */
export async function tasteBrowserFigures(dist: string): Promise<void> {
  const site = await serveSite(dist), browser = await launch(softwareGl);
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${site.url}#/title/949`);
    const slider = page.getByRole('slider', { name: /^Your rating of/ }).first();
    await slider.focus();
    await page.keyboard.press('5');
    await page.goto(`${site.url}#/for-you`);
    await page.locator('li.one').nth(19).waitFor();
    const took: number[] = [];
    for (let run = 0; run < runs; run++) {
      took.push(await page.evaluate(() => new Promise<number>((resolve) => {
        const list = document.querySelector('ol:has(> li.one)'), star = list?.querySelector('li.one:nth-child(3) input[type="range"]');
        if (!list || !star) throw new Error('no list');
        const third = list.querySelector('li.one:nth-child(3) h3')?.textContent, began = performance.now();
        new MutationObserver((_, observer) => {
          if (list.querySelector('li.one:nth-child(3) h3')?.textContent === third) return;
          observer.disconnect();
          resolve(performance.now() - began);
        }).observe(list, { childList: true, subtree: true, characterData: true });
        star.dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true }));
      })));
      await page.waitForTimeout(400);
    }
    print(figureOf('taste, Chromium: from a rating in the list to the new list', 'ms', took.slice(2), { bar: listBarMs }));
  } finally {
    await browser.close();
    await site.close();
  }
}
