import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, open, ready, test } from './site.ts';

const database = 'butaca/butaca/personal';
const at = Date.UTC(2026, 5, 1);
const noteOf = (work: string, more: object = {}) => ({ profile: 'main', work, stars: 4, ratedAt: at, seenAt: null, wantedAt: null, dismissedAt: null, isIgnored: false, tags: [], note: '', changedAt: at, ...more });
/** A backup as the app writes it; the titles are of the catalogue. */
const backupOf = (notes: readonly object[], more: object = {}): string => JSON.stringify({
  format: 'butaca-personal', version: 1, exportedAt: at, settings: { platforms: ['netflix'], activeProfile: 'main', backedUpAt: at },
  profiles: [{ id: 'main', name: '', createdAt: 0 }, { id: 'p1', name: 'Ana', createdAt: 5 }], notes, setAside: [], ...more,
});
const few = [noteOf('949', { stars: 4.5, tags: ['night'] }), noteOf('862'), noteOf('603', { stars: null, ratedAt: null, wantedAt: at }), noteOf('ns2186', { profile: 'p1', stars: 1 })];

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const choose = (page: Page, text: string, name = 'butaca.json') => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function openYours(page: Page): Promise<void> {
  await open(page, '#/yours');
  await expect(panel(page, 'What is here')).toBeVisible();
}
async function restore(page: Page, text: string, mode: RegExp = /^Replace all/): Promise<void> {
  await choose(page, text);
  await page.getByRole('radio', { name: mode }).check();
  await press(page, 'Restore');
  await expect(page.getByText('The backup is restored.')).toBeVisible();
}
/** What is really stored, past all code of ours. */
const stored = (page: Page) => page.evaluate((name) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const records = opening.result.transaction(['notes', 'profiles', 'settings']);
    const asked = ['notes', 'profiles', 'settings'].map((store) => [store, records.objectStore(store).getAllKeys(), records.objectStore(store).getAll()] as const);
    records.oncomplete = () => {
      opening.result.close();
      resolve(asked.map(([store, keys, values]) => [store, keys.result, values.result]));
    };
  };
}), database);
const rating = (page: Page) => page.getByRole('slider', { name: 'Your rating of Heat' }).first();

test.beforeEach(({ context }) => {
  // What a person says never travels: nothing is asked for but files of the site, by their names.
  context.on('request', (request) => {
    expect([request.method(), request.postData()], request.url()).toEqual(['GET', null]);
    expect([...new URL(request.url()).searchParams.keys()].filter((name) => name !== '__WB_REVISION__'), request.url()).toEqual([]);
  });
});

test('two tabs stay in step, and a reload keeps what was said', async ({ page, context }) => {
  test.slow(); // the catalogue is opened three times
  await openYours(page);
  const other = await context.newPage();
  await open(other, '#/title/949');
  await rating(other).press('4');
  await expect(rating(other)).toHaveAttribute('aria-valuetext', '4 of 5 stars');
  // A browser lets a tab behind another one draw when it likes: what is looked at comes to the front, as before a person.
  await page.bringToFront();
  await expect(panel(page, 'What is here')).toContainText('1 title rated');
  await expect(panel(page, 'Last changes')).toContainText('Heat: 4 ★');
  await other.bringToFront();
  await other.reload();
  await ready(other);
  await expect(rating(other)).toHaveAttribute('aria-valuetext', '4 of 5 stars');
  await page.bringToFront();
  await panel(page, 'Last changes').getByRole('button', { name: 'Undo: Heat: 4 ★' }).click();
  await other.bringToFront();
  await expect(rating(other)).toHaveAttribute('aria-valuetext', 'not rated');
  await page.bringToFront();
  await panel(page, 'Last changes').getByRole('button', { name: 'Redo' }).click();
  await other.bringToFront();
  await expect(rating(other)).toHaveAttribute('aria-valuetext', '4 of 5 stars');
});

