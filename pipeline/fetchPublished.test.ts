import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchPublished } from './fetchPublished.ts';
import { publishers, type Download, type Publisher } from './publishers.ts';
import { unzipFile } from './unzipFile.ts';

const inner = strToU8('userId,movieId\r\n1,1\r\n');
const archive = Buffer.from(zipSync({ 'small/ratings.csv': inner, 'small/README.txt': [strToU8('terms'), { level: 0 }] }));
const sum = (algorithm: string, data: Uint8Array): string => createHash(algorithm).update(data).digest('hex');

let server: Server, base: string, raw: string, lines: string[], asked: string[];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/small.zip') response.writeHead(200, { etag: '"1"', 'content-length': archive.length }).end(archive);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  raw = mkdtempSync(join(tmpdir(), 'published-'));
  lines = [];
  asked = [];
  return () => rmSync(raw, { recursive: true });
});

const published = (change: Partial<Download> = {}, key = 'small'): Publisher => ({
  key, title: 'Small', publisher: 'Somebody', page: 'https://sets.example/page', terms: { en: 'Terms.', es: 'Términos.' }, files: ['small/ratings.csv'],
  download: { url: `${base}/small.zip`, bytes: archive.length, md5: sum('md5', archive), file: 'small.zip', format: 'zip', known: [], onRequest: false, ...change },
});
const byHand: Publisher = { ...published(), key: 'hand', title: 'By hand', files: ['tmdb/credits.csv'], download: null };
const log = { line: (text: string) => lines.push(text), progress: () => undefined };
const patience = { retries: 0, pauseMs: 1, stallMs: 1000 };

describe('fetchPublished', () => {
  test('fetches and unpacks, checks what it knows, and names the pages of the rest without asking them', async () => {
    const known = [{ path: 'small/ratings.csv', sha256: sum('sha256', inner) }];
    expect(await fetchPublished([published({ known }), byHand], raw, null, log, patience)).toBe(0);
    expect(readFileSync(join(raw, 'small/ratings.csv'))).toEqual(Buffer.from(inner));
    expect(readFileSync(join(raw, 'small/README.txt'), 'utf8')).toBe('terms');
    expect(lines[0]).toBe('Small: fetched, length and md5 checked, 2 files unpacked, the sha256 of 1 of them checked');
    expect(lines.join('\n')).toContain(`By hand: https://sets.example/page\n    as ${join(raw, 'tmdb/credits.csv')}`);
    expect(asked).toEqual(['/small.zip']);
  });

  test('says when there is no sum to check', async () => {
    await fetchPublished([published({ md5: null })], raw, null, log, patience);
    expect(lines[0]).toMatch(/length checked \(its publisher states no sum of the archive\)/);
  });

  test('refuses a set whose files are not the known ones', async () => {
    expect(await fetchPublished([published({ known: [{ path: 'small/ratings.csv', sha256: 'f'.repeat(64) }] })], raw, null, log, patience)).toBe(1);
    expect(lines[0]).toMatch(/small\/ratings\.csv: expected the sha256 f{64}, got [0-9a-f]{64}; the publisher may have changed the set/);
  });

  test('goes on with the others when one cannot be had', async () => {
    expect(await fetchPublished([published({ url: `${base}/gone.zip`, file: 'gone.zip' }), published()], raw, null, log, patience)).toBe(1);
    expect(lines[0]).toMatch(/not fetched\. .*404/);
    expect(existsSync(join(raw, 'small/ratings.csv'))).toBe(true);
  });

  test('leaves what is large for when it is asked for, and fetches only what is asked for', async () => {
    const large = published({ onRequest: true }, 'large');
    await fetchPublished([large, byHand], raw, null, log, patience);
    expect(asked).toEqual([]);
    expect(lines[0]).toMatch(/only when asked for: npm run data:fetch -- --only large/);
    await fetchPublished([published({}, 'other'), large, byHand], raw, ['large'], log, patience);
    expect(asked).toEqual(['/small.zip']);
  });
});

describe('unzipFile', () => {
  const zip = (name: string, data: Uint8Array): string => {
    const path = join(raw, name);
    writeFileSync(path, data);
    return path;
  };

  test('refuses an entry that leaves the folder', async () => {
    await expect(unzipFile(zip('evil.zip', zipSync({ '../evil.txt': strToU8('x') })), join(raw, 'in'))).rejects.toThrow(/lies outside the folder/);
    expect(existsSync(join(raw, 'evil.txt'))).toBe(false);
  });

  test.each([['cut short', archive.subarray(0, 60)], ['no zip', Buffer.from('hello')]])('refuses an archive that is %s', async (_, data) => {
    await expect(unzipFile(zip('bad.zip', data), join(raw, 'in'))).rejects.toThrow(/cannot be unpacked/);
    expect(existsSync(join(raw, 'in/small/ratings.csv'))).toBe(false);
  });
});

describe('the published sets', () => {
  test('have terms in both languages, a page, and https addresses', () => {
    expect(new Set(publishers.map(({ key }) => key)).size).toBe(publishers.length);
    for (const { terms, page, files, download } of publishers) {
      expect(terms.en.length * terms.es.length * files.length).toBeGreaterThan(0);
      expect(page).toMatch(/^https:/);
      if (download === null) continue;
      expect(download.url).toMatch(/^https:/);
      expect(download.md5 ?? 'f'.repeat(32)).toMatch(/^[0-9a-f]{32}$/);
      expect(download.md5 !== null || download.known.length > 0).toBe(true);
    }
  });

  test('five of them need an account', () => expect(publishers.filter(({ download }) => download === null)).toHaveLength(5));
});
