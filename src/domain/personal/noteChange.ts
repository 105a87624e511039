import type { WorkId } from '../catalogue/works.ts';
import type { WorkNote } from './personal.ts';

/** What a person changes about a work: the named fields and what follows from them, nothing else. */
export interface NoteChange {
  /** 0.5–5 in halves, null takes the rating back. Rating takes the work off the watchlist and out of "not interested". */
  readonly stars?: number | null;
  /** Seeing takes the work off the watchlist. Unseeing leaves a rating alone, by which a work counts as seen. */
  readonly isSeen?: boolean;
  /** Wanting takes the work out of "not interested". */
  readonly isWanted?: boolean;
  /** Dismissing takes the work off the watchlist. */
  readonly isDismissed?: boolean;
  readonly isIgnored?: boolean;
  readonly tags?: readonly string[];
  readonly note?: string;
}

export const longestTag = 50;
export const mostTags = 30;
export const longestNote = 10_000;
/** The last moment that a Date can hold. */
export const latestMs = 8.64e15;

export function emptyNote(profile: string, work: WorkId): WorkNote {
  return { profile, work, stars: null, ratedAt: null, seenAt: null, wantedAt: null, dismissedAt: null, isIgnored: false, tags: [], note: '', changedAt: 0 };
}

/** Whether a note says nothing, so that it need not be kept. */
export function saysNothing({ stars, seenAt, wantedAt, dismissedAt, isIgnored, tags, note }: WorkNote): boolean {
  return stars === null && seenAt === null && wantedAt === null && dismissedAt === null && !isIgnored && tags.length === 0 && note === '';
}

/** Rated or said to be seen. */
export function isSeen(note: Pick<WorkNote, 'stars' | 'seenAt'> | undefined): boolean {
  return note !== undefined && (note.stars !== null || note.seenAt !== null);
}

/** Whether stars are 0.5–5 in halves. */
export function areStars(value: unknown): value is number {
  return typeof value === 'number' && value >= 0.5 && value <= 5 && Number.isInteger(value * 2);
}

/**
 * The note after a change; null when it says nothing any more.
 * @param now  milliseconds since 1970
 * @throws RangeError for stars that there are not, tags or a note that are too long
 */
export function applyChange(before: WorkNote | null, change: NoteChange, { profile, work, now }: { readonly profile: string; readonly work: WorkId; readonly now: number }): WorkNote | null {
  const note: { -readonly [K in keyof WorkNote]: WorkNote[K] } = { ...(before ?? emptyNote(profile, work)) };
  const { stars, tags } = change;
  if (stars !== undefined) {
    if (stars !== null && !areStars(stars)) throw new RangeError(`stars must be 0.5 to 5 in halves, not ${stars}`);
    if (stars !== note.stars) note.ratedAt = stars === null ? null : now;
    note.stars = stars;
    if (stars !== null) note.wantedAt = note.dismissedAt = null;
    else note.isIgnored = false;
  }
  if (change.isSeen !== undefined) {
    note.seenAt = change.isSeen ? (note.seenAt ?? now) : null;
    if (change.isSeen) note.wantedAt = null;
  }
  if (change.isWanted !== undefined) {
    note.wantedAt = change.isWanted ? (note.wantedAt ?? now) : null;
    if (change.isWanted) note.dismissedAt = null;
  }
  if (change.isDismissed !== undefined) {
    note.dismissedAt = change.isDismissed ? (note.dismissedAt ?? now) : null;
    if (change.isDismissed) note.wantedAt = null;
  }
  if (change.isIgnored !== undefined) note.isIgnored = change.isIgnored;
  if (tags !== undefined) note.tags = tidyTags(tags);
  if (change.note !== undefined) {
    if (change.note.length > longestNote) throw new RangeError(`a note has at most ${longestNote} characters, not ${change.note.length}`);
    note.note = change.note;
  }
  if (saysNothing(note)) return null;
  if (before && sayTheSame(before, note)) return before;
  // Later than what it replaces, whatever became of the clock.
  note.changedAt = Math.min(latestMs, Math.max(now, (before?.changedAt ?? 0) + 1));
  return note;
}

/** Whether two notes say the same, whenever it was said. */
export function sayTheSame(a: WorkNote, b: WorkNote): boolean {
  return a.stars === b.stars && a.ratedAt === b.ratedAt && a.seenAt === b.seenAt && a.wantedAt === b.wantedAt && a.dismissedAt === b.dismissedAt && a.isIgnored === b.isIgnored
    && a.note === b.note && a.tags.length === b.tags.length && a.tags.every((tag, at) => tag === b.tags[at]);
}

/** Without blanks around, empty ones and repetitions, in the order given. */
function tidyTags(tags: readonly string[]): readonly string[] {
  const tidy = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const long = tidy.find((tag) => tag.length > longestTag);
  if (long !== undefined) throw new RangeError(`a tag has at most ${longestTag} characters, not ${long.length}`);
  if (tidy.length > mostTags) throw new RangeError(`a title has at most ${mostTags} tags, not ${tidy.length}`);
  return tidy;
}
