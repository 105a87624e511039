import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { seededRandom } from '../src/domain/random.ts';
import { parquetFiles } from '../workers/profile/files/fixtures/parquet.fixture.ts';
import { expect, open, test, unplug } from './site.ts';

let folder = '';
test.beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'butaca-files-')); });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (name: keyof typeof parquetFiles): Buffer => Buffer.from(parquetFiles[name], 'base64');
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
async function choose(page: Page, path: string): Promise<void> {
  await page.evaluate(() => { location.hash = '#/explore'; });
  await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.waitForFunction(() => location.hash.startsWith('#/explore/file'));
}
/** What the screen says in the end: figures, or why there are none. */
async function outcome(page: Page): Promise<string> {
  const end = page.getByText(/^Profiled in/).or(page.getByRole('alert'));
  await expect(end).toHaveCount(1, { timeout: 30_000 });
  return (await end.innerText()).startsWith('Profiled in') ? `table ${await page.locator('header .facts').innerText()}` : await end.innerText();
}
const said = async (page: Page, path: string): Promise<string> => {
  await choose(page, path);
  return outcome(page);
};
const profileWorkers = (page: Page): number => page.workers().filter((worker) => worker.url().includes('profile')).length;

test('whatever is in a file, it is told as a table or refused with its place, and the next one is read', async ({ page }) => {
  await open(page, '#/explore');
  const rows = 'name,n\nÑandú,1\nÉric,2\n', wide = Array.from({ length: 5001 }, (_, at) => at).join(), deep = `[{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}},{"x":1}]`;
  for (const [name, content, expected] of [
    ['empty.csv', '', /The file is empty/], ['heading.csv', 'a,b,c\n', /no rows/], ['quote.csv', 'a,b\n"x,1\ny,2,3\n', /table 2 rows × 2 columns/],
    ['marked.csv', Buffer.from(`\uFEFF${rows.repeat(9)}`, 'utf16le').swap16(), /table \d+ rows × 2 columns/], ['bare.csv', Buffer.from(rows.repeat(9), 'utf16le'), /table \d+ rows × 2 columns/], ['latin.csv', Buffer.from(rows, 'latin1'), /table 2 rows × 2 columns/],
    ['wide.csv', `${wide}\n${wide}\n`, /5,?001 columns/], ['names.csv', '__proto__,constructor,<img src=x onerror=alert(1)>\n1,2,x\n2,3,y\n', /table 2 rows × 3 columns/],
    ['deep.json', deep, /table 2 rows × 1 column/], ['broken.json', '[{"a":1},\n{"a":2,},\n{"a":3}]', /column 8, line 2/i], ['broken.ndjson', '{"a":1}\nnope\n{"a":2}\n', /table 2 rows × 1 column/],
    ['members.csv.gz', Buffer.concat([gzipSync(rows), gzipSync('Ana,3\n')]), /table 3 rows × 2 columns/], ['cut.csv.gz', gzipSync(rows).subarray(0, 25), /damaged or broken off/],
    ['packed.parquet.gz', gzipSync(bytesOf('zstd20')), /table 300 rows × 6 columns/], ['named.parquet', rows, /not? a? ?Parquet file/],
  ] as const) expect(await said(page, file(name, content)), name).toMatch(expected);
  await page.waitForTimeout(500);
  expect(profileWorkers(page), 'workers left behind').toBeLessThanOrEqual(1);
});

test('two dozen damaged Parquet files in a row, and then a whole one', async ({ page }) => {
  await open(page, '#/explore');
  const random = seededRandom(11), codecs = ['none20', 'snappy10', 'gzip10', 'zstd20', 'brotli10', 'lz410', 'types', 'encodings'] as const;
  for (let trial = 0; trial < 24; trial++) {
    const bytes = bytesOf(codecs[trial % codecs.length] ?? 'none20'), at = 4 + Math.floor(random() * (bytes.length - 16));
    bytes.fill(Math.floor(random() * 256), at, at + 1 + (trial % 5));
    expect(await said(page, file('damaged.parquet', trial % 9 === 8 ? bytes.subarray(0, at) : bytes)), `trial ${trial}, byte ${at}`).toMatch(/^table \d+ row|(?:page|column|declared|found)\b.*\d|match|Parquet file/is);
  }
  expect(await said(page, file('whole.parquet', bytesOf('brotli20')))).toMatch(/table 300 rows × 6 columns/);
});

