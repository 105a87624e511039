import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { buildWorks, type Works } from '../../src/domain/catalogue/works.ts';
import { createTfidf } from '../../src/domain/content/classic/tfidf.ts';
import { decodeTfidf } from '../../src/domain/content/classic/tfidfFile.ts';
import { buildCatalogue } from '../buildCatalogue.ts';
import { readCsv } from '../csv.ts';
import { createProgress } from '../progress.ts';
import { findSources } from '../sources.ts';
import { classicTfidf } from './classicTfidf.ts';

const sources = findSources('pipeline/sample/raw');
const progress = createProgress({ write: () => true }, () => 0);
const identity = { movies: '0123456789abcdef', streaming: 'fedcba9876543210' };
let works: Works, catalogue: Catalogue, built: Awaited<ReturnType<typeof classicTfidf>>;

beforeAll(async () => {
  const { tables } = await buildCatalogue(sources, progress);
  catalogue = { movies: { rows: tables.movies.title.length, ...tables.movies }, streaming: { rows: tables.streaming.title.length, ...tables.streaming } } as unknown as Catalogue;
  works = buildWorks(catalogue);
  built = await classicTfidf(sources, catalogue, works, identity, progress);
});

test('the file carries its rows, its identity and the index', () => {
  expect(built.product.artefact).toMatchObject({ name: 'content/tfidf', needed: 'later', rows: works.count });
  expect(built.product.artefact.path).toMatch(/^models\/content-tfidf\.[0-9a-f]{8}\.bin$/);
  expect(decodeTfidf(built.product.content)).toEqual({ index: built.index, identity });
});

test('the same sources give the same bytes', async () => {
  expect((await classicTfidf(sources, catalogue, works, identity, progress)).product.artefact.sha256).toBe(built.product.artefact.sha256);
});

test('what shares the first actor and a genre comes before what shares genres alone', () => {
  const into = new Float64Array(works.count), asked = works.find('862') ?? -1; // Toy Story
  createTfidf(built.index).scores([{ row: asked, weight: 1 }], into);
  const best = Array.from(into.keys()).filter((row) => row !== asked).sort((a, b) => into[b]! - into[a]!)[0]!;
  expect(into[asked]).toBeCloseTo(1, 12);
  expect(works.title(best)).toBe('Forrest Gump');
  expect(into[best]).toBeGreaterThan(0.1);
});

test('a tagline of the sources stands in no encoding in the file, nor does any of its words', async () => {
  const read = (['latin1', 'utf8', 'utf16le'] as const).map((encoding) => Buffer.from(built.product.content).toString(encoding).toLowerCase()).join(' ');
  let taglines = 0;
  for await (const { cells } of readCsv({ ...sources.files.films, columns: ['tagline'] })) {
    const words = (cells['tagline'] ?? '').toLowerCase().match(/\p{L}{5,}/gu) ?? [];
    if (words.length > 0) taglines++;
    expect(words.filter((word) => read.includes(word))).toEqual([]);
  }
  expect(taglines).toBeGreaterThan(0);
});
