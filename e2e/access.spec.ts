import AxeBuilder from '@axe-core/playwright';
import { expect, ready, test } from './site.ts';

const screens: Readonly<Record<string, string>> = {
  discover: '#/',
  'discover with a search': '#/?q=star',
  'a film': '#/title/862',
  'a streaming title': '#/title/ns2186',
  'a person': '#/person/Tom%20Hanks',
  people: '#/people',
  queries: '#/queries',
  'a query answered': '#/queries/get_director?nombre=Agn%C3%A8s+Varda',
  'files of reviews': '#/sentiment/batch',
  'an empty mixer': '#/mixer',
  'a mix': '#/mixer?with=949:100,603:-50',
  'a map': '#/map/862',
  'an empty review reader': '#/sentiment',
  'a review read by two models': '#/sentiment?text=The+leads+are+wonderful,+but+the+plot+is+a+mess.+Not+bad+at+all!&with=twoLayer',
  'how good the reader is': '#/sentiment/model',
  'first picks': '#/for-you/start',
  'a taste without ratings': '#/for-you/taste',
  'tables to explore': '#/explore',
  'a table explored': '#/explore/ratings?column=stars&x=stars&y=ratedAt',
  'what texts are like': '#/explore/reviews',
  data: '#/data',
  about: '#/about',
  'a screen that does not exist': '#/nowhere',
};
const themes = [
  { name: 'light', theme: 'light', contrast: 'system', width: 1440 },
  { name: 'dark', theme: 'dark', contrast: 'system', width: 1440 },
  { name: 'high contrast', theme: 'light', contrast: 'more', width: 768 },
  { name: 'dark high contrast', theme: 'dark', contrast: 'more', width: 360 },
] as const;

for (const { name, theme, contrast, width } of themes) {
  test(`no screen has an accessibility violation or scrolls sideways: ${name}, ${width} px`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), ['butaca-settings', JSON.stringify({ theme, contrast, language: 'en' })] as const);
    await page.goto('./#/');
    await ready(page);
    for (const [screen, hash] of Object.entries(screens)) {
      await page.goto(`./${hash}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      if (hash.includes('text=')) await expect(page.getByRole('region', { name: 'The verdict' }).getByRole('meter')).toHaveCount(2);
      if (hash === '#/sentiment/model') await expect(page.getByRole('region', { name: 'In short' })).toBeVisible();
      await expect(page.getByText(/Fetching what titles are compared by|Preparing the comparison|Drawing the map/)).toHaveCount(0);
      if (hash.startsWith('#/explore/ratings')) {
        await expect(page.getByText(/^Profiled in/)).toBeVisible({ timeout: 30_000 });
        await expect(page.getByRole('button', { name: /^stars numeric/ })).toHaveAttribute('aria-expanded', 'true');
      }
      await page.waitForTimeout(400); // charts have drawn, transitions have ended
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')).slice(0, 3) })), `${screen}, ${name}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${screen} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
