import { isSame } from './isSame.ts';
import { emptyNote, saysNothing } from './noteChange.ts';
import type { WorkNote } from './personal.ts';

const fields = ['stars', 'ratedAt', 'seenAt', 'wantedAt', 'dismissedAt', 'isIgnored', 'tags', 'note'] as const;

/**
 * Takes a change back, field by field: what was changed again since stays.
 * @param before, after  the note as the change found and left it; null = there was none
 */
export function revertNote(current: WorkNote | null, before: WorkNote | null, after: WorkNote | null): WorkNote | null {
  if (isSame(current, after)) return before;
  const some = current ?? before ?? after;
  if (!some) return null;
  const empty = emptyNote(some.profile, some.work);
  const now = current ?? empty, was = before ?? empty, became = after ?? empty;
  const changes = Object.fromEntries(fields.filter((field) => !isSame(was[field], became[field]) && isSame(now[field], became[field])).map((field) => [field, was[field]]));
  const note: WorkNote = { ...now, ...changes, changedAt: Math.max(now.changedAt, was.changedAt, became.changedAt) };
  return saysNothing(note) ? null : note;
}
