import { expect, test } from 'vitest';
import type { Artefact } from '../src/contracts/manifest.ts';
import { printSizes, sizesOf } from './sizes.ts';

const artefact = (path: string, bytes: number, needed: Artefact['needed']): Artefact => ({ name: path, path, bytes, sha256: '', schemaVersion: 1, needed });

test('sizes are summed for data and for the first screen, and compared with their bars', () => {
  const artefacts = [artefact('data/a.parquet', 1_700_000, 'first'), artefact('data/b.parquet', 6_000_000, 'later'), artefact('models/c.bin', 9_000_000, 'later')];
  expect(sizesOf(artefacts)).toEqual({ data: 7_700_000, first: 1_700_000, content: 0, vectors: 0 });
  expect(printSizes(artefacts)).toMatch(/7700000 +all of data: OVER 7500000\n +1700000 +before the first search: within 1800000$/);
});

test('the content model has bars of its own, for all of it and for what the first answer needs', () => {
  const named = (name: string, bytes: number): Artefact => ({ ...artefact(`models/${name}`, bytes, 'later'), name });
  const artefacts = [named('content/vectors', 6_600_000), named('content/card', 3_000)];
  expect(sizesOf(artefacts)).toMatchObject({ content: 6_603_000, vectors: 6_600_000 });
  expect(printSizes(artefacts)).toMatch(/6603000 +all of the content model: within 10000000\n +6600000 +before the first similar titles: OVER 6500000$/);
});
