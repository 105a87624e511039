import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Artefact } from '../../src/contracts/manifest.ts';
import { createArtefactStore, type Surroundings } from './artefacts.ts';
import { nativeHash, scriptedHash } from './hash.ts';
import { createMemoryCaches } from './memoryCaches.ts';

const base = 'https://example.test/butaca/';
const content = new TextEncoder().encode('a small file of the catalogue');
const artefact: Artefact = {
  name: 'movies/search', path: 'data/movies-search.0a1b2c3d.parquet', bytes: content.length, rows: 1, schemaVersion: 1, needed: 'first',
  sha256: createHash('sha256').update(content).digest('hex'),
};
const url = base + artefact.path;
const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

function surroundings(answers: (() => Response | Promise<Response>)[], overrides: Partial<Surroundings> = {}) {
  const requests: (string | undefined)[] = [];
  const caches = createMemoryCaches();
  const fetch = async (_url: string, init?: RequestInit) => {
    requests.push(init?.cache);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (!answer) throw new Error('nothing was to be fetched');
    return answer();
  };
  return { requests, caches, store: createArtefactStore({ fetch, caches, hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto), ...overrides }) };
}
const good = () => new Response(content.slice());
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

describe('reading', () => {
  test('a file is fetched once, verified and kept', async () => {
    const { store, requests, caches } = surroundings([good]);
    const heard: number[] = [];
    expect(text(await store.read(base, artefact, (loaded) => heard.push(loaded)))).toBe(text(content.buffer));
    await store.keep(base, artefact);
    expect(text(await store.read(base, artefact))).toBe(text(content.buffer));
    expect(requests).toEqual(['default']);
    expect(heard.at(-1)).toBe(content.length);
    expect(caches.stored.has(url)).toBe(true);
    expect(store.fetchedBytes()).toBe(content.length);
  });

  test('callers at the same time share one request', async () => {
    const { store, requests } = surroundings([good]);
    await Promise.all([store.read(base, artefact), store.read(base, artefact), store.keep(base, artefact)]);
    expect(requests).toHaveLength(1);
  });

  test('a kept file is read without any request', async () => {
    const { store, caches } = surroundings([]);
    caches.stored.set(url, content);
    expect(text(await store.read(base, artefact))).toBe(text(content.buffer));
  });

  test.each([['of the right length', Uint8Array.from(content, (byte) => byte ^ 1)], ['cut short', content.slice(0, 7)], ['empty', new Uint8Array()]])('a damaged copy %s heals by fetching past the HTTP cache', async (_, damaged) => {
    const { store, requests, caches } = surroundings([good]);
    caches.stored.set(url, damaged);
    expect(text(await store.read(base, artefact))).toBe(text(content.buffer));
    expect(requests).toEqual(['reload']);
    await store.keep(base, artefact);
    expect(caches.stored.get(url)).toEqual(content);
  });

  test('a damaged answer of the HTTP cache heals too', async () => {
    const { store, requests } = surroundings([() => new Response('something else'), good]);
    await store.read(base, artefact);
    expect(requests).toEqual(['default', 'reload']);
  });

  test('works without Cache Storage, with one that refuses, and with one that is full', async () => {
    const refusing = { open: () => Promise.reject(new DOMException('denied', 'SecurityError')), delete: async () => false };
    const full = { open: async () => ({ match: async () => undefined, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }) as unknown as Cache, delete: async () => false };
    for (const caches of [undefined, refusing, full]) expect(text(await surroundings([good], { caches }).store.read(base, artefact))).toBe(text(content.buffer));
  });

  test('verifies without native hashing', async () => {
    const { store } = surroundings([() => new Response(Uint8Array.from(content, (byte) => byte ^ 1))], { hash: scriptedHash });
    await expect(store.read(base, artefact)).rejects.toMatchObject({ name: 'ArtefactError' });
    expect(text(await surroundings([good], { hash: scriptedHash }).store.read(base, artefact))).toBe(text(content.buffer));
  });
});

describe('failing', () => {
  test('a file that stays wrong names itself, what was found and what was expected, and is not kept', async () => {
    const { store, caches } = surroundings([() => new Response('short')]);
    await expect(store.read(base, artefact)).rejects.toMatchObject({ name: 'ArtefactError', file: artefact.path, found: '5 bytes', expected: `${content.length} bytes` });
    expect(caches.stored.size).toBe(0);
  });

  test('no network and no copy is OfflineError, also when it breaks off midway', async () => {
    await expect(surroundings([unreachable]).store.read(base, artefact)).rejects.toMatchObject({ name: 'OfflineError' });
    const breaking = () => new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) }));
    await expect(surroundings([breaking]).store.read(base, artefact)).rejects.toMatchObject({ name: 'OfflineError' });
  });

  test.each([['404', () => new Response('', { status: 404 })], ['a page instead', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } })]])('%s for a hashed name means a newer version is out', async (_, answer) => {
    await expect(surroundings([answer]).store.read(base, artefact)).rejects.toMatchObject({ name: 'StaleVersionError' });
  });

  test('a server error is told with its status', async () => {
    await expect(surroundings([() => new Response('', { status: 503 })]).store.read(base, artefact)).rejects.toThrow(/HTTP status 503/);
  });

  test('a failure is not remembered', async () => {
    const { store } = surroundings([unreachable, good]);
    await expect(store.read(base, artefact)).rejects.toMatchObject({ name: 'OfflineError' });
    expect(text(await store.read(base, artefact))).toBe(text(content.buffer));
  });
});

test('pruning drops what the manifest no longer names, of this site only', async () => {
  const { store, caches } = surroundings([]);
  for (const name of [url, `${base}data/old.parquet`, 'https://example.test/other/data/old.parquet']) caches.stored.set(name, content);
  await store.prune(base, { schemaVersion: 1, artefacts: [artefact] });
  expect([...caches.stored.keys()]).toEqual([url, 'https://example.test/other/data/old.parquet']);
  expect(await store.isKept(base, artefact)).toBe(true);
  await store.forget(base);
  expect([...caches.stored.keys()]).toEqual(['https://example.test/other/data/old.parquet']);
});
