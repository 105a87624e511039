import type { MethodName } from '../domain/content/methods.ts';
import type { ModelName, Reading } from '../contracts/sentiment.ts';
import { catalogue } from './catalogue.ts';
import type { Language } from '../contracts/language.ts';
import type { SimilarTitles, SimilarityClient } from './similarity.ts';

/** For programmers, in the browser's console: `await butaca.query('get_max_duration', { year: 2018, platform: 'netflix' })`. */
export interface Console {
  query(name: string, params?: Readonly<Record<string, unknown>>): ReturnType<typeof catalogue.query>;
  search(text: string): ReturnType<typeof catalogue.discover>;
  /** `(await butaca.similar('949')).titles`; rejects with RangeError when no work has the id. */
  similar(id: string, method?: MethodName, k?: number): Promise<SimilarTitles>;
  /** `(await butaca.sentiment('Not bad at all')).verdict`. The worker is loaded when first asked for. */
  sentiment(text: string, model?: ModelName): Promise<Reading>;
  readonly catalogue: typeof catalogue;
  /** Loaded when first asked for. */
  similarity(): Promise<SimilarityClient>;
  /** Ends the worker as a crash would; the next question starts a new one. */
  killWorker(): void;
}
declare global {
  var butaca: Console | undefined;
}

/** Sets `globalThis.butaca`; sentences come in the language that `language` gives at the time of the question. */
export function exposeConsole(language: () => Language): void {
  globalThis.butaca = {
    query: (name, params = {}) => catalogue.query(name, params, language()),
    search: (text) => catalogue.discover({ text, sort: 'match' }),
    async similar(id, method = 'blend', k = 10) {
      const [found] = await catalogue.find([id]);
      if (!found) throw new RangeError(`no work has the id ${id}`);
      return (await similarity()).similar({ like: [{ row: found.row, weight: 1 }], method, k });
    },
    sentiment: async (text, model = 'butaca') => (await import('./sentiment.ts')).sentiment.read(text, model),
    catalogue,
    similarity,
    killWorker: () => catalogue.killWorker(),
  };
}

const similarity = async () => (await import('./similarity.ts')).similarity;
