import { isSeen } from '../../domain/personal/noteChange.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';

export const countNames = ['ratings', 'seen', 'wanted', 'dismissed', 'noted', 'ignored'] as const;

/** How many works a profile says what about. */
export function noteCounts(notes: Iterable<WorkNote>): Readonly<Record<(typeof countNames)[number], number>> {
  const counts = { ratings: 0, seen: 0, wanted: 0, dismissed: 0, noted: 0, ignored: 0 };
  for (const note of notes) {
    if (note.stars !== null) counts.ratings++;
    if (isSeen(note)) counts.seen++;
    if (note.wantedAt !== null) counts.wanted++;
    if (note.dismissedAt !== null) counts.dismissed++;
    if (note.note !== '' || note.tags.length > 0) counts.noted++;
    if (note.isIgnored) counts.ignored++;
  }
  return counts;
}
