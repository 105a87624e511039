import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { manifestPath, type Manifest } from '../src/contracts/manifest.ts';
import { InputError } from './inputError.ts';
import { mergeManifest, type Product } from './manifest.ts';

/** Folders whose files are all listed in the manifest; anything else in them is a leftover. */
const artefactFolders = ['data', 'models'] as const;

/**
 * Puts the products in place so that a reader, or a crash, never meets half of them: everything is written beside `out` first; names carry their hash,
 * so new files move in without touching old ones; renaming the manifest is the switch; only then do files that it no longer lists go.
 * @param owns  whether an artefact's name belongs to this pipeline; other entries of the manifest stay
 */
export async function publish(out: string, products: readonly Product[], owns: (name: string) => boolean): Promise<Manifest> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-building-`));
  try {
    const manifest = mergeManifest(await readManifest(target), products, owns);
    for (const { artefact, content } of products) await write(join(staging, artefact.path), content);
    await write(join(staging, manifestPath), `${JSON.stringify(manifest, null, 2)}\n`);

    for (const folder of artefactFolders) await mkdir(join(target, folder), { recursive: true });
    for (const { artefact } of products) await rename(join(staging, artefact.path), join(target, artefact.path));
    await rename(join(staging, manifestPath), join(target, manifestPath));
    await sweep(target, manifest);
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Null where nothing has been published yet.
 * @throws InputError when what lies there is no manifest
 */
export async function readManifest(out: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(out, manifestPath), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (!Array.isArray(manifest.artefacts)) throw new TypeError('it lists no artefacts');
    return manifest;
  } catch (error) {
    throw new InputError({ file: join(out, manifestPath), row: null, column: null, expected: 'a manifest written by this pipeline, or none (delete it to publish anew)', found: error instanceof Error ? error.message : 'something else' });
  }
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function sweep(target: string, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.artefacts.map(({ path }) => path));
  for (const folder of artefactFolders) {
    for (const file of await readdir(join(target, folder))) {
      if (file !== '.gitkeep' && !listed.has(`${folder}/${file}`)) await rm(join(target, folder, file), { recursive: true });
    }
  }
}
