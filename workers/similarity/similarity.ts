import type { SimilarityApi, SimilarityProgress } from '../../src/contracts/similarity.ts';
import type { TasteApi } from '../../src/contracts/taste.ts';
import { tasteArtefact } from '../../src/contracts/tasteCard.ts';
import type { EngineChoice, EngineStatus, QuantisedRows } from '../../src/contracts/similarityEngine.ts';
import type { Artefact, Manifest } from '../../src/contracts/manifest.ts';
import { createBlend } from '../../src/domain/content/blend.ts';
import { decodeTfidf } from '../../src/domain/content/classic/tfidfFile.ts';
import { tfidfArtefact } from '../../src/domain/content/methods.ts';
import { decodeVectors, followsRows, type RowIdentity, type Vectors } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { createTaste } from '../../src/domain/taste/createTaste.ts';
import { decodeTaste } from '../../src/domain/taste/tasteFile.ts';
import { createArtefactStore, type Surroundings } from '../artefacts/artefacts.ts';
import { ArtefactError } from '../artefacts/errors.ts';
import { createLife } from '../life.ts';
import { once } from '../once.ts';
import { createTasteAnswers, type TasteSpace } from '../taste/taste.ts';
import type { ChosenEngine } from './engine/chooseEngine.ts';
import { answerAll, type Space } from './answer.ts';
import { mapWorks } from './mapWorks.ts';
import { createMethods } from './methods.ts';
import { checkNeighbours, checkRow, understand } from './understand.ts';

export interface SimilaritySurroundings extends Surroundings {
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Milliseconds, for `tookMs`. */
  readonly now: () => number;
  createEngine(rows: QuantisedRows, choice: EngineChoice): Promise<ChosenEngine>;
}

const vectorsName = 'content/vectors';

