import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProgress, type Progress } from './progress.ts';
import { runPipeline } from './runPipeline.ts';

let root = '', raw = '', out = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'butaca-faults-'));
  raw = join(root, 'raw');
  out = join(root, 'public');
  cpSync('pipeline/sample/raw', raw, { recursive: true });
  mkdirSync(join(out, 'data'), { recursive: true });
  writeFileSync(join(out, 'manifest.json'), '{ "schemaVersion": 1, "artefacts": [] }\n');
  writeFileSync(join(out, 'data', 'kept.txt'), 'as it was');
});
afterEach(() => rmSync(root, { recursive: true }));

const silent = createProgress({ write: () => true }, () => 0);
const run = (progress: Progress = silent) => runPipeline(raw, out, progress);
const text = (file: string) => readFileSync(join(raw, file), 'utf8');
const edit = (file: string, change: (content: string) => string) => writeFileSync(join(raw, file), change(text(file)));

function expectUntouched(): void {
  expect(readdirSync(root).sort()).toEqual(['public', 'raw']);
  expect(readdirSync(join(out, 'data'))).toEqual(['kept.txt']);
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('{ "schemaVersion": 1, "artefacts": [] }\n');
}
async function failure(): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    expectUntouched();
    return error;
  }
  throw new Error('the pipeline ran through');
}

describe('bad input ends the run with file, row, column and what was expected, and nothing is published', () => {
  test('a missing file', async () => {
    rmSync(join(raw, 'tmdb/credits.csv'));
    expect(await failure()).toMatchObject({ name: 'InputError', fault: { file: 'tmdb/credits.csv', row: null, found: 'none' } });
  });

  test('half of the recent pair', async () => {
    rmSync(join(raw, 'tmdb/recent/credits.csv'));
    expect(await failure()).toMatchObject({ fault: { file: 'tmdb/recent/credits.csv' } });
  });

  test('a missing README of the ratings, whose terms must travel with them', async () => {
    rmSync(join(raw, 'movielens/ml-latest-small/README.txt'));
    expect(await failure()).toMatchObject({ fault: { file: 'movielens/ml-latest-small/README.txt' } });
  });

  test('a missing folder', async () => {
    raw = join(root, 'nowhere');
    await expect(run()).rejects.toMatchObject({ name: 'InputError', fault: { file: raw } });
  });

  test('a column with another name', async () => {
    edit('tmdb/movies_metadata.csv', (csv) => csv.replace('release_date', 'released'));
    expect(await failure()).toMatchObject({ fault: { file: 'tmdb/movies_metadata.csv', row: null, column: 'release_date', expected: 'a column named release_date' } });
  });

  test('a literal that cannot be parsed', async () => {
    edit('tmdb/credits.csv', (csv) => csv.replace("'name': 'Al Pacino'", "'name': 'Al Pacino"));
    const error = await failure();
    expect(error).toMatchObject({ name: 'InputError', fault: { file: 'tmdb/credits.csv', row: 3, column: 'cast' } });
    expect((error as Error).message).toMatch(/^tmdb\/credits\.csv, row 3, column cast: expected a Python literal \(.+ at character \d+\), found /);
    expect((error as Error).message).not.toContain('\n');
  });

  test('a number that is none', async () => {
    edit('tmdb/recent/movies_metadata.csv', (csv) => csv.replace('31610', 'many'));
    expect(await failure()).toMatchObject({ fault: { file: 'tmdb/recent/movies_metadata.csv', row: 1, column: 'vote_count', expected: 'a number', found: '"many"' } });
  });

  test('a rating off the scale', async () => {
    edit('movielens/ml-latest-small/ratings.csv', (csv) => csv.replace(/^1,1,[\d.]+/m, '1,1,6.0').replace(/^1,2,[\d.]+/m, '1,2,6.0'));
    expect(await failure()).toMatchObject({ fault: { file: 'movielens/ml-latest-small/ratings.csv', row: 1, column: 'rating' } });
  });

  test('a gzip file that is cut off', async () => {
    const packed = gzipSync(text('tmdb/movies_metadata.csv'));
    rmSync(join(raw, 'tmdb/movies_metadata.csv'));
    writeFileSync(join(raw, 'tmdb/movies_metadata.csv.gz'), packed.subarray(0, packed.length - 500));
    expect(await failure()).toMatchObject({ fault: { file: 'tmdb/movies_metadata.csv.gz', expected: 'a whole gzip file' } });
  });

  test('a catalogue that lacks a column', async () => {
    edit('streaming/hulu_titles.csv', (csv) => csv.replace('listed_in', 'shelves'));
    expect(await failure()).toMatchObject({ fault: { file: 'streaming/hulu_titles.csv', column: 'listed_in' } });
  });

  test('a quote that never closes in a catalogue', async () => {
    edit('streaming/disney_plus_titles.csv', (csv) => `${csv}"ds9999,Movie`);
    expect(await failure()).toMatchObject({ fault: { file: 'streaming/disney_plus_titles.csv', expected: 'quotes as RFC 4180 has them' } });
  });
});

