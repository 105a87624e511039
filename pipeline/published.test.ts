import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestPath, manifestSchemaVersion, type Manifest } from '../src/contracts/manifest.ts';
import type { EtlReport } from '../src/contracts/report.ts';
import { partsOf, schemas, type TableName } from '../src/domain/catalogue/schema.ts';
import { goldenRows } from './goldenRows.ts';
import { budgets, sizesOf } from './sizes.ts';

/** What stands in public/ now: committed, never edited by hand. */
const out = 'public';
const manifest = JSON.parse(readFileSync(join(out, manifestPath), 'utf8')) as Manifest;
const tables = Object.keys(schemas) as TableName[];

test('every artefact lies where the manifest says, byte for byte, and nothing else lies beside it', () => {
  expect(manifest.schemaVersion).toBe(manifestSchemaVersion);
  for (const { path, bytes, sha256 } of manifest.artefacts) {
    const content = readFileSync(join(out, path));
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
  }
  const lying = ['data', 'models'].flatMap((folder) => readdirSync(join(out, folder)).map((file) => `${folder}/${file}`)).filter((path) => !path.endsWith('.gitkeep'));
  expect(lying.sort()).toEqual(manifest.artefacts.map(({ path }) => path).sort());
});

test('the catalogue is whole: every part of every table, the report, the terms of the ratings', () => {
  const names = manifest.artefacts.map(({ name }) => name);
  for (const table of tables) for (const part of partsOf(table)) expect(names).toContain(`${table}/${part}`);
  expect(names).toContain('report');
  expect(names).toContain('ratings/ml-latest-small-README');
});

test('data and models keep to their budgets in stored bytes', () => {
  const sizes = sizesOf(manifest.artefacts);
  expect(sizes.data).toBeLessThanOrEqual(budgets.data);
  expect(sizes.first).toBeLessThanOrEqual(budgets.first);
  expect(sizes.content).toBeLessThanOrEqual(budgets.content);
  expect(sizes.vectors).toBeLessThanOrEqual(budgets.vectors);
});

test('parts of a table have the same rows, in the order that the schema promises', async () => {
  for (const table of tables) {
    expect(new Set(manifest.artefacts.filter(({ name, path }) => name.startsWith(`${table}/`) && path.endsWith('.parquet')).map(({ rows }) => rows)).size).toBe(1);
  }
  const movies = JSON.parse(await goldenRows(out, manifest, 'movies')) as { tmdbId: number; voteCount: number; budgetUsd?: number; revenueUsd?: number; return?: number; runtimeMin?: number; cast?: string[] }[];
  for (const [place, movie] of movies.entries()) {
    const next = movies[place + 1];
    if (next) expect(movie.voteCount > next.voteCount || (movie.voteCount === next.voteCount && movie.tmdbId < next.tmdbId)).toBe(true);
  }
  expect(movies.filter(({ budgetUsd = 1000, revenueUsd = 1000 }) => budgetUsd < 1000 || revenueUsd < 1000)).toEqual([]);
  expect(movies.filter((movie) => (movie.return === undefined) !== (movie.budgetUsd === undefined || movie.revenueUsd === undefined))).toEqual([]);
  expect(movies.filter(({ runtimeMin }) => runtimeMin === 0)).toEqual([]);
  expect(movies.filter(({ cast = ['x'] }) => cast.length === 0 || cast.length > 10 || new Set(cast).size < cast.length || cast.some((name) => name !== name.trim() || name === ''))).toEqual([]);
});

test('the report accounts for every row that was read', () => {
  const report = JSON.parse(readFileSync(join(out, manifest.artefacts.find(({ name }) => name === 'report')?.path ?? ''), 'utf8')) as EtlReport;
  const rowsOf = (path: RegExp) => report.inputs.find((input) => path.test(input.path))?.rows;
  const stepOf = (name: string) => report.steps.find(({ step }) => step === name);
  expect(stepOf('movies.read-main')?.rowsIn).toBe(rowsOf(/tmdb\/movies_metadata/));
  expect(stepOf('movies.join-people-and-keywords')?.rowsOut).toBe(manifest.artefacts.find(({ name }) => name === 'movies/search')?.rows);
  expect(stepOf('ratings.join-tmdb-ids')?.rowsOut).toBe(manifest.artefacts.find(({ name }) => name === 'ratings/all')?.rows);
});
