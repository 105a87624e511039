import { modelArtefacts, type ModelName } from '../src/contracts/sentiment.ts';
import { createModel } from '../src/domain/sentiment/createModel.ts';
import type { SentimentModel } from '../src/domain/sentiment/model.ts';
import { decodeModel } from '../src/domain/sentiment/modelFile.ts';
import { CatalogueFileError, openCatalogue } from './catalogueOnDisk.ts';

const remedy = 'Run `npm run train:sentiment`, or name another folder with --data.';

export interface PublishedModel {
  readonly model: SentimentModel;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A model as published, checked by length and hash.
 * @throws CatalogueFileError naming the file, what was found and what to do
 */
export async function openModel(folder: string, name: ModelName): Promise<PublishedModel> {
  const disk = await openCatalogue(folder), artefact = modelArtefacts[name], { path, bytes } = await disk.artefact(artefact, remedy);
  try {
    return { model: createModel(decodeModel(bytes)), bytes: bytes.byteLength, sha256: disk.hashOf(artefact) };
  } catch (error) {
    throw new CatalogueFileError(`${path}: ${error instanceof Error ? error.message : String(error)}. ${remedy}`);
  }
}