test('a crash midway leaves everything as it was', async () => {
  const dying: Progress = { ...silent, start: (step) => { if (step === 'encode streaming/people') throw new Error('power cut'); } };
  await expect(run(dying)).rejects.toThrow('power cut');
  expectUntouched();
});

test('the publishers’ own layout builds the same tables: packed, at the top of the raw folder, without the recent pair', async () => {
  rmSync(join(raw, 'tmdb/recent'), { recursive: true });
  const ours = await run();
  for (const [from, to] of [
    ...['movies_metadata', 'credits', 'keywords', 'links'].map((name) => [`tmdb/${name}.csv`, `${name}.csv`]),
    ...['netflix', 'amazon_prime', 'hulu', 'disney_plus'].map((name) => [`streaming/${name}_titles.csv`, `${name}_titles.csv`]),
    ...['ratings.csv', 'links.csv', 'README.txt'].map((name) => [`movielens/ml-latest-small/${name}`, `ml-latest-small/${name}`]),
  ] as [string, string][]) {
    mkdirSync(dirname(join(raw, to)), { recursive: true });
    renameSync(join(raw, from), join(raw, to));
  }
  writeFileSync(join(raw, 'credits.csv.gz'), gzipSync(text('credits.csv')));
  rmSync(join(raw, 'credits.csv'));
  const theirs = await run();
  const tables = ({ artefacts }: typeof ours) => artefacts.filter(({ name }) => name !== 'report');
  expect(tables(theirs)).toEqual(tables(ours));
  expect(existsSync(join(out, 'data', 'kept.txt'))).toBe(false);
});

describe('the command', () => {
  const command = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/run.ts', ...args], { encoding: 'utf8', env: { ...process.env, BUTACA_RAW: '' } });

  test('says one clear line and exits with 1', () => {
    rmSync(join(raw, 'tmdb/keywords.csv'));
    const { status, stdout, stderr } = command('--raw', raw, '--out', out);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'tmdb/keywords.csv: expected a file here or at the-movies-dataset/keywords.csv, keywords.csv, plain or .gz (the README says where each is published), found none',
      `${out} was left as it was.`,
    ]);
    expectUntouched();
  });

  test('prints steps, sizes, time and memory, and exits with 0', () => {
    const { status, stderr } = command('--raw', raw, '--out', out);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^read tmdb\/movies_metadata\.csv +63 rows/m);
    expect(stderr).toMatch(/all of data: within 7500000/);
    expect(stderr).toMatch(/is up to date: [\d.]+ s, [\d.]+ s of CPU, \d+ MiB at most/);
  });

  test('refuses an argument that it does not know', () => {
    expect(command('--rwa', raw)).toMatchObject({ status: 1, stdout: '' });
  });
});
