import { buildWorks } from '../../src/domain/catalogue/works.ts';
import { buildWorkFacts } from '../../src/domain/content/buildWorkFacts.ts';
import { buildDocuments } from '../../src/domain/content/space/documents.ts';
import { learnSpace } from '../../src/domain/content/space/learnSpace.ts';
import { quantise } from '../../src/domain/content/space/quantise.ts';
import { spaceWeights } from '../../src/domain/content/space/spaceWeights.ts';
import { createTextStems } from '../../src/domain/content/space/textStems.ts';
import { encodeVectors, vectorsVersion } from '../../src/domain/content/vectorsFile.ts';
import { InputError } from '../inputError.ts';
import { product, type Product } from '../manifest.ts';
import type { Progress } from '../progress.ts';
import { readManifest } from '../publish.ts';
import { findSources } from '../sources.ts';
import { classicTfidf } from './classicTfidf.ts';
import { readCatalogue } from './readCatalogue.ts';
import { readTexts } from './readTexts.ts';
import { rowIdentity } from './rowIdentity.ts';

/**
 * Learns the dense space from every text of the raw folder and the facts of the published catalogue, and numbers the words of the classic recommender; writes nothing.
 * @param out  where the catalogue was published
 * @throws InputError when the raw files or the catalogue are missing
 */
export async function trainContent(raw: string, out: string, progress: Progress): Promise<Product[]> {
  const sources = findSources(raw), manifest = await readManifest(out);
  if (!manifest) throw new InputError({ file: out, row: null, column: null, expected: 'a published catalogue (npm run data)', found: 'none' });
  progress.start('read the catalogue');
  const catalogue = await readCatalogue(out), works = buildWorks(catalogue), { facts } = buildWorkFacts(catalogue, works);
  progress.end(`${works.count} works`);

  const texts = await readTexts(sources, catalogue, works, progress);
  progress.start('weigh words and facts');
  const stemsOf = createTextStems(), documents = buildDocuments(facts, (row) => stemsOf(texts[row] ?? ''), spaceWeights);
  progress.end(`${documents.matrix.columns} terms, ${documents.matrix.terms.length} entries`);

  progress.start(`learn ${spaceWeights.d} directions`);
  const space = learnSpace(documents, spaceWeights.d, spaceWeights.sigmaPower, () => progress.row());
  progress.end();
  const vectors = quantise(space.rows, space.d);
  const classic = await classicTfidf(sources, catalogue, works, rowIdentity(manifest), progress);
  return [classic.product, product('content/vectors', encodeVectors(vectors, rowIdentity(manifest)), { folder: 'models', extension: 'bin', schemaVersion: vectorsVersion, needed: 'later', rows: vectors.rows })];
}
