import { buildWorks } from '../src/domain/catalogue/works.ts';
import type { PartName } from '../src/domain/catalogue/schema.ts';
import { bestVoted } from '../src/domain/content/bestVoted.ts';
import { createBlend } from '../src/domain/content/blend.ts';
import { buildWorkFacts } from '../src/domain/content/buildWorkFacts.ts';
import { decodeTfidf } from '../src/domain/content/classic/tfidfFile.ts';
import { exactScorer, type ExactSpace } from '../src/domain/content/exactScorer.ts';
import { methodNamed, tfidfArtefact, type MethodName } from '../src/domain/content/methods.ts';
import { decodeVectors, followsRows, type RowIdentity } from '../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../src/domain/content/workFacts.ts';
import { topK } from '../src/domain/kernels/topK.ts';
import type { NeighbourRequest, Neighbours } from '../src/domain/queries/query.ts';
import { CatalogueFileError, type CatalogueOnDisk } from './catalogueOnDisk.ts';

const everyPart: readonly PartName[] = ['movies/search', 'movies/facts', 'movies/people', 'movies/keywords', 'streaming/search', 'streaming/facts', 'streaming/people'];
const vectorsArtefact = 'content/vectors';
const remedy = 'Run `npm run train:content`.';

/** The works most like one, by plain loops over what is published in a folder; facts and files are read once. */
export interface NeighbourFinder {
  /** @throws CatalogueFileError when a file that the method needs is missing, is not the one of the manifest, or is of other rows */
  find(request: NeighbourRequest): Promise<Neighbours>;
}

export function createNeighbourFinder(disk: CatalogueOnDisk): NeighbourFinder {
  let facts: WorkFacts | undefined;
  const spaces = new Map<MethodName, ExactSpace>();

  async function spaceFor(method: MethodName): Promise<ExactSpace> {
    if (!facts) {
      const catalogue = await disk.withParts(everyPart);
      facts = buildWorkFacts(catalogue, buildWorks(catalogue)).facts;
    }
    if (methodNamed(method).create) {
      const index = methodNamed(method).artefacts.includes(tfidfArtefact) ? await decoded(tfidfArtefact, (bytes) => decodeTfidf(new Uint8Array(bytes))) : undefined;
      return { facts, files: index ? { tfidf: index.index } : {} };
    }
    return { facts, files: {}, vectors: await decoded(vectorsArtefact, decodeVectors), blend: createBlend(facts) };
  }

  /** A file of the models, checked to be of these tables. */
  async function decoded<T extends { readonly identity: RowIdentity }>(name: string, decode: (bytes: ArrayBuffer) => T): Promise<T> {
    const { path, bytes } = await disk.artefact(name, remedy);
    let file: T;
    try {
      file = decode(bytes);
    } catch (error) {
      throw new CatalogueFileError(`${path}: ${error instanceof Error ? error.message : String(error)}. ${remedy}`);
    }
    if (!followsRows(file, { movies: disk.hashOf('movies/search'), streaming: disk.hashOf('streaming/search') })) {
      throw new CatalogueFileError(`${path} was made for other tables than those beside it. ${remedy}`);
    }
    return file;
  }

  return {
    async find({ row, method, k }) {
      const space = spaces.get(method) ?? await spaceFor(method);
      spaces.set(method, space);
      const { works } = space.facts, scorer = exactScorer(method, space);
      const allowed = new Uint8Array(works).fill(1);
      allowed[row] = 0;
      if (!scorer.hasFeatures(row)) return { kind: 'featureless', hits: bestVoted(space.facts, row, allowed, k) };
      const scores = new Float64Array(works);
      scorer.scores([{ row, weight: 1 }], scores);
      const best = topK(scores, allowed, k);
      return { kind: 'similar', hits: Array.from(best.rows, (found, at) => ({ row: found, score: best.scores[at] ?? 0 })) };
    },
  };
}