test('opening is cancelled at once and can be taken up again; a worker that dies is replaced', async ({ page }) => {
  const big = file('big.csv', `id,city,amount,price\n${Array.from({ length: 600_000 }, (_, at) => `${at},city ${at % 700},${(at * 37) % 1009},${(at * 7919) % 100_003}`).join('\n')}\n`);
  await page.addInitScript(() => {
    const Native = Worker, made: Worker[] = [];
    Object.assign(globalThis, { madeWorkers: made, Worker: class extends Native { constructor(url: string | URL, options?: WorkerOptions) { super(url, options); if (String(url).includes('profile')) made.push(this); } } });
  });
  await open(page, '#/explore');
  const cancel = () => page.evaluate(() => new Promise<number>((resolve) => {
    const began = performance.now();
    new MutationObserver((_, observer) => { if (!document.querySelector('.status.busy')) { observer.disconnect(); resolve(performance.now() - began); } }).observe(document.body, { subtree: true, childList: true, attributes: true });
    [...document.querySelectorAll<HTMLButtonElement>('.status button')].find(({ textContent }) => textContent === 'Cancel')?.click();
  }));
  const profiling = () => page.waitForFunction(() => document.querySelector('.status .what') !== null); // by every frame: it may last half a second
  await choose(page, big);
  await page.waitForFunction(() => document.querySelector('.status.busy') !== null);
  const whileOpening = await cancel();
  await page.getByRole('button', { name: 'Open the table' }).click();
  await profiling();
  const whileProfiling = await cancel();
  expect(Math.max(whileOpening, whileProfiling)).toBeLessThan(100);
  test.info().annotations.push({ type: 'cancelled after, ms', description: `${whileOpening.toFixed(1)}, ${whileProfiling.toFixed(1)}` });
  await page.getByRole('button', { name: 'Start again' }).click();
  await profiling();
  await page.evaluate(() => (globalThis as unknown as { madeWorkers: Worker[] }).madeWorkers.at(-1)?.terminate());
  expect(await outcome(page)).toMatch(/table 600,000 rows/);
  expect(await said(page, file('small.csv', 'a,b\n1,2\n'))).toMatch(/table 1 row/);
  await expect.poll(() => profileWorkers(page)).toBe(1);
});

test('a cell of twelve megabytes holds the page for no longer than others', async ({ page }) => {
  await open(page, '#/explore');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  expect(await said(page, file('essay.csv', `n,essay\n1,"${'lorem ipsum\n'.repeat(1024 ** 2)}"\n2,short\n`))).toMatch(/table 2 rows/);
  await expect(page.getByText(/longer than a million characters/)).toBeVisible();
  await page.getByRole('button', { name: /^essay/ }).click();
  await expect(page.getByText('Words a text').or(page.getByText(/Most frequent words/)).first()).toBeVisible();
  expect(await page.evaluate(() => document.body.textContent.length)).toBeLessThan(100_000);
  expect(await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks))).toBeLessThan(500);
});

test('a hostile table puts nothing into the page or its report, and its formulas are disarmed', async ({ page, context }) => {
  const evil = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</style></title></svg><script>1</script>', '<!--', 'javascript:alert(1)', 'url(https://evil.example)', '&lt;b&gt;', '=HYPERLINK("https://evil.example")'], quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = Array.from({ length: 90 }, (_, row) => evil.map((_name, at) => (at === 2 ? String(row * 1.5) : at === 4 ? `2020-01-0${1 + (row % 9)}` : quoted(evil[(row * (at + 1)) % evil.length] ?? ''))).join());
  await open(page, '#/explore');
  await page.context().route(/evil/, (route) => route.abort());
  expect(await said(page, file('"><img src=x onerror=alert(1)>.csv', [evil.map(quoted).join(), ...lines].join('\n')))).toMatch(/table 90 rows × 9 columns/);
  for (const name of ['<script>', '"><img']) await page.getByRole('button', { name: new RegExp(`^${name}`) }).first().click();
  await expect(page.locator('main :is(script, img, iframe, base, [onerror], [onmouseover], a[href*="evil"], a[href^="javascript"])')).toHaveCount(0);
  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report (HTML)' }).click();
  await (await report).saveAs(join(folder, 'report.html'));
  const reader = await context.newPage(), asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(pathToFileURL(join(folder, 'report.html')).href);
  expect(asked).toHaveLength(1);
  expect(await reader.evaluate(() => [...document.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
    ...(['script', 'img', 'iframe', 'object', 'base', 'link', 'form'].includes(localName) ? [localName] : []),
    ...[...attributes].filter(({ name, value }) => name.startsWith('on') || (/^(?:href|src|style|action)$/.test(name) && /javascript:|\/\/|url\(/i.test(value))).map(({ name, value }) => `${name}=${value}`),
  ]))).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).last().click();
  expect(readFileSync(await (await saved).path(), 'utf8')).not.toMatch(/(?:^|,)"?=/m);
});

test('files are kept while there is room, and read without a network', async ({ page, context, baseURL }) => {
  await open(page, '#/explore');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload(); // now the service worker answers
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const devtools = await context.newCDPSession(page), origin = new URL(baseURL ?? '').origin;
  await said(page, file('large.csv', `a\n${'some words of a row\n'.repeat(200_000)}`));
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await page.getByRole('button', { name: 'Keep this file on the device' }).click();
  await expect(page.getByText('There is not enough room on the device.')).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await said(page, file('kept ü.csv', 'a,b\n1,2\n'));
  await page.getByRole('button', { name: 'Keep this file on the device' }).click();
  await expect(page.getByText(/^Kept on this device/)).toBeVisible();
  await unplug(context);
  await page.goto('./#/explore');
  await page.reload();
  await page.getByRole('link', { name: 'kept ü.csv' }).click();
  expect(await outcome(page)).toMatch(/table 1 row/);
  for (const codec of ['snappy20', 'gzip20', 'zstd20', 'brotli20', 'lz420'] as const) expect(await said(page, file(`${codec}.parquet`, bytesOf(codec))), codec).toMatch(/table 300 rows/);
  await page.evaluate(() => { location.hash = '#/explore'; });
  await page.getByRole('button', { name: /Remove.*kept ü\.csv/ }).click();
  await expect(page.getByRole('link', { name: 'kept ü.csv' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'large.csv' })).toHaveCount(0);
});
