import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestPath, type Manifest } from '../src/contracts/manifest.ts';
import { buildPublished } from '../src/domain/etl/published/buildPublished.ts';
import { readCsv } from './csv.ts';
import { goldenRows } from './goldenRows.ts';
import { findSources } from './sources.ts';

/** What the classic reports print of the file of 2017, in cells of the table. */
interface Figures { readonly releaseDate: readonly unknown[]; readonly voteAverage: readonly (number | null)[]; readonly voteCount: readonly (number | null)[]; readonly popularity: readonly (number | null)[]; readonly mainGenre: readonly (string | null)[] }

/** Linear interpolation between order statistics, as pandas does it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b), at = share * (sorted.length - 1), low = Math.floor(at);
  return sorted[low]! + (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!) * (at - low);
}

function expectFigures({ releaseDate, voteAverage, voteCount, popularity, mainGenre }: Figures): void {
  expect(releaseDate.length).toBe(45_346);
  expect(releaseDate).not.toContain(null);
  // The classic reports print 2,945 and 2,847: of three voteless films that stand in the file twice (99080, 119916, 132641) they count one for two. With all three: 2,947 and 2,849.
  expect(voteAverage.filter((mean) => mean === 0).length).toBe(2944);
  expect(voteAverage.filter((mean, row) => mean === 0 && voteCount[row] === 0).length).toBe(2846);
  const known = popularity.filter((value) => value !== null), mean = known.reduce((a, b) => a + b) / known.length;
  expect(quantile(known, 0.95)).toBeCloseTo(11.063757, 6);
  expect(mean).toBeGreaterThan(2 * quantile(known, 0.5)); // skewed to the right
  const counts = new Map<string, number>();
  for (const genre of mainGenre) if (genre !== null) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  expect([...counts].sort((a, b) => b[1] - a[1]).slice(0, 3)).toEqual([['Drama', 11_948], ['Comedy', 8815], ['Action', 4484]]);
}

const raw = process.env['BUTACA_RAW'] ?? (existsSync('raw/tmdb') ? 'raw' : '../shared/data');
const hasRaw = existsSync(join(raw, 'tmdb'));

describe.skipIf(!hasRaw)(`films as published, from the raw file${hasRaw ? '' : ' (skipped: the raw files are absent)'}`, () => {
  test('they give the figures of the classic reports', { timeout: 60_000 }, async () => {
    const { columns, steps: [step] } = await buildPublished(readCsv(findSources(raw).files.published));
    expectFigures(columns);
    expect(step).toMatchObject({ rowsIn: 45_466, rowsOut: 45_346 });
    expect(Object.fromEntries(step?.findings.map(({ what, count }) => [what, count]) ?? [])).toMatchObject({ 'broken-first-half': 3, 'broken-second-half': 3, 'undated-row': 84, 'repeated-row': 30 });
  });
});

test('films as published, from the committed file, give the figures of the classic reports', { timeout: 60_000 }, async () => {
  const manifest = JSON.parse(readFileSync(join('public', manifestPath), 'utf8')) as Manifest;
  const rows = JSON.parse(await goldenRows('public', manifest, 'published')) as Readonly<Record<string, unknown>>[];
  const column = <T>(name: string) => rows.map((row) => (row[name] ?? null) as T);
  expectFigures({ releaseDate: column('releaseDate'), voteAverage: column('voteAverage'), voteCount: column('voteCount'), popularity: column('popularity'), mainGenre: column('mainGenre') });
  expect(rows.every((row) => !('overview' in row) && !('tagline' in row) && !('homepage' in row))).toBe(true);
});
