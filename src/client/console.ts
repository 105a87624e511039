import { catalogue } from './catalogue.ts';
import type { Language } from '../contracts/language.ts';

/** For programmers, in the browser's console: `await butaca.query('get_max_duration', { year: 2018, platform: 'netflix' })`. */
export interface Console {
  query(name: string, params?: Readonly<Record<string, unknown>>): ReturnType<typeof catalogue.query>;
  search(text: string): ReturnType<typeof catalogue.discover>;
  readonly catalogue: typeof catalogue;
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
    catalogue,
    killWorker: () => catalogue.killWorker(),
  };
}