test('a file brings everything back after a wipe, and so does a snapshot, in three clicks', async ({ page }) => {
  await openYours(page);
  await restore(page, backupOf(few));
  await expect(panel(page, 'What is here')).toContainText('2 titles rated');
  const downloading = page.waitForEvent('download');
  await panel(page, 'Backup file').getByRole('button', { name: 'Save a backup file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^butaca-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  await expect(panel(page, 'Backup file')).toContainText('Last backup file');
  const before = await stored(page);

  await press(page, 'Delete everything…');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(panel(page, 'What is here')).toContainText('Nothing yet');
  await restore(page, text);
  expect(await stored(page)).toEqual(before);

  await page.getByRole('button', { name: 'Close' }).last().click(); // the message
  await press(page, 'Delete everything…');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(panel(page, 'What is here')).toContainText('Nothing yet');
  await page.goto('./#/for-you');
  await page.goto('./#/yours'); // one
  await panel(page, 'Snapshots').getByRole('button', { name: /^Go back to/ }).first().click(); // two
  await press(page, 'Yes, go back'); // three
  await expect(panel(page, 'What is here')).toContainText('2 titles rated');
  expect(await stored(page)).toEqual(before);
});

test('a bad file is refused with the place and the reason, and nothing changes', async ({ page }) => {
  await openYours(page);
  await restore(page, backupOf(few));
  const before = await stored(page);
  const refused = page.getByRole('alert').filter({ hasText: 'cannot be restored' });
  for (const [text, reason] of [
    ['', 'The file is empty.'],
    [backupOf(few).slice(0, 300), /At line 1, column \d+: found (nothing|".*), expected/],
    [backupOf(few, { version: 7 }), 'A newer version of Butaca wrote this file'],
    ['[1, 2]', 'This is no backup file of Butaca. At format: found [1,2], expected a backup file of Butaca.'],
    [backupOf(few, { notes: 5 }), 'At notes: found 5, expected a list.'],
  ] as const) {
    await choose(page, text, 'bad.json');
    await expect(refused).toContainText(reason);
    await expect(refused).toContainText('Nothing was changed.');
  }
  await choose(page, backupOf([...few, noteOf('13', { stars: 9 })]));
  await expect(page.getByText('At notes[4].stars: found 9, expected 0.5 to 5 stars in halves.')).toBeVisible();
  expect(await stored(page)).toEqual(before);
});

test('markup and odd letters in a backup are shown as they were written, run nothing and go nowhere else', async ({ page }) => {
  const markup = '<img src=x onerror="globalThis.wasRun = true">', odd = '\u202e שלום 🎬👩‍👩‍👧 \u0000';
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await openYours(page);
  await restore(page, backupOf([noteOf('949', { tags: [markup, '__proto__'], note: (markup + odd).padEnd(10_000, '🎬').slice(0, 10_000) }), noteOf('nosuchwork', { note: odd })], {
    profiles: [{ id: 'main', name: markup, createdAt: 0 }, { id: 'constructor', name: odd, createdAt: 1 }],
    '__proto__': { isPolluted: true },
  }).replace('"format"', '"__proto__":{"isPolluted":true},"format"'));
  await expect(panel(page, 'What is here')).toContainText('2 titles rated');
  const before = await stored(page);
  await page.evaluate(() => { location.hash = '#/title/949'; });
  await expect(rating(page)).toHaveAttribute('aria-valuetext', '4 of 5 stars');
  await expect(page.getByText(markup).first()).toBeAttached();
  expect(await page.evaluate(() => [(globalThis as { wasRun?: boolean }).wasRun, ({} as { isPolluted?: boolean }).isPolluted])).toEqual([undefined, undefined]);
  expect([page.url(), await page.title(), ...told].filter((text) => text.includes('img src') || text.includes('🎬'))).toEqual([]);
  expect(await stored(page)).toEqual(before);
});

test('50,000 ratings are restored', async ({ page }) => {
  await openYours(page);
  const began = performance.now();
  await restore(page, backupOf(Array.from({ length: 50_000 }, (_, index) => noteOf(String(index + 1), { stars: ((index % 10) + 1) / 2 }))));
  await expect(panel(page, 'What is here')).toContainText('50,000 titles rated');
  test.info().annotations.push({ type: 'restore of 50,000 (ms)', description: (performance.now() - began).toFixed(0) });
  await page.reload();
  await expect(panel(page, 'What is here')).toContainText('50,000 titles rated');
});

test('a full disk loses nothing', async ({ page }) => {
  // A real one cannot be had here: the browser's refusal is put in its place.
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...words: Parameters<typeof put>) {
      const disk = globalThis as { isFull?: boolean; refusals?: number };
      if (disk.isFull) {
        disk.refusals = (disk.refusals ?? 0) + 1;
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return put.apply(this, words);
    };
  });
  const refusals = () => page.evaluate(() => (globalThis as { refusals?: number }).refusals ?? 0);
  const fill = (isFull: boolean) => page.evaluate((full) => { (globalThis as { isFull?: boolean }).isFull = full; }, isFull);
  await openYours(page);
  await restore(page, backupOf(few));
  await fill(true);
  await page.evaluate(() => { location.hash = '#/title/949'; });
  await rating(page).press('2');
  await page.evaluate(() => { location.hash = '#/yours'; });
  const trouble = page.getByRole('alert').filter({ hasText: 'no room left' });
  await expect(trouble).toContainText('One change is shown but not stored yet.');
  const before = await refusals();
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(refusals).toBeGreaterThan(before); // the notice goes while it is tried: room made any sooner would serve this attempt
  await expect(trouble).toBeVisible();
  await fill(false);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble).toBeHidden();
  await page.reload();
  await expect(panel(page, 'Last changes')).toContainText('Heat: 2 ★');
});

test('an older tab that holds the records is named, and waited for', async ({ page, context }) => {
  const older = await context.newPage();
  await older.goto('./icons/icon.svg'); // the same origin without the app
  await older.evaluate((name) => new Promise((resolve) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => { for (const store of ['notes', 'profiles', 'settings', 'steps', 'diffs', 'device']) opening.result.createObjectStore(store); };
    opening.onsuccess = () => resolve(undefined);
  }), database);
  await open(page, '#/yours');
  await expect(page.getByRole('alert')).toContainText('An older version of Butaca is open in another tab');
  await older.close();
  await expect(panel(page, 'What is here')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'older version' })).toHaveCount(0);
});

