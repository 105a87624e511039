import type { Artefact, Manifest } from '../../src/contracts/manifest.ts';
import { modelArtefacts, sentimentCardArtefact, type ModelName, type SentimentApi, type SentimentProgress, type Verdict } from '../../src/contracts/sentiment.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { doubtOf, type Doubted } from '../../src/domain/sentiment/doubt.ts';
import { judge, readable, verdictOf } from '../../src/domain/sentiment/judge.ts';
import { modelNames, type SentimentModel, type WordOrderReading } from '../../src/domain/sentiment/model.ts';
import { decodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { explain } from '../../src/domain/sentiment/reasons.ts';
import { createArtefactStore, type Surroundings } from '../artefacts/artefacts.ts';
import { ArtefactError } from '../artefacts/errors.ts';
import { readManifest } from '../artefacts/readManifest.ts';
import { createLife } from '../life.ts';
import { once } from '../once.ts';
import type { ChosenHeads } from './heads/chooseHeads.ts';

export interface SentimentSurroundings extends Surroundings {
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Milliseconds. */
  readonly now: () => number;
  createHeads(): Promise<ChosenHeads>;
  /** Lets messages in: a ping, a cancel. */
  breathe(): Promise<unknown>;
}

/** What the worker answers, and `score` for what runs beside it in the worker. */
export interface Sentiment extends SentimentApi {
  /** As `verdicts`, of any number of texts. */
  score(texts: readonly string[], model: ModelName): Promise<readonly Verdict[]>;
}

/** Texts at once from outside; texts whose pools lie in memory together. */
const mostTexts = 1000, chunk = 1000;
/** How long this thread computes before it listens. */
const breathEveryMs = 40;

/** Sentiment behind its contract; everything it touches is handed in, so that it runs in Node as in a worker. */
export function createSentiment(surroundings: SentimentSurroundings): Sentiment {
  const store = createArtefactStore(surroundings), heads = once(() => surroundings.createHeads());
  let opened: { readonly baseUrl: string; readonly manifest: Manifest } | undefined, opening: Promise<void> | undefined;
  let onProgress: ((progress: SentimentProgress) => void) | undefined;
  const loading = new Map<ModelName, Promise<SentimentModel>>(), loadedBytes = new Map<ModelName, number>();

  function artefactNamed(name: string): { readonly baseUrl: string; readonly artefact: Artefact } {
    if (!opened) throw new Error('sentiment: open was not called');
    const artefact = opened.manifest.artefacts.find((candidate) => candidate.name === name);
    if (!artefact) throw new ArtefactError('manifest.json', `no entry ${name}`, 'one: this version of the site was published without it');
    return { baseUrl: opened.baseUrl, artefact };
  }

  /** A file of the manifest, decoded; what cannot be is told with its name. */
  async function fetched<T>(name: string, decode: (bytes: ArrayBuffer) => T): Promise<T> {
    const { baseUrl, artefact } = artefactNamed(name);
    const bytes = await store.read(baseUrl, artefact, (loaded, total) => onProgress?.({ name, loadedBytes: loaded, totalBytes: total }));
    try {
      return decode(bytes);
    } catch (error) {
      throw new ArtefactError(artefact.path, error instanceof Error ? error.message : String(error), `the ${name} of this version`);
    }
  }

  function modelOf(name: ModelName): Promise<SentimentModel> {
    if (!modelNames.includes(name)) return Promise.reject(new RangeError(`no model ${String(name)}`));
    const known = loading.get(name);
    if (known) return known;
    const begun = fetched(modelArtefacts[name], (bytes) => {
      const parts = decodeModel(bytes);
      if (parts.name !== name) throw new RangeError(`the model ${parts.name}`);
      loadedBytes.set(name, bytes.byteLength);
      return createModel(parts);
    });
    loading.set(name, begun);
    begun.catch(() => loading.delete(name)); // the next call tries again
    return begun;
  }

  async function score(texts: readonly string[], name: ModelName): Promise<readonly Verdict[]> {
    const model = await modelOf(name), { inputSize, head } = model, chosen = await heads(), verdicts: Verdict[] = [];
    let breathed = surroundings.now();
    for (let from = 0; from < texts.length; from += chunk) {
      const part = texts.slice(from, from + chunk), pools = new Float32Array(part.length * inputSize), judged: { readonly order: WordOrderReading | null; readonly doubted: Doubted }[] = [];
      for (const [at, text] of part.entries()) {
        const read = model.read(readable(text));
        model.pool(read, pools, at * inputSize);
        judged.push({ order: model.orderOf(read), doubted: doubtOf(text, read) });
        if (surroundings.now() - breathed > breathEveryMs) {
          await surroundings.breathe();
          breathed = surroundings.now();
        }
      }
      const logits = await chosen.logits(head, pools, part.length);
      judged.forEach(({ order, doubted }, at) => {
        const bag = logits[at] ?? NaN;
        verdicts.push(verdictOf(model, doubted, order?.logit(bag) ?? bag));
      });
    }
    return verdicts;
  }

  return {
    ...createLife(surroundings.locks),
    async open(baseUrl, manifest, told) {
      onProgress = told ?? onProgress;
      await (opening ??= (async () => {
        opened = { baseUrl, manifest: manifest ?? (await readManifest(baseUrl, surroundings)) };
      })().catch((error: unknown) => {
        opening = undefined;
        throw error;
      }));
    },
    async load(model) {
      await modelOf(model);
      let modelBytes = 0;
      for (const bytes of loadedBytes.values()) modelBytes += bytes;
      return { ...(await heads()).status(), modelBytes };
    },
    async read(text, name) {
      const model = await modelOf(name), started = surroundings.now(), part = readable(text), read = model.read(part);
      const reasons = explain(model, part, read);
      return { verdict: judge(model, text, read, reasons.logit), ...reasons, tookMs: surroundings.now() - started };
    },
    async verdicts(texts, model) {
      if (texts.length > mostTexts) throw new RangeError(`verdicts: ${texts.length} texts, expected at most ${mostTexts}`);
      return score(texts, model);
    },
    card: () => fetched(sentimentCardArtefact, (bytes): unknown => JSON.parse(new TextDecoder().decode(bytes))),
    score,
  };
}
