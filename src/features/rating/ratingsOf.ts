import type { RatedWork } from '../../client/taste.ts';
import type { WorkId } from '../../domain/catalogue/works.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';

/** The ratings that recommendations learn from: without those left out, and without `except`, oldest first. */
export function ratingsOf(notes: ReadonlyMap<WorkId, WorkNote>, except?: WorkId): RatedWork[] {
  return [...notes.values()]
    .filter(({ work, stars, isIgnored }) => stars !== null && !isIgnored && work !== except)
    .sort((a, b) => (a.ratedAt ?? 0) - (b.ratedAt ?? 0))
    .flatMap(({ work, stars }) => (stars === null ? [] : [{ work, stars }]));
}
