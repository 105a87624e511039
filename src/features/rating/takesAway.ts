import type { NoteChange } from '../../domain/personal/noteChange.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';

/** Whether a change takes away something said before, so that a way back must be offered; what is only added is taken back where it was said. */
export function takesAway(before: WorkNote | undefined, change: NoteChange): boolean {
  if (change.isDismissed === true || change.isIgnored === true) return true; // it leaves the lists, and its buttons with it
  if (!before) return false;
  const { stars, isSeen, isWanted, isDismissed } = change;
  return (stars === null && before.stars !== null)
    || (isSeen === false && before.seenAt !== null)
    || (isWanted === false && before.wantedAt !== null)
    || (isDismissed === false && before.dismissedAt !== null)
    || (change.tags !== undefined && before.tags.some((tag) => !change.tags?.includes(tag)))
    || (change.note !== undefined && before.note !== '' && change.note === '')
    || ((stars !== undefined || isSeen === true) && before.wantedAt !== null); // watched: off the watchlist
}
