import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../src/domain/random.ts';
import { FetchError, fetchFile, type FetchOptions } from './fetchFile.ts';

const random = seededRandom(1);
const content = Buffer.from(Uint8Array.from({ length: 300_000 }, () => Math.floor(random() * 256)));
const md5 = createHash('md5').update(content).digest('hex');

interface Behaviour {
  /** Bytes after which each answer's connection breaks; answers beyond the list are whole. */
  cuts?: number[];
  ranges?: boolean;
  etag?: string | null;
  lastModified?: string | null;
  status?: number;
  body?: Buffer;
  /** Says nothing at all. */
  silent?: boolean;
}
let behaviour: Behaviour, requests: { range: string | undefined; ifRange: string | undefined; sent: number }[];
let server: Server, url: string, folder: string, file: string;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { cuts = [], ranges = true, etag = '"v1"', lastModified = null, status, body = content, silent = false } = behaviour;
  const seen = { range: request.headers.range, ifRange: request.headers['if-range'] as string | undefined, sent: 0 };
  requests.push(seen);
  if (silent) return;
  if (status !== undefined) return void response.writeHead(status).end('no');
  if (etag !== null) response.setHeader('etag', etag);
  if (lastModified !== null) response.setHeader('last-modified', lastModified);
  const asked = /^bytes=(\d+)-$/.exec(seen.range ?? '');
  const same = seen.ifRange === undefined || seen.ifRange === etag || seen.ifRange === lastModified;
  const from = ranges && asked && same ? Number(asked[1]) : 0;
  if (ranges && asked && same && from >= body.length) return void response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
  if (from > 0) response.writeHead(206, { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}`, 'content-length': body.length - from });
  else response.writeHead(200, { 'content-length': body.length });
  const cut = cuts[requests.length - 1];
  const part = body.subarray(from, cut === undefined ? undefined : from + cut);
  seen.sent = part.length;
  if (cut === undefined) response.end(part);
  else response.write(part, () => setTimeout(() => response.destroy(), 20));
}

beforeEach(async () => {
  behaviour = {};
  requests = [];
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/set.zip`;
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  file = join(folder, 'deep', 'set.zip');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const options = (change: Partial<FetchOptions> = {}): FetchOptions => ({ bytes: content.length, md5, retries: 2, pauseMs: 1, stallMs: 5000, ...change });
const whole = (): boolean => readFileSync(file).equals(content) && !existsSync(`${file}.part`) && !existsSync(`${file}.part.json`);

describe('fetchFile', () => {
  test('downloads a file whole and tells how far it is', async () => {
    const progress: (number | null)[][] = [];
    expect(await fetchFile(url, file, options({ onProgress: (done, of) => progress.push([done, of]) }))).toBe('fetched');
    expect(whole()).toBe(true);
    expect(progress.at(-1)).toEqual([content.length, content.length]);
  });

  test('leaves a file alone that is there and fits, without asking the server', async () => {
    await fetchFile(url, file, options());
    expect(await fetchFile(url, file, options())).toBe('kept');
    expect(requests).toHaveLength(1);
  });

  test('fetches a file again that is there and does not fit', async () => {
    await fetchFile(url, file, options());
    writeFileSync(file, Buffer.alloc(content.length));
    expect(await fetchFile(url, file, options())).toBe('fetched');
    expect(whole()).toBe(true);
  });

  test('goes on after cuts from where it was, under the same ETag', async () => {
    behaviour = { cuts: [100_000, 50_000] };
    await fetchFile(url, file, options());
    expect(whole()).toBe(true);
    expect(requests.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-', 'bytes=150000-']);
    expect(requests.slice(1).every(({ ifRange }) => ifRange === '"v1"')).toBe(true);
    expect(requests.reduce((sum, { sent }) => sum + sent, 0)).toBe(content.length);
  });

  test('goes on in a later run, after giving up in an earlier one', async () => {
    behaviour = { cuts: [120_000, 0, 0, 0] };
    await expect(fetchFile(url, file, options())).rejects.toThrow(/the connection broke 3 times.*run again to go on from 120000 bytes/);
    expect(existsSync(file)).toBe(false);
    behaviour = {};
    await fetchFile(url, file, options());
    expect(whole()).toBe(true);
    expect(requests.at(-1)?.range).toBe('bytes=120000-');
  });

  test('starts over when the file changed on the server in between', async () => {
    behaviour = { cuts: [100_000], etag: '"old"', body: Buffer.alloc(content.length, 7) };
    await expect(fetchFile(url, file, options({ retries: 0 }))).rejects.toThrow(FetchError);
    behaviour = { etag: '"new"' };
    await fetchFile(url, file, options());
    expect(requests[1]).toMatchObject({ range: 'bytes=100000-', ifRange: '"old"' });
    expect(whole()).toBe(true);
  });

  test('goes by the date of change where the ETag is weak, and starts over where there is neither', async () => {
    behaviour = { cuts: [100_000], etag: 'W/"v1"', lastModified: 'Tue, 25 Sep 2018 10:00:00 GMT' };
    await fetchFile(url, file, options());
    expect(requests[1]).toMatchObject({ range: 'bytes=100000-', ifRange: 'Tue, 25 Sep 2018 10:00:00 GMT' });
    rmSync(file);
    requests = [];
    behaviour = { cuts: [100_000], etag: null };
    await fetchFile(url, file, options());
    expect(requests[1]?.range).toBeUndefined();
    expect(whole()).toBe(true);
  });

  test('takes the whole from a server that ignores Range, without sewing it to the part', async () => {
    behaviour = { cuts: [100_000], ranges: false };
    await fetchFile(url, file, options());
    expect(requests[1]?.range).toBe('bytes=100000-');
    expect(requests[1]?.sent).toBe(content.length);
    expect(whole()).toBe(true);
  });

  test('starts over when the part is longer than the file', async () => {
    behaviour = { cuts: [100_000] };
    await expect(fetchFile(url, file, options({ retries: 0 }))).rejects.toThrow(FetchError);
    writeFileSync(`${file}.part`, Buffer.alloc(content.length + 5));
    behaviour = {};
    await fetchFile(url, file, options());
    expect(whole()).toBe(true);
  });

  test('starts over once when a part turns out to be bad', async () => {
    behaviour = { cuts: [100_000] };
    await expect(fetchFile(url, file, options({ retries: 0 }))).rejects.toThrow(FetchError);
    writeFileSync(`${file}.part`, Buffer.alloc(100_000));
    behaviour = {};
    await fetchFile(url, file, options());
    expect(whole()).toBe(true);
  });

  test.each([
    ['another length than published', { bytes: 7 }, /expected 7 bytes, the server has 300000/],
    ['another sum than published', { md5: '0'.repeat(32) }, /expected the md5 0{32}, got [0-9a-f]{32}/],
  ])('refuses %s and leaves nothing under the name', async (_, change, message) => {
    await expect(fetchFile(url, file, options(change))).rejects.toThrow(message);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('says at once that a page is not there', async () => {
    behaviour = { status: 404 };
    await expect(fetchFile(url, file, options())).rejects.toMatchObject({ name: 'FetchError', message: `${url}: expected the file, the server answered 404 Not Found` });
    expect(requests).toHaveLength(1);
  });

  test('tries again when the server is busy, and gives up in the end', async () => {
    behaviour = { status: 503 };
    await expect(fetchFile(url, file, options())).rejects.toThrow(/status 503/);
    expect(requests).toHaveLength(3);
  });

  test('counts silence as a cut', async () => {
    behaviour = { silent: true };
    await expect(fetchFile(url, file, options({ stallMs: 30, retries: 1 }))).rejects.toThrow(/the connection broke 2 times \(no answer\)/);
  });

  test('takes a file whose length and sum nobody states', async () => {
    await fetchFile(url, file, options({ bytes: null, md5: null }));
    expect(whole()).toBe(true);
  });
});