test('without storage everything works for as long as the page lives, and it is said', async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(globalThis, 'indexedDB', { value: undefined }); });
  await openYours(page);
  await expect(page.getByText('This browser stores nothing for this page')).toBeVisible();
  await restore(page, backupOf(few));
  await expect(panel(page, 'What is here')).toContainText('2 titles rated');
});

for (const [theme, width] of [['light', 1440], ['dark', 360]] as const) {
  test(`the screen has no accessibility violation and does not scroll sideways: ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((value) => localStorage.setItem('butaca-settings', value), JSON.stringify({ theme, contrast: 'system', language: 'en' }));
    await openYours(page);
    await choose(page, backupOf([...few, noteOf('13', { stars: 9 })]));
    await expect(page.getByRole('radio', { name: /^Replace all/ })).toBeVisible();
    await accessible(page);
    await press(page, 'Restore');
    await expect(page.getByRole('status').filter({ hasText: 'A backup was added' })).toBeVisible();
    await press(page, 'Take a snapshot now');
    await panel(page, 'Snapshots').getByRole('button', { name: /^Go back to/ }).first().click();
    await accessible(page);
    await press(page, 'Delete everything…');
    await expect(page.getByRole('dialog')).toBeVisible();
    await accessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}

async function accessible(page: Page): Promise<void> {
  await page.waitForTimeout(300); // transitions have ended
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' ')).slice(0, 3)])).toEqual([]);
}
