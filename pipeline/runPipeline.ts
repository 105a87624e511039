import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Manifest } from '../src/contracts/manifest.ts';
import { buildCatalogue } from './buildCatalogue.ts';
import { catalogueProducts, ownsArtefact } from './catalogueProducts.ts';
import { InputError } from './inputError.ts';
import type { Progress } from './progress.ts';
import { publish } from './publish.ts';
import { findSources } from './sources.ts';

/**
 * Raw folder in, published catalogue out. Nothing under `out` changes before every file has been built.
 * @throws InputError when an input is missing or cannot be understood
 */
export async function runPipeline(raw: string, out: string, progress: Progress): Promise<Manifest> {
  if (!existsSync(raw)) throw new InputError({ file: raw, row: null, column: null, expected: 'the folder of the raw files (--raw DIR or BUTACA_RAW; npm run data:fetch fills raw/)', found: 'none' });
  const sources = findSources(raw);
  const ratingsReadme = await readFile(sources.ratingsReadme.path);
  const built = await buildCatalogue(sources, progress);
  return publish(out, catalogueProducts(built, ratingsReadme, progress), ownsArtefact);
}
