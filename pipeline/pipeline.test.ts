import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../src/contracts/manifest.ts';
import type { EtlReport } from '../src/contracts/report.ts';
import type { TableName } from '../src/domain/catalogue/schema.ts';
import { goldenRows } from './goldenRows.ts';
import { createProgress } from './progress.ts';
import { runPipeline } from './runPipeline.ts';

const raw = 'pipeline/sample/raw';
const golden = 'pipeline/sample/golden';
/** UPDATE_GOLDEN=1 writes what comes out as the new expectation; read the diff before committing it. */
const update = process.env['UPDATE_GOLDEN'] === '1';
const silent = createProgress({ write: () => true }, () => 0);

let folder = '';
let manifest: Manifest;
let report: EtlReport;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'butaca-sample-'));
  manifest = await runPipeline(raw, join(folder, 'first'), silent);
  report = JSON.parse(textOf('report')) as EtlReport;
});
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string) => manifest.artefacts.find((artefact) => artefact.name === name)!.path;
const textOf = (name: string) => readFileSync(join(folder, 'first', pathOf(name)), 'utf8');

function compare(file: string, text: string): void {
  if (update) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(join(golden, file), text);
  }
  expect(text).toBe(readFileSync(join(golden, file), 'utf8'));
}

describe('the sample, rebuilt from its raw files', () => {
  test.each<TableName>(['movies', 'streaming', 'ratings', 'published'])('gives the golden rows of %s', async (table) => {
    compare(`${table}.json`, await goldenRows(join(folder, 'first'), manifest, table));
  });

  test('gives the golden report', () => {
    compare('report.json', textOf('report'));
  });

  test('gives the golden bytes', () => {
    compare('files.json', `${JSON.stringify(manifest.artefacts.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })), null, 1)}\n`);
  });

  test('gives the same bytes twice', async () => {
    expect(await runPipeline(raw, join(folder, 'second'), silent)).toEqual(manifest);
    for (const { path } of manifest.artefacts) expect(readFileSync(join(folder, 'second', path)).equals(readFileSync(join(folder, 'first', path)))).toBe(true);
  });
});

test('every published file is what the manifest says it is', () => {
  for (const { path, bytes, sha256 } of manifest.artefacts) {
    const content = readFileSync(join(folder, 'first', path));
    expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    expect(path).toContain(`.${sha256.slice(0, 8)}.`);
  }
});

test('only what a search needs is needed first', () => {
  expect(manifest.artefacts.filter(({ needed }) => needed === 'first').map(({ name }) => name)).toEqual(['movies/search', 'streaming/search']);
});

test('the sample holds every defect that the steps for films and ratings know', () => {
  const found = new Set(report.steps.flatMap(({ step, findings }) => findings.map(({ what }) => `${step} ${what}`)));
  for (const defect of [
    'movies.read-main broken-first-half', 'movies.read-main broken-second-half', 'movies.read-main no-collection-name', 'movies.read-main repeated-name', 'movies.read-main imdb-id-malformed',
    'movies.merge-duplicates-main identical-row', 'movies.merge-duplicates-main differing-row', 'movies.join-snapshots in-both', 'movies.join-snapshots planned-in-snapshot',
    'movies.clean-money budget-zero', 'movies.clean-money budget-below-1000', 'movies.clean-money revenue-zero', 'movies.clean-money revenue-below-1000',
    'movies.clean-measures runtime-zero', 'movies.clean-measures no-voters', 'movies.clean-measures mean-zero-with-voters',
    'movies.fill-imdb-ids imdb-id-from-links', 'movies.fill-imdb-ids link-without-tmdb-id', 'movies.fill-imdb-ids tmdb-id-with-two-imdb-ids',
    'credits.read-main identical-row', 'credits.read-main differing-row', 'credits.read-main blanks-around-name', 'credits.read-main without-name', 'credits.read-main beyond-tenth',
    'credits.canonical-names spelling-by-person-id', 'credits.canonical-names spelling-by-name', 'credits.canonical-names same-name-other-person', 'credits.canonical-names twice-in-one-film',
    'keywords.read identical-row', 'keywords.read differing-row', 'keywords.read empty-list', 'keywords.read repeated-name',
    'movies.join-people-and-keywords credits-of-no-film', 'movies.join-people-and-keywords keywords-of-no-film', 'movies.join-people-and-keywords film-without-people',
    'ratings.join-tmdb-ids movie-without-tmdb-id', 'ratings.join-tmdb-ids two-movies-one-film', 'ratings.join-tmdb-ids rated-twice', 'ratings.join-tmdb-ids film-not-in-catalogue',
    'published.read broken-first-half', 'published.read broken-second-half', 'published.read undated-row', 'published.read repeated-row', 'published.read mean-zero-without-voters', 'published.read mean-zero-with-voters',
    'published.read runtime-zero', 'published.read budget-zero', 'published.read revenue-zero',
  ]) expect(found, defect).toContain(defect);
});

test('no step loses a row without saying so', () => {
  for (const { step, rowsIn, rowsOut, findings } of report.steps) {
    if (step === 'streaming.match') continue; // counts films and matches, not rows
    const removed = findings.filter(({ what, outcome }) => outcome === 'refused' && what.startsWith('broken') || what.endsWith('-row') || what === 'in-both' || what === 'movie-without-tmdb-id' || what === 'rated-twice');
    const films = step === 'credits.canonical-names' ? 1 : 0; // one film has credits in both snapshots
    expect(rowsIn - rowsOut, step).toBe(removed.reduce((rows, { count }) => rows + count, films));
  }
});

test('every sentence of the report is there in both languages and no example is a passage', () => {
  for (const { findings } of report.steps) {
    for (const { why, examples } of findings) {
      expect(why.en).toMatch(/\.$/);
      expect(why.es).toMatch(/\.$/);
      for (const example of examples) expect(example.length).toBeLessThan(200);
    }
  }
});

test('nothing of the sample’s sentences is published', () => {
  const published = manifest.artefacts.map(({ path }) => readFileSync(join(folder, 'first', path), 'latin1')).join('\n');
  for (const sentence of ['made-up line', 'Our own words', 'Written for a test', 'invented synopsis', 'Invented for the sample']) expect(published).not.toContain(sentence);
});
