import { expect, keepEverything, open, ready, rootSite, test, unplug } from './site.ts';

test('without the network the site reloads, opens deep links and answers every kind of question', async ({ page, context }) => {
  await open(page);
  await keepEverything(page);
  await unplug(context);

  await page.reload();
  await ready(page);
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('city of god');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toContainText('City of God');

  await page.goto('./#/title/598');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('City of God');
  await page.goto('./#/person/Fernanda%20Montenegro');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fernanda Montenegro');
  await page.goto('./#/queries/get_count_platform?platform=disney');
  await expect(page.getByText(/1,450/).first()).toBeVisible();
  await page.goto('./#/people');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.goto('./#/data');
  await expect(page.getByText('Works offline').first()).toBeVisible();
});

test('the shell and the first search are kept by the first visit alone', async ({ page, context }) => {
  await open(page);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await unplug(context);
  await page.reload();
  await ready(page);
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('toy story');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toContainText('Toy Story');
});

test('at the root of a host it works the same, offline too', async ({ page, context }) => {
  await page.goto(`${rootSite}#/title/862`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Toy Story');
  await keepEverything(page);
  await unplug(context);
  await page.goto(`${rootSite}#/title/949`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Heat');
});

test('a kept file that was damaged is noticed, fetched again and kept whole', async ({ page }) => {
  await open(page);
  await keepEverything(page);
  const damaged = await page.evaluate(async () => {
    const cache = await caches.open('butaca-artefacts-v1');
    const requests = await cache.keys();
    let damaged = 0;
    for (const request of requests) {
      const kept = await cache.match(request);
      if (!kept) continue; // made ready in idle time, its damage was noticed already
      damaged++;
      const bytes = new Uint8Array(await kept.arrayBuffer());
      bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
      await cache.put(request, new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } }));
    }
    return damaged;
  });
  expect(damaged).toBeGreaterThan(5);

  await page.reload();
  await ready(page);
  await page.goto('./#/title/603');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The Matrix');
  await expect(page.getByRole('link', { name: 'Keanu Reeves' }).first()).toBeVisible();

  // Writing to disk does not delay the answer: the kept copies follow it.
  await expect.poll(() => page.evaluate(async () => {
    const { artefacts } = await globalThis.butaca!.catalogue.manifest();
    const used = artefacts.filter(({ name }) => name === 'movies/search' || name === 'movies/people');
    const cache = await caches.open('butaca-artefacts-v1');
    const sums: boolean[] = [];
    for (const { path, sha256 } of used) {
      const kept = await cache.match(new URL(path, document.baseURI.replace(/#.*/, '')).href);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', (await kept?.arrayBuffer()) ?? new ArrayBuffer(0)));
      sums.push([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256);
    }
    return sums;
  })).toEqual([true, true]);
});

test('a killed worker is replaced and the pending query is answered', async ({ page }) => {
  await open(page);
  const answer = await page.evaluate(async () => {
    const pending = globalThis.butaca!.query('get_count_platform', { platform: 'netflix' });
    globalThis.butaca!.killWorker();
    return pending;
  });
  expect(answer).toMatchObject({ rows: [{ platform: 'netflix', titles: 8807 }] });
  await expect(page.getByText(/engine restarted once/)).toBeAttached();
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('inception');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toContainText('Inception');
});

test('a file that never arrives whole is named, and the rest of the app lives on', async ({ page }) => {
  await page.route(/movies-people\.[0-9a-f]{8}\.parquet/, (route) => route.fulfill({ status: 200, body: Buffer.from('not what the manifest says') }));
  await open(page, '#/person/Tom%20Hanks');
  await expect(page.getByRole('alert').first()).toContainText(/did not arrive|fingerprint|movies-people/);
  await page.goto('./#/?q=heat');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toContainText('Heat');
});
