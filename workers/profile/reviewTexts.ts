import type { Manifest } from '../../src/contracts/manifest.ts';
import { reviewTextsArtefact, reviewTextsVersion } from '../../src/contracts/reviewTexts.ts';
import type { LabelledTexts } from '../../src/domain/statistics/texts/labelledTexts.ts';
import type { ArtefactStore } from '../artefacts/artefacts.ts';
import { ArtefactError, StaleVersionError } from '../artefacts/errors.ts';
import { entryOf } from './bundled.ts';

/**
 * What the reviews that came with the training set look like, from the verified file. Rejects as the artefact store does.
 * @throws StaleVersionError when a newer site wrote it
 */
export async function readReviewTexts({ store, baseUrl, manifest }: { readonly store: Pick<ArtefactStore, 'read'>; readonly baseUrl: string; readonly manifest: Manifest }): Promise<LabelledTexts> {
  const entry = entryOf(manifest, reviewTextsArtefact);
  if (entry.schemaVersion !== reviewTextsVersion) throw new StaleVersionError(entry.path);
  const text = new TextDecoder().decode(await store.read(baseUrl, entry));
  try {
    return JSON.parse(text) as LabelledTexts;
  } catch {
    throw new ArtefactError(entry.path, 'no JSON', 'JSON');
  }
}
