import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../buildCatalogue.ts';
import { InputError } from '../inputError.ts';
import { parseOptions } from '../options.ts';
import { findSources, type Sources } from '../sources.ts';
import { drawSample } from './drawSample.ts';
import { matchFacts, strata, type MatchFacts } from './matchFacts.ts';
import { readVerdicts } from './verdicts.ts';

const root = join(import.meta.dirname, '../..');
const verdicts = readVerdicts(readFileSync(join(import.meta.dirname, 'verdicts.json'), 'utf8'));

/** The whole raw catalogues, where this machine has them. */
function rawSources(): Sources | null {
  const options = parseOptions([], process.env, (path) => existsSync(join(root, path)));
  if (typeof options === 'string') return null;
  try {
    return findSources(join(options.raw.startsWith('/') ? '' : root, options.raw));
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

describe('the judged sample', () => {
  test('holds a hundred different matches, each with a verdict and a reason', () => {
    expect(verdicts.matches).toHaveLength(100);
    expect(verdicts.stratum).toBe('all');
    expect(new Set(verdicts.matches.map(({ id }) => id)).size).toBe(100);
    for (const { verdict, reason } of verdicts.matches) {
      expect(['right', 'wrong', 'unsure']).toContain(verdict);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('has at least 98 right', () => expect(verdicts.matches.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThanOrEqual(98));

  const sources = rawSources();
  test.skipIf(sources === null)('is what the matcher says today, drawn by its seed (needs the raw catalogues)', { timeout: 180_000 }, async () => {
    if (sources === null) return;
    const { tables } = await buildCatalogue(sources, { start: () => undefined, row: () => undefined, end: () => undefined });
    const facts = matchFacts(tables);
    const today = new Map(facts.map(({ id, tmdbId }) => [id, tmdbId]));
    expect(verdicts.matches.map(({ id }) => [id, today.get(id)])).toEqual(verdicts.matches.map(({ id, tmdbId }) => [id, tmdbId]));
    expect(facts).toHaveLength(verdicts.drawnFrom);
    expect(drawSample(facts, 100, verdicts.seed).map(({ id }) => id)).toEqual(verdicts.matches.map(({ id }) => id));
  });
});

describe('drawSample', () => {
  test('draws the same without replacement for the same seed', () => {
    const items = Array.from({ length: 50 }, (_, item) => item);
    const drawn = drawSample(items, 20, 3);
    expect(drawSample(items, 20, 3)).toEqual(drawn);
    expect(new Set(drawn).size).toBe(20);
    expect(drawSample(items, 20, 4)).not.toEqual(drawn);
    expect([...drawSample(items, 99, 3)].sort((a, b) => a - b)).toEqual(items);
  });
});

describe('strata', () => {
  const side = { title: 'Up', year: 2009, runtimeMin: 96, directors: ['Pete Docter'], cast: ['Ed Asner'], countries: ['US'] };
  const match: MatchFacts = { id: 'ds7', tmdbId: 14160, streaming: side, film: { ...side, originalTitle: null, releaseDate: '2009-05-13', voteCount: 7048 } };
  const hulu: MatchFacts = { ...match, id: 'hs7', streaming: { ...side, year: 2010, runtimeMin: 140, directors: [], cast: [], title: 'UP!' } };

  test('tell an easy match from one that little speaks for', () => {
    const of = (facts: MatchFacts): string[] => Object.entries(strata).filter(([, holds]) => holds(facts)).map(([name]) => name);
    expect(of(match)).toEqual(['all']);
    expect(of(hulu)).toEqual(['all', 'hulu', 'nobody-in-common', 'year-off-nobody-in-common', 'one-word-nobody-in-common', 'length-far']);
    expect(of({ ...match, streaming: { ...side, title: 'Upwards' } })).toEqual(['all', 'other-title']);
  });
});
