import { expect, test } from 'vitest';
import type { Artefact } from '../src/contracts/manifest.ts';
import { printSizes, sizesOf } from './sizes.ts';

const artefact = (path: string, bytes: number, needed: Artefact['needed']): Artefact => ({ name: path, path, bytes, sha256: '', schemaVersion: 1, needed });

test('sizes are summed for data and for the first screen, and compared with their bars', () => {
  const artefacts = [artefact('data/a.parquet', 1_700_000, 'first'), artefact('data/b.parquet', 6_000_000, 'later'), artefact('models/c.bin', 9_000_000, 'later')];
  expect(sizesOf(artefacts)).toEqual({ data: 7_700_000, first: 1_700_000 });
  expect(printSizes(artefacts)).toMatch(/7700000 +all of data: OVER 7500000\n +1700000 +before the first search: within 1800000$/);
});
