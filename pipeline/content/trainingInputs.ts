import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { buildWorks, type Works } from '../../src/domain/catalogue/works.ts';
import { buildWorkFacts } from '../../src/domain/content/buildWorkFacts.ts';
import { createTextStems } from '../../src/domain/content/space/textStems.ts';
import type { RowIdentity } from '../../src/domain/content/vectorsFile.ts';
import type { FactName, WorkFacts } from '../../src/domain/content/workFacts.ts';
import { InputError } from '../inputError.ts';
import type { Progress } from '../progress.ts';
import { readManifest } from '../publish.ts';
import { findSources, type Sources } from '../sources.ts';
import { readCatalogue } from './readCatalogue.ts';
import { readTexts } from './readTexts.ts';
import { rowIdentity } from './rowIdentity.ts';

/** What the content model is learnt from. */
export interface TrainingInputs {
  readonly sources: Sources;
  readonly identity: RowIdentity;
  readonly catalogue: Catalogue;
  readonly works: Works;
  readonly facts: WorkFacts;
  readonly nameOf: (term: number) => FactName;
  /** Stems of all sentences about a work. */
  readonly stemsOf: (row: number) => readonly string[];
}

/**
 * @param out  where the catalogue was published
 * @throws InputError when the raw files or the catalogue are missing
 */
export async function readTrainingInputs(raw: string, out: string, progress: Progress): Promise<TrainingInputs> {
  const sources = findSources(raw), manifest = await readManifest(out);
  if (!manifest) throw new InputError({ file: out, row: null, column: null, expected: 'a published catalogue (npm run data)', found: 'none' });
  progress.start('read the catalogue');
  const catalogue = await readCatalogue(out), works = buildWorks(catalogue), { facts, nameOf } = buildWorkFacts(catalogue, works);
  progress.end(`${works.count} works`);
  const texts = await readTexts(sources, catalogue, works, progress), stems = createTextStems();
  return { sources, identity: rowIdentity(manifest), catalogue, works, facts, nameOf, stemsOf: (row) => stems(texts[row] ?? '') };
}
