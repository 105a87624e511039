import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestPath, type Manifest } from '../../src/contracts/manifest.ts';
import { reviewTextsArtefact } from '../../src/contracts/reviewTexts.ts';
import { readReviewTexts } from './reviewTexts.ts';

const manifest = JSON.parse(readFileSync(join('public', manifestPath), 'utf8')) as Manifest, baseUrl = 'https://example.test/';
const reading = (bytes: (path: string) => Uint8Array) => ({ store: { read: async (_: string, { path }: { readonly path: string }) => Uint8Array.from(bytes(path)).buffer }, baseUrl, manifest });
const changed = (version: number): Manifest => ({ ...manifest, artefacts: manifest.artefacts.map((artefact) => (artefact.name === reviewTextsArtefact ? { ...artefact, schemaVersion: version } : artefact)) });

test('the committed description is read: both classes, aggregates that advise n-grams', async () => {
  const got = await readReviewTexts(reading((path) => readFileSync(join('public', path))));
  expect(got.classes.map(({ label }) => label).sort()).toEqual(['negative', 'positive']);
  expect(got.samples).toBe(got.classes.reduce((sum, { samples }) => sum + samples, 0));
  expect(got.ratio).toMatchObject({ threshold: 1500, suggests: 'ngrams' });
  expect(got.frequentTriples.length).toBe(30);
});

test('what is no JSON, what the manifest lacks and what a newer site wrote are refused', async () => {
  await expect(readReviewTexts(reading(() => new TextEncoder().encode('{')))).rejects.toMatchObject({ name: 'ArtefactError', found: 'no JSON' });
  await expect(readReviewTexts({ ...reading(() => new Uint8Array()), manifest: { ...manifest, artefacts: [] } })).rejects.toMatchObject({ name: 'ArtefactError' });
  await expect(readReviewTexts({ ...reading(() => new Uint8Array()), manifest: changed(2) })).rejects.toMatchObject({ name: 'StaleVersionError' });
});
