import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestPath, type Manifest } from '../../src/contracts/manifest.ts';
import type { ChosenFile, ProfilePart, ProfileProgress } from '../../src/contracts/profile.ts';
import { measures, type ColumnProfile } from '../../src/domain/statistics/profile.ts';
import { nativeHash } from '../artefacts/hash.ts';
import { cpuDense } from './engine/cpuDense.ts';
import { createProfiler } from './profile.ts';

const manifest = JSON.parse(readFileSync(join('public', manifestPath), 'utf8')) as Manifest, baseUrl = 'https://example.test/butaca/';

/** The worker's answers over the committed files. */
async function profiler() {
  const api = createProfiler({
    fetch: async (url) => new Response(new Uint8Array(readFileSync(join('public', url.slice(baseUrl.length))))),
    caches: undefined, hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto), now: () => performance.now(), breathe: () => new Promise((resolve) => setImmediate(resolve)),
    createEngine: (choice) => Promise.resolve({ engine: cpuDense, status: () => ({ choice, kind: 'cpu' as const, renderer: null, because: null }), memory: () => ({ bytes: 0, tensors: 0 }), loseContext: () => false, dispose: () => undefined }),
  });
  await api.site(baseUrl, manifest, 'cpu');
  return api;
}
const csv = (text: string, name = 'own.csv') => new File([text], name) as ChosenFile;
async function profiled(api: Awaited<ReturnType<typeof profiler>>, target: string | null = null) {
  const parts: ProfilePart[] = [];
  const done = await api.profile(target, (part) => parts.push(part));
  return { parts, done, columns: parts.flatMap((part) => (part.part === 'column' ? [part.column] : [])), alerts: parts.flatMap((part) => (part.part === 'alerts' ? part.alerts : [])) };
}
const named = (columns: readonly ColumnProfile[], name: string): ColumnProfile => columns.find((column) => column.name === name)!;

test('the films as published are told as the classic told them, and zeros replaced by the mean change the histogram', { timeout: 60_000 }, async () => {
  const api = await profiler();
  expect(await api.open({ bundled: 'filmsAsPublished' })).toMatchObject({ kind: 'table', name: 'filmsAsPublished', reading: null });
  const { columns, alerts } = await profiled(api), votes = named(columns, 'voteAverage');
  expect(votes.numeric?.zeros).toBe(2944);
  expect(named(columns, 'popularity').numeric?.quantiles.p95).toBeCloseTo(11.06, 2);
  expect(named(columns, 'popularity').numeric?.skewness).toBeGreaterThan(1);
  expect(named(columns, 'mainGenre').frequency.most.slice(0, 3).map(({ value }) => value)).toEqual(['Drama', 'Comedy', 'Action']);
  const skew = alerts.find(({ name, values }) => name === 'skewed' && values['column'] === 'popularity');
  expect(skew?.values['variant']).toBe('right');
  const zeros = alerts.find(({ name, values }) => ['zeros', 'suspiciousDefault'].includes(name) && values['column'] === 'voteAverage');
  expect(zeros?.values).toMatchObject({ count: 2944, rows: 2846, other: 'voteCount' });
  expect(zeros?.fixes.length).toBeGreaterThan(0);

  const applied = await api.apply([{ do: 'toMissing', column: 'voteAverage', values: [0] }, { do: 'impute', column: 'voteAverage', with: 'mean' }]);
  expect(applied.outcomes.map(({ kind, cells }) => [kind, cells])).toEqual([['done', 2944], ['done', 2944]]);
  const after = named((await profiled(api)).columns, 'voteAverage');
  expect(after.numeric?.zeros).toBe(0);
  expect(after.numeric?.mean).toBeGreaterThan(votes.numeric!.mean!);
  expect(after.numeric?.histogram.counts).not.toEqual(votes.numeric?.histogram.counts);
  // Taking the steps away gives the table as it was.
  await api.apply([]);
  expect(named((await profiled(api)).columns, 'voteAverage')).toEqual(votes);
});

test('every part of the films comes, the table first and alerts last, and a profile is plain JSON', { timeout: 60_000 }, async () => {
  const api = await profiler();
  await api.open({ bundled: 'films' });
  const told: ProfileProgress[] = [], parts: ProfilePart[] = [];
  const { tookMs, firstMs } = await api.profile('voteAverage', (part) => parts.push(part), (progress) => told.push(progress));
  const kinds = parts.map(({ part }) => part);
  expect([kinds[0], kinds.at(-1), kinds.filter((kind) => kind === 'column').length]).toEqual(['overview', 'alerts', 21]);
  expect(new Set(parts.flatMap((part) => (part.part === 'associations' ? [part.matrix.measure] : [])))).toEqual(new Set(measures.filter((measure) => measure !== 'cramersV'))); // one column of categories alone
  expect(parts.findLast((part) => part.part === 'overview')).toMatchObject({ overview: { rows: 49_256, columns: 21, duplicateRows: 0 } });
  // Rows and columns first, then what is decoded quickly, then the whole table with its texts.
  expect(parts[0]).toEqual({ part: 'overview', overview: { name: 'films', rows: 49_256, columns: 21, missingCells: 0, duplicateRows: null, duplicateExamples: [], memoryBytes: 0, types: {}, head: [], tail: [], sample: [], isPartial: true } });
  const second = kinds.indexOf('overview', 1), early = parts.slice(1, second).flatMap((part) => (part.part === 'column' ? [part.column.held] : []));
  expect([early.length, new Set(early)]).toEqual([10, new Set(['number', 'date'])]);
  expect(parts[second]).toMatchObject({ overview: { types: { list: 6 }, head: { length: 10 } } });
  expect(parts.flatMap((part) => (part.part === 'column' ? [part.index] : [])).sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, at) => at));
  expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
  expect(firstMs).toBeLessThan(tookMs);
  expect(new Set(told.map(({ step }) => step)).has('columns')).toBe(true);
});

