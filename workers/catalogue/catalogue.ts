import type { CatalogueApi, KeptArtefact, LoadProgress, LoadSummary, SuggestionKind } from '../../src/contracts/catalogue.ts';
import { cardArtefact, type ModelCard } from '../../src/contracts/modelCard.ts';
import type { EtlReport } from '../../src/contracts/report.ts';
import { tasteCardArtefact } from '../../src/contracts/tasteCard.ts';
import type { Language } from '../../src/contracts/language.ts';
import type { PartName } from '../../src/domain/catalogue/schema.ts';
import type { FactName } from '../../src/domain/content/workFacts.ts';
import { createArtefactStore, type Surroundings } from '../artefacts/artefacts.ts';
import { createLife } from '../life.ts';
import { cardOf } from './cards.ts';
import { createIndexes, type Indexes } from './indexes.ts';
import { discover } from './discover.ts';
import { findTitles } from './findTitles.ts';
import { ranked } from './search/nameIndex.ts';
import { suggestFrom, suggestionParts, suggestTitles } from './suggest.ts';
import { createTables, type Tables } from './tables.ts';
import { titleFacts, titleParts } from './title.ts';

export interface CatalogueSurroundings extends Surroundings {
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Milliseconds, for `tookMs`. */
  readonly now: () => number;
  /** Runs a job once the requests that wait are answered: indexes are then ready before the first letter is typed. Left out: they are built when asked for. */
  readonly later?: (job: () => void) => void;
}

const firstParts: readonly PartName[] = ['movies/search', 'streaming/search'];
const factParts: readonly PartName[] = ['movies/facts', 'streaming/facts'];
const everyPart: readonly PartName[] = ['movies/search', 'movies/facts', 'movies/people', 'movies/keywords', 'streaming/search', 'streaming/facts', 'streaming/people'];
const peopleParts: readonly PartName[] = ['movies/facts', 'movies/people', 'streaming/people'];

