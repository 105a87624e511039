import type { Movies } from '../../catalogue/schema.ts';

/** Film rows of every collection with two films or more, by the collection's name in code units. */
export function collectionsOf(movies: Pick<Movies, 'rows' | 'collection'>): readonly (readonly number[])[] {
  const members = new Map<string, number[]>();
  for (let row = 0; row < movies.rows; row++) {
    const name = movies.collection[row] ?? null;
    if (name === null) continue;
    const rows = members.get(name);
    if (rows) rows.push(row);
    else members.set(name, [row]);
  }
  return [...members].filter(([, rows]) => rows.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);
}

/** Of the other films of a collection, the share among the ten best; with more than ten others, of the ten that could be. */
export function recallAtTen(best: ArrayLike<number>, query: number, collection: readonly number[]): number {
  let found = 0;
  for (const row of collection) if (row !== query && Array.prototype.includes.call(best, row)) found++;
  return found / Math.min(10, collection.length - 1);
}
