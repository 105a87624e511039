import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/contracts/manifest.ts';
import { tasteArtefact, tasteCardArtefact, type TasteCard } from '../../src/contracts/tasteCard.ts';
import { buildWorks, type Works } from '../../src/domain/catalogue/works.ts';
import { buildWorkFacts } from '../../src/domain/content/buildWorkFacts.ts';
import { decodeVectors, followsRows } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { topK } from '../../src/domain/kernels/topK.ts';
import { createTaste } from '../../src/domain/taste/createTaste.ts';
import { decodeTaste } from '../../src/domain/taste/tasteFile.ts';
import type { Rated, Scoring, Taste } from '../../src/domain/taste/taste.ts';
import { readCatalogue, readRatings } from '../content/readCatalogue.ts';
import { rowIdentity } from '../content/rowIdentity.ts';
import { joinSets } from './joinSets.ts';
import { readSets, readTwins } from './readSets.ts';

const manifest = JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest;
const artefactOf = (name: string) => manifest.artefacts.find((artefact) => artefact.name === name)!;
const bytesOf = (name: string) => readFileSync(join('public', artefactOf(name).path));
const buffer = (bytes: Buffer) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
const file = bytesOf(tasteArtefact), parts = decodeTaste(buffer(file)), vectors = decodeVectors(buffer(bytesOf('content/vectors'))), card = JSON.parse(bytesOf(tasteCardArtefact).toString('utf8')) as TasteCard;

let works: Works, facts: WorkFacts, taste: Taste;
beforeAll(async () => {
  const catalogue = await readCatalogue('public');
  works = buildWorks(catalogue);
  ({ facts } = buildWorkFacts(catalogue, works));
  taste = createTaste(parts, facts, vectors);
});

function scoresOf({ dense, rest }: Scoring): Float64Array {
  const scores = new Float64Array(works.count);
  rest(scores);
  for (let row = 0; row < works.count; row++) {
    let sum = 0;
    for (let j = 0; j < vectors.d; j++) sum += dense[j]! * vectors.values[row * vectors.d + j]!;
    scores[row]! += sum * vectors.scales[row]!;
  }
  return scores;
}
const rowsOf = (given: readonly (readonly [tmdbId: number, stars: number])[]): Rated[] => given.map(([tmdbId, stars]) => ({ row: works.find(String(tmdbId))!, stars }));
/** Alien, Blade Runner, The Terminator; Toy Story, Finding Nemo, Monsters, Inc. */
const likesSpace = [[348, 5], [78, 5], [218, 4.5], [862, 2], [12, 2]] as const, likesAnimation = [[862, 5], [12, 5], [585, 4.5], [348, 1.5], [218, 2]] as const;

test('the published model is what its card says, within four megabytes, of the published tables', () => {
  const { path, bytes, sha256 } = artefactOf(tasteArtefact);
  expect(card.file).toEqual({ path, bytes, sha256 });
  expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256]);
  expect(bytes).toBeLessThanOrEqual(4_000_000);
  expect(followsRows(parts, rowIdentity(manifest))).toBe(true);
  expect(card.sizes).toMatchObject({ items: parts.items.length, works: works.count, terms: parts.terms.length, starsFactors: parts.stars.k, rankingFactors: parts.ranking.k, neighbours: parts.ranking.neighbours.to.length });
});

test('no title with fewer than five raters has weights of its own', () => {
  expect(Math.min(...parts.raters)).toBeGreaterThanOrEqual(5);
  expect(card.data.fewestRaters).toBe(5);
});

test('thirty first picks differ and are films that many know', () => {
  expect(new Set(taste.firstPicks).size).toBe(30);
  for (const row of taste.firstPicks) expect([works.title(row), facts.votes[row]! > 1000, taste.raters[row]! >= 50]).toEqual([works.title(row), true, true]);
});

