import type { Catalogue } from '../catalogue/schema.ts';
import { createNearNames } from '../text/nearNames.ts';
import { nameKey } from '../text/nameKey.ts';
import { isProblem, problem } from './problem.ts';
import type { Neighbours, NeighboursNeeded, QueryAnswer, QueryLanguage, QueryProblem } from './query.ts';
import { queries, queryNamed, routed } from './registry.ts';
import { speech } from './speech.ts';
import { understand } from './understand.ts';

/**
 * Answers a named query. Never throws for what a person may ask: faults come back as a problem that names the parameter and what is accepted.
 * @param catalogue  its columns in `queryParts(name, params)` must be decoded; others are not read
 * @param params  values as typed or from a link: text and numbers both do
 * @param neighbours  what an earlier call with the same request said that it needs
 */
export function runQuery(catalogue: Catalogue, name: string, params: Readonly<Record<string, unknown>>, language: QueryLanguage, neighbours?: Neighbours): QueryAnswer | QueryProblem | NeighboursNeeded {
  const query = queryNamed(routed(name, params));
  if (!query) return noSuchQuery(name, language);
  const understood = understand(query, params, language);
  if (isProblem(understood)) return understood;
  if (query.neighbours && !neighbours) {
    const needs = query.neighbours(catalogue, understood.params as never, language);
    return isProblem(needs) ? needs : { needs };
  }
  const answered = query.answer(catalogue, understood.params as never, language, neighbours);
  if (isProblem(answered)) return answered;
  return { query: query.name, params: answered.params ?? understood.params, rows: answered.rows, sentence: answered.sentence, ...pick(answered, 'coverage'), ...pick(answered, 'context') };
}

function pick<T extends object, K extends keyof T>(from: T, key: K): Pick<T, K> | object {
  return from[key] === undefined ? {} : { [key]: from[key] };
}

/** Offers near names, or all of them. */
export function noSuchQuery(name: string, language: QueryLanguage): QueryProblem {
  const { say } = speech(language);
  const names = queries.map((query) => query.name);
  const keys = names.map(nameKey);
  const near = createNearNames(keys, () => 0).near(nameKey(name), 5).map((index) => names[index] ?? '');
  const accepted = near.length > 0 ? near : names;
  return problem('query', say({
    en: `There is no query '${name}'. ${near.length > 0 ? 'Did you mean' : 'The queries are'}: ${accepted.join(', ')}${near.length > 0 ? '?' : '.'}`,
    es: `No hay ninguna consulta '${name}'. ${near.length > 0 ? `¿Quisiste decir: ${accepted.join(', ')}?` : `Las consultas son: ${accepted.join(', ')}.`}`,
  }), accepted);
}
