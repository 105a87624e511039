import { modelArtefacts, type ModelName } from '../src/contracts/sentiment.ts';
import { createModel } from '../src/domain/sentiment/createModel.ts';
import { doubtOf } from '../src/domain/sentiment/doubt.ts';
import { probabilityOf, readable, verdictOf, type Verdict } from '../src/domain/sentiment/judge.ts';
import type { SentimentModel } from '../src/domain/sentiment/model.ts';
import { decodeModel } from '../src/domain/sentiment/modelFile.ts';
import { runHead } from '../src/domain/sentiment/runHead.ts';
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

export interface Judged {
  readonly verdict: Verdict;
  /** P(positive), doubted or not. */
  readonly probability: number;
  readonly logit: number;
}

const atOnce = 256;

/** Verdicts as the browser gives them, in order. */
export function judgeAll(model: SentimentModel, texts: readonly string[]): readonly Judged[] {
  const judged: Judged[] = [];
  for (let from = 0; from < texts.length; from += atOnce) {
    const batch = texts.slice(from, from + atOnce), pooled = new Float32Array(batch.length * model.inputSize);
    const doubts = batch.map((text, at) => {
      const read = model.read(readable(text));
      model.pool(read, pooled, at * model.inputSize);
      return doubtOf(text, read);
    });
    const logits = runHead(model.head, pooled, batch.length);
    doubts.forEach((doubt, at) => {
      const logit = logits[at] as number;
      judged.push({ verdict: verdictOf(model, doubt, logit), probability: probabilityOf(model.calibration, logit), logit });
    });
  }
  return judged;
}
