import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorks } from '../../src/domain/catalogue/works.ts';
import { spaceWeights } from '../../src/domain/content/space/spaceWeights.ts';
import { decodeVectors, followsRows } from '../../src/domain/content/vectorsFile.ts';
import { decodeVocabulary } from '../../src/domain/content/vocabularyFile.ts';
import { readCsv } from '../csv.ts';
import type { Product } from '../manifest.ts';
import { createProgress } from '../progress.ts';
import { publish, readManifest } from '../publish.ts';
import { runPipeline } from '../runPipeline.ts';
import { findSources } from '../sources.ts';
import { readCatalogue } from './readCatalogue.ts';
import { rowIdentity } from './rowIdentity.ts';
import { trainContent } from './trainContent.ts';

const raw = 'pipeline/sample/raw';
const silent = createProgress({ write: () => true }, () => 0);
let out = '', products: Product[];
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'butaca-content-'));
  await runPipeline(raw, out, silent);
  products = await trainContent(raw, out, silent);
});
afterAll(() => rmSync(out, { recursive: true }));

const fileOf = (name: string) => { const { content } = products.find(({ artefact }) => artefact.name === name)!; return content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer; };

test('training the sample twice gives the same bytes', async () => {
  const again = await trainContent(raw, out, silent);
  expect(again.map(({ artefact }) => artefact)).toEqual(products.map(({ artefact }) => artefact));
  again.forEach(({ content }, at) => expect(Buffer.from(content).equals(products[at]!.content)).toBe(true));
});

test('every work has a vector of norm 1, and the file names the tables it follows', async () => {
  const vectors = decodeVectors(fileOf('content/vectors')), works = buildWorks(await readCatalogue(out));
  expect(vectors.rows).toBe(works.count);
  expect(vectors.d).toBeGreaterThan(8);
  expect(vectors.d).toBeLessThanOrEqual(spaceWeights.d);
  expect(followsRows(vectors, rowIdentity((await readManifest(out))!))).toBe(true);
  for (let row = 0; row < vectors.rows; row++) {
    let square = 0;
    for (let j = 0; j < vectors.d; j++) square += (vectors.values[row * vectors.d + j]! * vectors.scales[row]!) ** 2;
    expect(vectors.scales[row] === 0 ? square : Math.sqrt(square)).toBeCloseTo(vectors.scales[row] === 0 ? 0 : 1, 5);
  }
});

test('neither file holds a word of the sample’s sentences', async () => {
  expect(decodeVocabulary(fileOf('content/vocabulary')).hashes.length).toBeGreaterThan(20);
  const shipped = products.flatMap(({ content }) => (['latin1', 'utf8', 'utf16le'] as const).map((encoding) => Buffer.from(content).toString(encoding).toLowerCase())).join(' ');
  let read = 0;
  for (const [file, column] of [[findSources(raw).files.films, 'overview'], [findSources(raw).files.netflix, 'description']] as const) {
    for await (const { cells } of readCsv({ ...file, columns: [column] })) {
      for (const word of (cells[column] ?? '').toLowerCase().match(/\p{L}{5,}/gu) ?? []) {
        read++;
        expect(shipped).not.toContain(word);
      }
    }
  }
  expect(read).toBeGreaterThan(50);
});

test('publishing the models leaves the catalogue as it was', async () => {
  const before = (await readManifest(out))!.artefacts, names = new Set(products.map(({ artefact }) => artefact.name));
  const { artefacts } = await publish(out, products, (name) => names.has(name));
  expect(artefacts.filter(({ name }) => !names.has(name))).toEqual(before);
  expect(artefacts.filter(({ path }) => path.startsWith('models/')).map(({ name, needed }) => [name, needed])).toEqual([['content/tfidf', 'later'], ['content/vectors', 'later'], ['content/vocabulary', 'later']]);
});

test('a catalogue that was not published is named', async () => {
  await expect(trainContent(raw, join(out, 'nowhere'), silent)).rejects.toThrow(/a published catalogue \(npm run data\)/);
});
