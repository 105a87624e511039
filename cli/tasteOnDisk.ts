import { tasteArtefact } from '../src/contracts/tasteCard.ts';
import type { TasteApi } from '../src/contracts/taste.ts';
import type { Catalogue, PartName, Ratings } from '../src/domain/catalogue/schema.ts';
import { buildWorks, type Works } from '../src/domain/catalogue/works.ts';
import { buildWorkFacts } from '../src/domain/content/buildWorkFacts.ts';
import { decodeVectors, followsRows, type RowIdentity } from '../src/domain/content/vectorsFile.ts';
import type { FactName } from '../src/domain/content/workFacts.ts';
import { createTaste } from '../src/domain/taste/createTaste.ts';
import type { Rated } from '../src/domain/taste/taste.ts';
import { decodeTaste } from '../src/domain/taste/tasteFile.ts';
import { decodePart } from '../workers/catalogue/decode.ts';
import { createCpuEngine } from '../workers/similarity/engine/cpuEngine.ts';
import { createTasteAnswers, type TasteSpace } from '../workers/taste/taste.ts';
import { CatalogueFileError, openCatalogue, type CatalogueOnDisk } from './catalogueOnDisk.ts';

const everyPart: readonly PartName[] = ['movies/search', 'movies/facts', 'movies/people', 'movies/keywords', 'streaming/search', 'streaming/facts', 'streaming/people'];
const remedies = { content: 'Run `npm run train:content`.', taste: 'Run `npm run train:taste`.' } as const;

/** The models of taste over the published catalogue, answering as the browser's worker does. */
export interface TasteOnDisk {
  readonly catalogue: Catalogue;
  readonly works: Works;
  readonly api: TasteApi;
  readonly space: TasteSpace;
  factName(term: number): FactName;
  /** What one of the people of ratings.parquet gave, by row; null when there is no such person. @throws CatalogueFileError */
  ratingsOf(userId: number): Promise<readonly Rated[] | null>;
}

/** @throws CatalogueFileError when a file is missing, is not the one of the manifest, or is of other rows */
export async function openTaste(folder: string): Promise<TasteOnDisk> {
  const disk = await openCatalogue(folder), catalogue = await disk.withParts(everyPart), works = buildWorks(catalogue);
  const { facts, nameOf } = buildWorkFacts(catalogue, works);
  const vectors = await decoded(disk, 'content/vectors', remedies.content, decodeVectors);
  const taste = await decoded(disk, tasteArtefact, remedies.taste, (bytes) => {
    const parts = decodeTaste(bytes);
    return { identity: parts.identity, made: createTaste(parts, facts, vectors) };
  });
  const engine = createCpuEngine(vectors), space = { taste: taste.made, facts, vectors };
  const api = createTasteAnswers({
    space: () => Promise.resolve(space), now: () => performance.now(),
    async rank(request) {
      const [ranking] = await engine.rank([request]);
      if (!ranking) throw new Error('taste: no answer');
      return { ranking, engine: engine.kind };
    },
  });
  return {
    catalogue, works, api, space, factName: nameOf,
    async ratingsOf(userId) {
      const { bytes } = await disk.artefact('ratings/all'), ratings = await decodePart('ratings', 'all', bytes) as unknown as Ratings;
      const rated = Array.from(ratings.userId.keys()).filter((at) => ratings.userId[at] === userId);
      return rated.length === 0 ? null : rated.flatMap((at): Rated[] => {
        const row = works.find(String(ratings.tmdbId[at]));
        return row === null ? [] : [{ row, stars: ratings.stars[at] ?? 0 }];
      });
    },
  };
}

/** A file of the models, checked to be of these tables. */
async function decoded<T extends { readonly identity: RowIdentity }>(disk: CatalogueOnDisk, name: string, remedy: string, decode: (bytes: ArrayBuffer) => T): Promise<T> {
  const { path, bytes } = await disk.artefact(name, remedy);
  let file: T;
  try {
    file = decode(bytes);
  } catch (error) {
    throw new CatalogueFileError(`${path}: ${error instanceof Error ? error.message : String(error)}. ${remedy}`);
  }
  if (!followsRows(file, { movies: disk.hashOf('movies/search'), streaming: disk.hashOf('streaming/search') })) throw new CatalogueFileError(`${path} was made for other tables than those beside it. ${remedy}`);
  return file;
}
