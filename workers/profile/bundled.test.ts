import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestPath, type Manifest } from '../../src/contracts/manifest.ts';
import { bundledTables, type ProfileProgress } from '../../src/contracts/profile.ts';
import { schemas, type Column } from '../../src/domain/catalogue/schema.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { cellAt } from '../../src/domain/statistics/cellAt.ts';
import type { DataTable, NumberData } from '../../src/domain/statistics/table.ts';
import { goldenRows } from '../../pipeline/goldenRows.ts';
import { createArtefactStore } from '../artefacts/artefacts.ts';
import { nativeHash } from '../artefacts/hash.ts';
import { openBundled, readBundled } from './bundled.ts';
import { columnOf, shortest } from './columnOf.ts';

const manifest = JSON.parse(readFileSync(join('public', manifestPath), 'utf8')) as Manifest, baseUrl = 'https://example.test/butaca/';
/** The committed files, behind the store that verifies them. */
const onDisk = () => createArtefactStore({ fetch: async (url) => new Response(new Uint8Array(readFileSync(join('public', url.slice(baseUrl.length))))), caches: undefined, hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto) });
const site = () => ({ store: onDisk(), baseUrl, manifest });
const numbers = (table: DataTable, name: string): NumberData => table.columns.find((column) => column.name === name)?.data as NumberData;
const count = (values: Float64Array, holds: (value: number, row: number) => boolean) => values.reduce((n, value, row) => n + (holds(value, row) ? 1 : 0), 0);

const published = { films: 'movies', filmsAsPublished: 'published', streaming: 'streaming', ratings: 'ratings' } as const;

test.each(bundledTables)('%s holds every column of every part, cell for cell as another reader gives them', { timeout: 60_000 }, async (name) => {
  const table = await openBundled(name, site()), schema = schemas[published[name]] as Readonly<Record<string, Column>>;
  expect(table.name).toBe(name);
  expect(table.columns.map((column) => column.name)).toEqual(Object.keys(schema));
  const rows = JSON.parse(await goldenRows('public', manifest, published[name])) as Readonly<Record<string, unknown>>[], random = seededRandom(6);
  expect(table.rows).toBe(rows.length);
  for (let trial = 0; trial < 2000; trial++) {
    const row = Math.floor(random() * rows.length);
    for (const { name: column, data } of table.columns) {
      const given = cellAt(data, row), expected = rows[row]?.[column] ?? null;
      if (schema[column]?.kind === 'float32' && given !== null) expect(Number(Math.fround(given as number).toPrecision(7))).toBe(expected); // the other reader rounds to seven digits
      else if (column === 'ratedAt') expect(given).toBe(new Date((expected as number) * 1000).toISOString().replace('T00:00:00.000Z', ''));
      else expect(given).toEqual(expected);
    }
  }
});

test('films as published show 2,944 means of 0, of which 2,846 are without voters; the clean films show none', { timeout: 60_000 }, async () => {
  const raw = await openBundled('filmsAsPublished', site()), votes = numbers(raw, 'voteCount').values, clean = await openBundled('films', site());
  expect(count(numbers(raw, 'voteAverage').values, (mean) => mean === 0)).toBe(2944);
  expect(count(numbers(raw, 'voteAverage').values, (mean, row) => mean === 0 && votes[row] === 0)).toBe(2846);
  expect(count(numbers(clean, 'voteAverage').values, (mean) => mean === 0)).toBe(0);
  expect(numbers(clean, 'releaseDate')).toMatchObject({ form: 'numbers', meaning: 'date' });
  expect(numbers(await openBundled('ratings', site()), 'ratedAt').meaning).toBe('date');
});

test('progress tells the column at hand and ends with all of them; messages are let in twice a column', { timeout: 60_000 }, async () => {
  const steps: ProfileProgress[] = [];
  let pauses = 0;
  await openBundled('streaming', { ...site(), onProgress: (progress) => { steps.push(progress); }, pause: async () => { pauses++; } });
  expect(steps.at(-1)).toMatchObject({ step: 'opening', what: 'cast', done: 15, of: 15 });
  expect(Math.max(...steps.map(({ bytes }) => bytes))).toBe(manifest.artefacts.filter(({ name }) => name.startsWith('streaming/')).reduce((sum, { bytes }) => sum + bytes, 0));
  expect(pauses).toBe(30);
});

test('the shape of a table is known before its columns are decoded, and each is decoded once', async () => {
  const coming = await readBundled('ratings', site());
  expect([coming.rows, coming.columns.map(({ name, held, isQuick }) => `${name} ${held} ${isQuick}`)]).toEqual([100_822, ['userId number true', 'tmdbId number true', 'stars number true', 'ratedAt date true']]);
  const [first, again] = await Promise.all([coming.columns[2]?.read(), coming.columns[2]?.read()]);
  expect(first).toBe(again);
  expect((await readBundled('streaming', site())).columns.filter(({ isQuick }) => isQuick).map(({ name }) => name)).toEqual(['releaseYear', 'tmdbId', 'score', 'durationInt', 'dateAdded']);
});

test('a part that the manifest lacks, or whose bytes are others, is refused by name', async () => {
  await expect(openBundled('ratings', { ...site(), manifest: { ...manifest, artefacts: [] } })).rejects.toMatchObject({ name: 'ArtefactError', found: 'no entry ratings/all' });
  const artefacts = manifest.artefacts.map((artefact) => (artefact.name === 'ratings/all' ? { ...artefact, sha256: '0'.repeat(64) } : artefact));
  await expect(openBundled('ratings', { ...site(), manifest: { ...manifest, artefacts } })).rejects.toMatchObject({ name: 'ArtefactError' });
});

test('null is NaN or −1, days and seconds are milliseconds, a FLOAT is the decimal it stands for, an empty list is not a missing one', () => {
  expect(columnOf('date', [1, null])).toEqual({ form: 'numbers', meaning: 'date', values: Float64Array.of(86_400_000, NaN) });
  expect(columnOf('seconds', Int32Array.of(2))).toEqual({ form: 'numbers', meaning: 'date', values: Float64Array.of(2000) });
  expect(columnOf('float32', [Math.fround(7.7), null, 0])).toEqual({ form: 'numbers', meaning: 'number', values: Float64Array.of(7.7, NaN, 0) });
  expect(columnOf('text', ['b', null, 'a', 'b'])).toEqual({ form: 'texts', codes: Int32Array.of(0, -1, 1, 0), words: ['b', 'a'] });
  expect(columnOf('texts', [['x', 'y'], null, [], ['y']])).toEqual({ form: 'lists', starts: Uint32Array.of(0, 2, 2, 2, 3), codes: Int32Array.of(0, 1, 1), words: ['x', 'y'], missing: Uint8Array.of(0, 1, 0, 0) });
  expect(columnOf('texts', [['x']])).toMatchObject({ missing: null });
});

test('shortest gives back every decimal of up to six digits, and every FLOAT as itself', () => {
  const random = seededRandom(7);
  for (let trial = 0; trial < 20_000; trial++) {
    const value = Number((random() * 10 ** Math.floor(random() * 8 - 2)).toPrecision(6)), float = Math.fround(random() * 10 ** (random() * 30 - 15));
    expect(shortest(Math.fround(value))).toBe(value);
    expect(Math.fround(shortest(float))).toBe(float);
  }
});
