import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { product, type Product } from './manifest.ts';
import { publish, readManifest } from './publish.ts';

let root = '';
let out = '';
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'butaca-publish-')); out = join(root, 'public'); });
afterEach(() => rmSync(root, { recursive: true }));

const make = (name: string, content: string, folder: 'data' | 'models' = 'data'): Product =>
  product(name, new TextEncoder().encode(content), { folder, extension: 'bin', schemaVersion: 1, needed: 'later' });
const ownsData = (name: string) => name.startsWith('table/');

test('what is published lies where the manifest says, and nothing is left beside it', async () => {
  const [a, b] = [make('table/a', 'one'), make('table/b', 'two')];
  const manifest = await publish(out, [a, b], ownsData);
  expect(manifest.artefacts).toEqual([a.artefact, b.artefact]);
  expect(await readManifest(out)).toEqual(manifest);
  for (const { artefact, content } of [a, b]) expect(readFileSync(join(out, artefact.path))).toEqual(Buffer.from(content));
  expect(readdirSync(root)).toEqual(['public']);
});

test('a second run clears its old files and keeps those of other pipelines and of the site', async () => {
  const model = make('content/vectors', 'weights', 'models');
  await publish(out, [model], (name) => name.startsWith('content/'));
  const old = make('table/a', 'old');
  await publish(out, [old], ownsData);
  mkdirSync(join(out, 'icons'));
  writeFileSync(join(out, 'icons', 'icon.svg'), '<svg/>');
  writeFileSync(join(out, 'models', '.gitkeep'), '');
  const now = make('table/a', 'new');
  const manifest = await publish(out, [now], ownsData);
  expect(manifest.artefacts).toEqual([model.artefact, now.artefact]);
  expect(existsSync(join(out, old.artefact.path))).toBe(false);
  for (const path of [now.artefact.path, model.artefact.path, 'icons/icon.svg', 'models/.gitkeep']) expect(existsSync(join(out, path))).toBe(true);
});

test('a run that fails while writing leaves everything as it was', async () => {
  const old = make('table/a', 'old');
  await publish(out, [old], ownsData);
  const before = readFileSync(join(out, 'manifest.json'), 'utf8');
  const broken = { artefact: make('table/b', 'x').artefact, get content(): Uint8Array { throw new Error('the disk is full'); } };
  await expect(publish(out, [make('table/a', 'new'), broken], ownsData)).rejects.toThrow('the disk is full');
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  expect(readdirSync(join(out, 'data'))).toEqual([old.artefact.path.slice('data/'.length)]);
  expect(readdirSync(root)).toEqual(['public']);
});

test('a manifest that is not JSON is not overwritten in silence', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'manifest.json'), '{');
  await expect(publish(out, [make('table/a', 'x')], ownsData)).rejects.toMatchObject({ name: 'InputError', message: expect.stringContaining('manifest.json') as string });
});
