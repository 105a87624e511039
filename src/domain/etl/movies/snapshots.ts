import { daysFromIso } from '../../date.ts';
import type { Snapshot } from './filmDraft.ts';

const day = (iso: string): number => {
  const days = daysFromIso(iso);
  if (days === null) throw new RangeError(`${iso} is not a day`);
  return days;
};

/**
 * The publishers name months only. `main` was taken in July 2017: its last day stands for it, so that no film released by then counts as planned.
 * `recent` was taken in March 2026, at the earliest on the release day of its newest film.
 */
export const snapshots = {
  main: { name: 'main', votesAsOf: day('2017-07-31') },
  recent: { name: 'recent', votesAsOf: day('2026-03-04') },
} as const satisfies Record<string, Snapshot>;
