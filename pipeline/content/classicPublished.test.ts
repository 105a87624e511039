import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/contracts/manifest.ts';
import { buildWorks } from '../../src/domain/catalogue/works.ts';
import { classicText } from '../../src/domain/content/classic/classicText.ts';
import { gramsOf } from '../../src/domain/content/classic/grams.ts';
import { createTfidf } from '../../src/domain/content/classic/tfidf.ts';
import { decodeTfidf } from '../../src/domain/content/classic/tfidfFile.ts';
import { followsRows } from '../../src/domain/content/vectorsFile.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { readCsv } from '../csv.ts';
import { findSources } from '../sources.ts';
import { readCatalogue } from './readCatalogue.ts';
import { rowIdentity } from './rowIdentity.ts';

const manifest = JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest;
const artefact = manifest.artefacts.find(({ name }) => name === 'content/tfidf')!;
const { index, identity } = decodeTfidf(readFileSync(join('public', artefact.path)));
const raw = process.env['BUTACA_RAW'] ?? (existsSync('raw/tmdb') ? 'raw' : '../shared/data');
const hasRaw = existsSync(join(raw, 'tmdb'));

test('the published index is of the published tables, all of their works, in at most 2.5 MB', () => {
  expect(followsRows({ identity }, rowIdentity(manifest))).toBe(true);
  expect(artefact.rows).toBe(index.works);
  expect(artefact.bytes).toBeLessThanOrEqual(2_500_000);
});

test('every list has at least two works, and none stands twice: a term of one work is told by no number', () => {
  const lists = new Set<string>();
  for (let list = 0; list < index.copies.length; list++) {
    const from = index.starts[list]!, to = index.starts[list + 1]!;
    expect(to - from).toBeGreaterThan(1);
    lists.add(`${index.rows.subarray(from, to).join()} ${index.counts.subarray(from, to).join()}`);
  }
  expect(lists.size).toBe(index.copies.length);
});

describe.skipIf(!hasRaw)(`against the raw files${hasRaw ? '' : ' (skipped: they are absent)'}`, () => {
  test('a hundred titles have the cosines that their texts give, multiplied out', { timeout: 180_000 }, async () => {
    const catalogue = await readCatalogue('public'), works = buildWorks(catalogue), { files, recent } = findSources(raw);
    const taglines = new Map<string, string>();
    for (const film of [...(recent ? [recent.films] : []), files.films]) {
      for await (const { cells: { id = '', tagline = '' } } of readCsv({ ...film, columns: ['id', 'tagline'] })) if (tagline !== '' && !taglines.has(id)) taglines.set(id, tagline);
    }
    const { movies } = catalogue, n = works.count;
    const vectors = Array.from({ length: works.films }, (_, row) => {
      const text = [...(movies.genres[row] ?? []), taglines.get(works.id(row)) ?? '', movies.cast[row]?.[0] ?? '', movies.directors[row]?.[0] ?? ''].join(' ');
      const counts = new Map<string, number>();
      for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      return counts;
    });
    const scores = new Float64Array(n), scorer = createTfidf(index), random = seededRandom(8);
    // How rare a term is counts streaming titles too.
    const df = new Map<string, number>();
    for (const counts of vectors) for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
    const streamed = streamedTerms();
    for (const [term, times] of streamed) df.set(term, (df.get(term) ?? 0) + times);
    const weighed = (row: number) => new Map([...vectors[row]!].map(([term, count]) => [term, count * (Math.log((1 + n) / (1 + df.get(term)!)) + 1)]));
    const norm = (vector: ReadonlyMap<string, number>) => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
    let compared = 0;
    for (let trial = 0; trial < 100; trial++) {
      const asked = Math.floor(random() ** 2 * works.films), left = weighed(asked);
      scorer.scores([{ row: asked, weight: 1 }], scores);
      for (let other = 0; other < 200; other++) {
        const row = other === 0 ? asked : Math.floor(random() * works.films), right = weighed(row);
        const dot = [...left].reduce((sum, [term, value]) => sum + value * (right.get(term) ?? 0), 0), lengths = norm(left) * norm(right);
        expect(Math.abs(scores[row]! - (lengths === 0 ? 0 : dot / lengths))).toBeLessThan(1e-9);
        if (dot > 0) compared++;
      }
    }
    expect(compared).toBeGreaterThan(2000);

    /** How many streaming titles say each term. */
    function streamedTerms(): Map<string, number> {
      const said = new Map<string, number>(), textOf = classicText(catalogue, works, new Map());
      for (let row = works.films; row < n; row++) for (const term of new Set(gramsOf(textOf(row)))) said.set(term, (said.get(term) ?? 0) + 1);
      return said;
    }
  });
});
