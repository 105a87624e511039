import { beforeEach, expect, test } from 'vitest';
import type { KeepProgress, KeptArtefact } from '../../contracts/catalogue.ts';
import { fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { keepEverything, keeping, removeKept, stopKeeping } from './keeping.svelte.ts';

let files: KeptArtefact[];
let asked: string[];
let during: (name: string) => void;

beforeEach(() => {
  files = [{ name: 'a', bytes: 100, kept: true }, { name: 'b', bytes: 200, kept: false }, { name: 'c', bytes: 300, kept: false }];
  asked = [];
  during = () => undefined;
  provideCatalogue(fakeCatalogue({
    kept: () => Promise.resolve(files),
    keep: async (names, onProgress?: (progress: KeepProgress) => void, signal?: AbortSignal) => {
      asked.push(...names);
      onProgress?.({ name: names[0] ?? '', loadedBytes: 50, totalBytes: 200 });
      during(names[0] ?? '');
      await Promise.resolve();
      signal?.throwIfAborted();
      files = files.map((file) => (names.includes(file.name) ? { ...file, kept: true } : file));
      return files;
    },
    forget: () => {
      files = files.map((file) => ({ ...file, kept: false }));
      return Promise.resolve();
    },
  }));
});

test('only the files that are missing are fetched, and progress counts over all of them', async () => {
  const seen: unknown[] = [];
  during = () => seen.push(keeping());
  await keepEverything();
  expect(asked).toEqual(['b', 'c']);
  expect(seen).toEqual([{ phase: 'keeping', name: 'b', loadedBytes: 50, totalBytes: 500 }, { phase: 'keeping', name: 'c', loadedBytes: 250, totalBytes: 500 }]);
  expect(keeping()).toEqual({ phase: 'idle' });
});

test('stopping leaves the files after this one alone and is no failure', async () => {
  during = () => stopKeeping();
  await keepEverything();
  expect(asked).toEqual(['b']);
  expect(keeping()).toEqual({ phase: 'idle' });
});

test('a failure is told', async () => {
  during = () => { throw new Error('quota'); };
  await keepEverything();
  expect(keeping()).toMatchObject({ phase: 'failed', error: { message: 'quota' } });
});

test('removing says so', async () => {
  await removeKept();
  expect(keeping()).toEqual({ phase: 'removed' });
  expect(files.some(({ kept }) => kept)).toBe(false);
});