/** Similarity and taste, which share facts, vectors and engines, behind their contracts; everything they touch is handed in, so that they run in Node as in a worker. */
export function createSimilarity(surroundings: SimilaritySurroundings): SimilarityApi & TasteApi {
  const store = createArtefactStore(surroundings);
  let fetched: { readonly baseUrl: string; readonly manifest: Manifest; readonly vectors: Vectors & { readonly identity: RowIdentity } } | undefined;
  let opened: { readonly space: Space; chosen: ChosenEngine } | undefined, opening: Promise<void> | undefined;
  let switched: Promise<unknown> = Promise.resolve();
  let onProgress: ((progress: SimilarityProgress) => void) | undefined, onEngine: ((status: EngineStatus) => void) | undefined;

  const underWay = new Set<Promise<unknown>>();
  async function answered<T>(job: Promise<T>): Promise<T> {
    underWay.add(job);
    return job.finally(() => underWay.delete(job));
  }

  function here() {
    if (!opened) throw new Error('similarity: load was not called');
    return opened;
  }

  /** A file of the manifest, decoded; what cannot be is told with its name. */
  async function read<T>(baseUrl: string, manifest: Manifest, name: string, decode: (bytes: ArrayBuffer) => T): Promise<T> {
    const artefact = artefactNamed(manifest, name);
    const bytes = await store.read(baseUrl, artefact, (loadedBytes, totalBytes) => onProgress?.({ name, loadedBytes, totalBytes }));
    try {
      return decode(bytes);
    } catch (error) {
      if (error instanceof ArtefactError) throw error;
      throw new ArtefactError(artefact.path, error instanceof Error ? error.message : String(error), `the ${name} of this version`);
    }
  }

  async function open(facts: WorkFacts, choice: EngineChoice): Promise<void> {
    const { baseUrl, manifest, vectors } = fetched ?? missing();
    checkRows(manifest, vectorsName, vectors, vectors.rows, facts);
    const blend = createBlend(facts);
    const methods = createMethods(facts, async () => {
      const { index, identity } = await read(baseUrl, manifest, tfidfArtefact, (bytes) => decodeTfidf(new Uint8Array(bytes)));
      checkRows(manifest, tfidfArtefact, { identity }, index.works, facts);
      return index;
    });
    opened = { space: { facts, vectors, blend, methods }, chosen: await createEngine(vectors, choice) };
  }

  /** The models of taste, fetched when first asked for. */
  const tasteSpace = once(async (): Promise<TasteSpace> => {
    const { space: { facts, vectors } } = here(), { baseUrl, manifest } = fetched ?? missing();
    return read(baseUrl, manifest, tasteArtefact, (bytes) => {
      const parts = decodeTaste(bytes);
      checkRows(manifest, tasteArtefact, parts, parts.works, facts);
      return { taste: createTaste(parts, facts, vectors), facts, vectors };
    });
  });

  async function createEngine(vectors: QuantisedRows, choice: EngineChoice): Promise<ChosenEngine> {
    const chosen = await surroundings.createEngine(vectors, choice);
    chosen.onChange((status) => onEngine?.(status));
    return chosen;
  }

  async function switchTo(choice: EngineChoice): Promise<EngineStatus> {
    const now = here(), next = await createEngine(now.space.vectors, choice), before = now.chosen;
    now.chosen = next;
    await Promise.allSettled(underWay); // they are answered by the engine they began with
    before.engine.dispose();
    return next.status();
  }

  return {
    ...createLife(surroundings.locks),
    ...createTasteAnswers({
      space: tasteSpace, now: surroundings.now,
      async rank(request) {
        const { engine } = here().chosen, [ranking] = await answered(engine.rank([request]));
        if (!ranking) throw new Error('taste: no answer');
        return { ranking, engine: engine.kind };
      },
    }),

    async fetchVectors(baseUrl, manifest, told) {
      onProgress = told;
      fetched ??= { baseUrl, manifest, vectors: await read(baseUrl, manifest, vectorsName, decodeVectors) };
    },
    async load(facts, choice, told) {
      onEngine = told;
      await (opening ??= open(facts, choice).catch((error: unknown) => {
        opening = undefined;
        throw error;
      }));
      return here().chosen.status();
    },

    async similar(request) {
      const now = here(), wanted = understand(request, now.space.facts.works);
      await now.space.methods.require([wanted.method]);
      const started = surroundings.now();
      const [answer] = await answered(answerAll(now.space, now.chosen.engine, [wanted]));
      if (!answer) throw new Error('similarity: no answer');
      return { ...answer, tookMs: surroundings.now() - started };
    },
    async similarBatch(requests) {
      const now = here();
      if (requests.length > 256) throw new RangeError(`similarBatch: ${requests.length} requests, expected at most 256`);
      const wanted = requests.map((request) => understand(request, now.space.facts.works));
      await now.space.methods.require(wanted.map(({ method }) => method));
      const started = surroundings.now();
      const answers = await answered(answerAll(now.space, now.chosen.engine, wanted));
      const tookMs = surroundings.now() - started;
      return answers.map((answer) => ({ ...answer, tookMs }));
    },
    async map(row, count, filter) {
      const { space, chosen } = here();
      checkRow(row, space.facts.works);
      checkNeighbours(count);
      return answered(mapWorks(space, chosen.engine, row, count, filter));
    },

    useEngine(choice) {
      const turn = switched.then(() => switchTo(choice));
      switched = turn.catch(() => undefined); // the next one has its turn all the same
      return turn;
    },
    memory: () => Promise.resolve(here().chosen.engine.memory()),
    loseContext: () => Promise.resolve(here().chosen.loseContext()),
  };
}

function missing(): never {
  throw new Error('similarity: fetchVectors was not called');
}

function artefactNamed(manifest: Manifest, name: string): Artefact {
  const found = manifest.artefacts.find((candidate) => candidate.name === name);
  if (!found) throw new ArtefactError('manifest.json', `no entry ${name}`, 'one');
  return found;
}

/** A model of other rows would give nonsense without a word. */
function checkRows(manifest: Manifest, name: string, file: { readonly identity: RowIdentity }, rows: number, facts: WorkFacts): void {
  const { path } = artefactNamed(manifest, name);
  if (rows !== facts.works) throw new ArtefactError(path, `${rows} rows`, `${facts.works} rows, as the catalogue has works`);
  const [movies, streaming] = [artefactNamed(manifest, 'movies/search').sha256, artefactNamed(manifest, 'streaming/search').sha256];
  if (!followsRows(file, { movies, streaming })) throw new ArtefactError(path, 'rows of other tables', 'those of the tables in the manifest');
}
