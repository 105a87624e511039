import { applyChange, type NoteChange } from '../../domain/personal/noteChange.ts';
import type { Profile, WorkNote } from '../../domain/personal/personal.ts';
import { kindOfChange, type Step } from '../../domain/personal/step.ts';
import { notesOf, type Model } from './model.ts';
import { commit, noteKey, type Done, type Edit } from './steps.ts';
import type { Transaction } from './vault.ts';

/** `clear`: everything said about the work goes. */
export type WorkChange = NoteChange | 'clear';

/** A change that is shown and not stored yet. */
export interface Pending {
  readonly profile: Profile;
  readonly work: string;
  readonly change: WorkChange;
  readonly at: number;
  /** Tried, and not stored. */
  hasFailed: boolean;
  /** The step it became. */
  step: Step | null;
}

/** @throws RangeError as `applyChange` does */
export function changed(before: WorkNote | null, { profile, work, change, at }: Pick<Pending, 'profile' | 'work' | 'change' | 'at'>): WorkNote | null {
  return change === 'clear' ? null : applyChange(before, change, { profile: profile.id, work, now: at });
}

/** The notes of a profile with what is not stored yet. */
export function notesShown(model: Model, profile: string, pending: readonly Pending[]): ReadonlyMap<string, WorkNote> {
  const stored = notesOf(model, profile), mine = pending.filter((one) => one.profile.id === profile);
  if (mine.length === 0) return stored;
  const notes = new Map(stored);
  for (const one of mine) {
    const note = changed(notes.get(one.work) ?? null, one);
    if (note) notes.set(one.work, note);
    else notes.delete(one.work);
  }
  return notes;
}

/** Stores one: the named fields over what is there now, whichever tab wrote it. */
export async function commitPending(records: Transaction, one: Pending, now: number): Promise<Done> {
  const { profile, work, change } = one, key = noteKey(profile.id, work);
  const before = ((await records.get('notes', key)) ?? null) as WorkNote | null;
  const edits: Edit[] = [{ store: 'notes', key, value: changed(before, one) }];
  // Deleted meanwhile in another tab: what is said here keeps it.
  if ((await records.get('profiles', profile.id)) === undefined && (await records.all('profiles')).length > 0) edits.push({ store: 'profiles', key: profile.id, value: profile });
  const stars = change === 'clear' ? (before?.stars ?? null) : (change.stars ?? before?.stars ?? null);
  return commit(records, { kind: change === 'clear' ? 'cleared' : kindOfChange(change), profile: profile.id, work, stars }, edits, now);
}