/** The catalogue behind its contract; everything it touches is handed in, so that it runs in Node as in a worker. */
export function createCatalogue(surroundings: CatalogueSurroundings): CatalogueApi {
  const store = createArtefactStore(surroundings);
  let isPrepared = false;
  let factNameOf: ((term: number) => FactName) | undefined;
  let site: { readonly baseUrl: string; readonly tables: Tables; readonly indexes: Indexes } | undefined;

  function loaded() {
    if (!site) throw new Error('catalogue: load was not called');
    return site;
  }
  async function required(parts: readonly PartName[], onProgress?: (progress: LoadProgress) => void) {
    const here = loaded();
    await here.tables.require([...firstParts, ...parts], onProgress);
    return here;
  }
  function summary(): LoadSummary {
    const { tables, indexes } = loaded();
    const { movies, streaming } = tables.catalogue;
    return { works: indexes.works().count, movies: movies.rows, streaming: streaming.rows, parts: tables.parts(), fetchedBytes: store.fetchedBytes() };
  }

  /** In a chunk of its own: the first search does not wait for it. */
  async function workFacts(onProgress?: (progress: LoadProgress) => void) {
    const [{ buildWorkFacts }, { tables, indexes }] = await Promise.all([import('../../src/domain/content/buildWorkFacts.ts'), required(everyPart, onProgress)]);
    return buildWorkFacts(tables.catalogue, indexes.works());
  }

  async function readJson(name: string): Promise<unknown> {
    const { baseUrl, tables } = loaded();
    return JSON.parse(new TextDecoder().decode(await store.read(baseUrl, await tables.artefact(name))));
  }

  async function cardNamed(card: string): Promise<unknown> {
    const { artefacts } = await loaded().tables.manifest();
    return artefacts.some(({ name }) => name === card) ? readJson(card) : null;
  }

  async function kept(): Promise<readonly KeptArtefact[]> {
    const { baseUrl, tables } = loaded();
    const { artefacts } = await tables.manifest();
    return Promise.all(artefacts.map(async (artefact) => ({ name: artefact.name, bytes: artefact.bytes, kept: await store.isKept(baseUrl, artefact) })));
  }

  return {
    ...createLife(surroundings.locks),

    async load(baseUrl, onProgress) {
      if (site?.baseUrl !== baseUrl) {
        const tables = createTables(baseUrl, store, surroundings);
        site = { baseUrl, tables, indexes: createIndexes(tables) };
      }
      await required([], onProgress);
      return summary();
    },
    async warm(parts, onProgress) {
      const { indexes } = await required(parts, onProgress);
      if (isPrepared) indexes.discover().titles(); // what has arrived is indexed now rather than at the next letter
      return summary();
    },

    async discover(request) {
      const { indexes } = await required(request.countries?.length ? factParts : []);
      const started = surroundings.now();
      const answer = discover(indexes.discover(), request);
      if (!isPrepared) {
        isPrepared = true;
        surroundings.later?.(() => {
          indexes.titles();
          surroundings.later?.(() => indexes.titles().prepare());
        });
      }
      return { ...answer, tookMs: surroundings.now() - started };
    },
    async cards(rows) {
      const { tables, indexes } = await required([]);
      const works = indexes.works();
      return Array.from(rows, (row) => {
        if (!(row >= 0 && row < works.count)) throw new RangeError(`cards: no work ${row}, there are ${works.count}`);
        return cardOf(tables.catalogue, works, row);
      });
    },
    async title(id) {
      const { tables, indexes } = await required([]);
      const works = indexes.works();
      const row = works.find(id);
      if (row === null) return null;
      await tables.require(titleParts(works, row));
      return titleFacts(tables.catalogue, works, row);
    },
    async person(name) {
      const { indexes } = await required(peopleParts);
      const people = indexes.people();
      const person = people.find(name);
      return person === null ? null : people.facts(person);
    },
    async people(request) {
      return (await required(peopleParts)).indexes.people().ranking(request);
    },
    async query(name, params, language, neighbours) {
      // Loaded when first asked for: the first search does not wait for it.
      const { queryParts, runQuery } = await import('./queries.ts');
      const { tables } = await required(queryParts(name, params));
      return runQuery(tables.catalogue, name, params, language, neighbours);
    },
    async suggest(kind: SuggestionKind, text: string, limit: number, language: Language) {
      const { tables, indexes } = await required(suggestionParts(kind));
      if (kind !== 'title') return suggestFrom(indexes.names(kind, language), text, limit);
      const works = indexes.works();
      const rows = text.trim() === '' ? Int32Array.from({ length: Math.min(limit, works.count) }, (_, row) => row) : ranked(findTitles(indexes.titles(), works, text), limit);
      return suggestTitles(tables.catalogue, works, rows);
    },

    async find(ids) {
      const { tables, indexes } = await required([]);
      const works = indexes.works();
      return ids.map((id) => {
        const row = works.find(id);
        return row === null ? null : cardOf(tables.catalogue, works, row);
      });
    },
    async similarityFacts(onProgress) {
      const { facts, nameOf } = await workFacts(onProgress);
      factNameOf = nameOf;
      return facts;
    },
    async factNames(terms) {
      factNameOf ??= (await workFacts()).nameOf; // this worker was replaced meanwhile
      return Array.from(terms, factNameOf);
    },

    manifest: async () => loaded().tables.manifest(),
    report: async () => (await readJson('report')) as EtlReport,
    modelCard: async () => (await cardNamed(cardArtefact)) as ModelCard | null,
    tasteCard: () => cardNamed(tasteCardArtefact),
    kept,
    async keep(names, onProgress) {
      const { baseUrl, tables } = loaded();
      for (const name of names) await store.keep(baseUrl, await tables.artefact(name), (loadedBytes, totalBytes) => onProgress?.({ name, loadedBytes, totalBytes }));
      return kept();
    },
    forget: () => store.forget(loaded().baseUrl),
  };
}
