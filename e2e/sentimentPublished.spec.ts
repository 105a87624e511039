import { readFileSync } from 'node:fs';
import { modelArtefacts } from '../src/contracts/sentiment.ts';
import type { Manifest } from '../src/contracts/manifest.ts';
import { examples } from '../src/features/sentiment/examples.ts';
import { expect, keepEverything, open, test, unplug } from './site.ts';

const published = (JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest).artefacts.map(({ name }) => name);
const textOf = (name: (typeof examples)[number]['name']): string => examples.find((one) => one.name === name)?.text ?? '';

test.describe('the published models', () => {
  test.skip(!Object.values(modelArtefacts).every((name) => published.includes(name)), 'not all models are published');

  test('every model reads the plain examples as a person would, without the network once they are kept', async ({ page, context }) => {
    await open(page, '#/sentiment?with=twoLayer');
    await keepEverything(page);
    await unplug(context);
    const verdict = page.getByRole('region', { name: 'The verdict' });
    for (const other of ['twoLayer', 'threeLayer']) {
      await page.getByRole('combobox', { name: 'Compare with' }).selectOption(other);
      for (const [example, says] of [['Praise', /ositive/], ['In Spanish', /Can’t tell/], ['A pan', /egative/], ['Too short', /Can’t tell/], ['Only a rating', /egative/]] as const) {
        await page.getByRole('button', { name: example, exact: true }).click();
        await expect(verdict.locator('.word'), example).toHaveText([says, says]);
      }
    }
  });

  test('a review of 300 words is read with its reasons within 100 ms, and its parts add up', async ({ page }) => {
    await open(page);
    const text = `${textOf('mixed')} ${textOf('turn')} `.repeat(5);
    const read = await page.evaluate(async (text) => {
      await globalThis.butaca!.sentiment(text);
      const again = await Promise.all(Array.from({ length: 5 }, (_, at) => globalThis.butaca!.sentiment(`${text} ${at}`)));
      return { tookMs: again.map(({ tookMs }) => tookMs).sort((a, b) => a - b)[2]!, sum: again[0]!.words.reduce((sum, { weight }) => sum + weight, again[0]!.bias), logit: again[0]!.logit };
    }, text);
    test.info().annotations.push({ type: 'ms for 300 words with reasons', description: read.tookMs.toFixed(1) });
    expect(read.tookMs).toBeLessThan(100); // 30 on a quiet desk
    expect(Math.abs(read.sum - read.logit)).toBeLessThan(1e-3);
  });
});
