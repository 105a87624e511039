import type { Language } from '../src/contracts/language.ts';
import { isUnfinished } from '../src/domain/queries/isUnfinished.ts';
import type { QueryAnswer, QueryProblem } from '../src/domain/queries/query.ts';
import { queryParts } from '../src/domain/queries/registry.ts';
import { runQuery } from '../src/domain/queries/runQuery.ts';
import type { CatalogueOnDisk } from './catalogueOnDisk.ts';
import { createNeighbourFinder, type NeighbourFinder } from './findNeighbours.ts';

const finders = new WeakMap<CatalogueOnDisk, NeighbourFinder>();

/** Answers a query from the files of a folder, similar titles included. @throws CatalogueFileError when a file that it needs is not as it should be */
export async function answerFrom(disk: CatalogueOnDisk, name: string, params: Readonly<Record<string, unknown>>, language: Language): Promise<QueryAnswer | QueryProblem> {
  const catalogue = await disk.withParts(queryParts(name, params));
  const first = runQuery(catalogue, name, params, language);
  if (!isUnfinished(first)) return first;
  let finder = finders.get(disk);
  if (!finder) finders.set(disk, (finder = createNeighbourFinder(disk)));
  const second = runQuery(catalogue, name, params, language, await finder.find(first.needs));
  if (isUnfinished(second)) throw new Error(`${name} asked for its neighbours twice`);
  return second;
}