describe('a person folded in', () => {
  test('gets at the top what goes with what they like, and not what goes with what they do not', () => {
    const space = scoresOf(taste.foldIn(rowsOf(likesSpace)).ranking), animation = scoresOf(taste.foldIn(rowsOf(likesAnimation)).ranking), aliens = works.find('679')!, toyStory2 = works.find('863')!;
    expect([...topK(space, null, 30).rows]).toContain(aliens);
    expect([...topK(animation, null, 30).rows]).toContain(toyStory2);
    expect([...topK(space, null, 100).rows]).not.toContain(toyStory2);
  });

  test('is expected to give more to what is like what they gave much', () => {
    const aliens = works.find('679')!, ofSpace = taste.foldIn(rowsOf(likesSpace)).expect(aliens), ofAnimation = taste.foldIn(rowsOf(likesAnimation)).expect(aliens);
    expect(ofSpace.stars).toBeGreaterThan(ofAnimation.stars + 0.3);
    expect(ofSpace.spread).toBeGreaterThan(0.3);
    expect(ofSpace.spread).toBeLessThan(1.6);
  });

  test('gets reasons that add up to the score, of titles known and unknown, films and series', () => {
    const person = taste.foldIn(rowsOf(likesSpace));
    for (const of of ['ranking', 'stars'] as const) {
      const scores = scoresOf(person[of]);
      for (let row = 0; row < works.count; row += 997) {
        const reasons = person.reasons(row, of), terms = person.terms(row, of), size = Math.max(1, Math.abs(scores[row]!));
        expect(Math.abs(reasons.ratings.reduce((sum, { weight }) => sum + weight, reasons.base) - scores[row]!) / size).toBeLessThan(1e-6);
        expect(Math.abs(terms.terms.reduce((sum, { weight }) => sum + weight, terms.base + terms.own + terms.text) - scores[row]!) / size).toBeLessThan(1e-6);
      }
    }
  });

  test('has every work scored with a finite number, series and unrated films by content', () => {
    const scores = scoresOf(taste.foldIn(rowsOf(likesSpace)).ranking), series = scores.filter((_, row) => facts.isSeries[row] === 1);
    expect(scores.every(Number.isFinite)).toBe(true);
    expect(new Set(series).size).toBeGreaterThan(2000);
  });

  test('of the published ratings is expected to give about what they gave', async () => {
    const ratings = await readRatings('public'), own: Rated[] = [];
    for (let at = 0; at < ratings.rows; at++) {
      const row = ratings.userId[at] === 414 ? works.find(String(ratings.tmdbId[at])) : null;
      if (row !== null) own.push({ row, stars: ratings.stars[at]! });
    }
    const person = taste.foldIn(own.filter((_, at) => at % 5 !== 0)), asked = own.filter((_, at) => at % 5 === 0);
    const rmse = Math.sqrt(asked.reduce((sum, { row, stars }) => sum + (person.expect(row).stars - stars) ** 2, 0) / asked.length);
    expect(own.length).toBeGreaterThan(2000);
    expect(rmse).toBeLessThan(0.85);
  });
});

describe.skipIf(card.evaluation === null)('the card (skipped until it has been evaluated)', () => {
  const evaluation = card.evaluation!;
  test('keeps the bars of both benchmarks', () => {
    for (const { rows, bar } of [evaluation.hundredK, evaluation.million]) {
      expect(rows[0]!.kind).toBe('ours');
      expect(rows[0]!.rmse.value).toBeLessThanOrEqual(bar);
      for (const other of rows.slice(1)) expect(other.rmse.value).toBeGreaterThan(rows[0]!.rmse.value);
    }
    expect([evaluation.hundredK.shuffles, evaluation.hundredK.publishedSplits.length, evaluation.million.missingRatings]).toEqual([3, 5, 6]);
    expect(evaluation.million.trainingSeconds).toBeLessThanOrEqual(300);
    expect(card.trainedSeconds!).toBeLessThanOrEqual(600);
  });

  test('has our ranking ahead of every baseline with the whole interval', () => {
    const [ours, ...others] = evaluation.ranking.rows;
    expect(ours!.isOurs).toBe(true);
    for (const name of ['TopPop', 'ItemKNN', 'EASE', 'Plain SVD']) expect([name, others.find(({ label }) => label.en === name)!.behind!.interval!.from > 0]).toEqual([name, true]);
  });

  test('has people of three and more ratings ahead of the titles’ means, and intervals that hold what they say', () => {
    for (const { ratings, rmse, itemBias, ahead } of evaluation.foldIn.rows) if (ratings >= 3) expect([ratings, rmse < itemBias, ahead.interval!.from > 0]).toEqual([ratings, true, true]);
    const [all] = evaluation.intervals.rows;
    expect(Math.abs(all!.coverage - evaluation.intervals.wanted)).toBeLessThan(0.02);
  });

  test('names no person and no machine', () => {
    expect(JSON.stringify(card)).not.toMatch(/\/work|\/tmp|userId/);
  });
});

test.skipIf(!existsSync('../shared/data/movielens'))('the counts of raters and sets are those of the raw ratings, joined (skipped without the raw data)', async () => {
  const { matrix, rows, sets } = joinSets(await readSets('../shared/data', works), await readTwins('../shared/data')), counts = new Map<number, number>();
  for (const title of matrix.titleOf) counts.set(rows[title]!, (counts.get(rows[title]!) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count >= 5).sort(([a], [b]) => a - b)).toEqual([...parts.items].map((row, item) => [row, parts.raters[item]!]));
  expect(card.data.sets.map(({ name, ratings, excludedPeople }) => [name, ratings, excludedPeople])).toEqual(sets.map(({ name, ratings, excludedPeople }) => [name, ratings, excludedPeople]));
  expect([card.data.ratings, card.data.people]).toEqual([matrix.stars.length, matrix.people]);
}, 60_000);