test('a profile that is cancelled rejects at once, and the table still answers', async () => {
  const api = await profiler();
  await api.open({ bundled: 'ratings' });
  let cancelledAt = 0;
  const asked = api.profile(null, ({ part }) => { if (part === 'overview' && cancelledAt === 0) { cancelledAt = performance.now(); void api.cancel('profile'); } });
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(await api.rows(0, 2)).toMatchObject([{ row: 0, cells: [1, 862, 4, '2000-07-30T18:45:03.000Z'] }, { row: 1 }]);
});

test('whoever asks first has the columns decoded, and whoever asks meanwhile waits for them', async () => {
  const api = await profiler();
  await api.open({ bundled: 'streaming' });
  const [rows, histogram, parts] = await Promise.all([api.rows(0, 1), api.histogram('releaseYear', { bins: 5, scale: 'linear' }), profiled(api)]);
  expect([rows[0]?.cells.length, histogram.counts.reduce((a, b) => a + b, 0), parts.columns.length]).toEqual([15, 22_998, 15]);
  expect(parts.parts[0]).toMatchObject({ overview: { isPartial: true } });
  expect((await profiled(api)).parts[0]).toMatchObject({ overview: { types: { identifier: 1 } } });
});

test('the manifest is read by the worker where none is given', async () => {
  const api = await profiler();
  await api.site(baseUrl, null, 'cpu');
  expect(await api.open({ bundled: 'ratings' })).toMatchObject({ kind: 'table', rows: 100_822 });
});

test('a type that a person chose is told in the overview', async () => {
  const api = await profiler();
  await api.open({ file: csv('a,b\n1,x\n2,y\n3,x\n') });
  await api.apply([{ do: 'retype', column: 'a', to: 'identifier' }]);
  expect((await profiled(api)).parts[0]).toMatchObject({ overview: { types: { identifier: 1, categorical: 1 } } });
});

test('a file is opened, its columns paired, brushed, compared within itself, described as texts and written again', async () => {
  const api = await profiler();
  const rows = Array.from({ length: 60 }, (_, at) => `${at},${at % 3 === 0 ? 'good' : 'bad'},"a film ${at % 3 === 0 ? 'to love' : 'to leave'}"`);
  expect(await api.open({ file: csv(`n,label,review\n${rows.join('\n')}\n`) })).toMatchObject({ kind: 'table', rows: 60, reading: { format: 'delimited', delimiter: ',', hasHeader: true }, columns: [{ name: 'n', held: 'number' }, { name: 'label', held: 'texts' }, { name: 'review', held: 'texts' }] });
  expect(await api.pair('label', 'n', null)).toMatchObject({ kind: 'groups', rows: 60 });
  const index = await api.brush('n', ['label'], []);
  expect([...index.shown[0]!.all]).toEqual([40, 20]);
  expect(await api.compare({ with: 'split', column: 'label', values: ['good'] })).toMatchObject({ left: { rows: 20 }, right: { rows: 40 }, columns: [{ name: 'n' }, { name: 'label' }, { name: 'review' }] });
  expect(await api.texts('review', 'label')).toMatchObject({ samples: 60, classes: [{ label: 'bad', samples: 40 }, { label: 'good', samples: 20 }], medianWords: 4 });
  expect((await api.histogram('n', { bins: 6, scale: 'linear' })).counts).toEqual([10, 10, 10, 10, 10, 10]);
  const written = await api.export('csv') as unknown as Blob;
  expect((await written.text()).split('\r\n')[1]).toBe('0,good,a film to love');
});

test('what is not there is refused by name, and a file that is no table too', async () => {
  const api = await profiler();
  await expect(api.profile(null, () => undefined)).rejects.toMatchObject({ name: 'NoTableError' });
  expect(await api.open({ file: csv('') })).toMatchObject({ kind: 'refused', why: 'empty' });
  await expect(async () => api.rows(0, 1)).rejects.toMatchObject({ name: 'NoTableError' });
  await api.open({ file: csv('a,b\n1,2\n3,4\n') });
  await expect(async () => api.histogram('c', { bins: null, scale: 'linear' })).rejects.toThrow('no column c');
  await expect(async () => api.rows(0, 501)).rejects.toBeInstanceOf(RangeError);
});

test('what the training reviews look like is read from what the site ships', async () => {
  expect(await (await profiler()).reviewTexts()).toMatchObject({ classes: [{ samples: expect.any(Number) as number }, {}], ratio: { threshold: 1500 } });
});
