import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Artefact } from '../src/contracts/manifest.ts';
import { mergeManifest, product } from './manifest.ts';

const text = (content: string) => new TextEncoder().encode(content);
const model: Artefact = { name: 'content/vectors', path: 'models/content-vectors.00000000.bin', bytes: 4, sha256: '0'.repeat(64), schemaVersion: 3, needed: 'later' };
const owns = (name: string) => name.startsWith('movies/');

test('a product is named after its content', () => {
  const sha256 = createHash('sha256').update('abc').digest('hex');
  expect(product('movies/search', text('abc'), { folder: 'data', extension: 'parquet', schemaVersion: 1, needed: 'first', rows: 7 }).artefact).toEqual({
    name: 'movies/search', path: `data/movies-search.${sha256.slice(0, 8)}.parquet`, bytes: 3, sha256, rows: 7, schemaVersion: 1, needed: 'first',
  });
});

test('a pipeline replaces its own entries and keeps those of others, by name', () => {
  const old = product('movies/gone', text('old'), { folder: 'data', extension: 'parquet', schemaVersion: 1, needed: 'later' });
  const now = product('movies/search', text('new'), { folder: 'data', extension: 'parquet', schemaVersion: 1, needed: 'first' });
  expect(mergeManifest({ schemaVersion: 1, artefacts: [old.artefact, model] }, [now], owns)).toEqual({ schemaVersion: 1, artefacts: [model, now.artefact] });
  expect(mergeManifest(null, [now], owns).artefacts).toEqual([now.artefact]);
});

test('one name cannot stand for two files', () => {
  const same = product('content/vectors', text('x'), { folder: 'models', extension: 'bin', schemaVersion: 1, needed: 'later' });
  expect(() => mergeManifest({ schemaVersion: 1, artefacts: [model] }, [same], owns)).toThrow('two artefacts are named content/vectors');
});
