import type { WorkId } from '../../domain/catalogue/works.ts';
import type { Backup, BackupMode, BackupReading } from '../../domain/personal/backup.ts';
import type { NoteChange } from '../../domain/personal/noteChange.ts';
import type { PersonalSettings, Profile, WorkNote } from '../../domain/personal/personal.ts';
import type { Step } from '../../domain/personal/step.ts';
import type { Readable } from '../store.ts';
import type { PersonalFailure } from './personalError.ts';

/**
 * What stands in the way, in the order of weight; each loses nothing.
 * `blocked`: another tab holds records of an older version, this one waits · `outdated`, `newer`, `read`: nothing can be read or kept (status `failed`) · `full`, `write`: the last changes are shown but not kept
 */
export interface PersonalProblem {
  readonly kind: 'blocked' | PersonalFailure;
  /** The browser's own words. */
  readonly detail: string;
}

export interface PersonalState {
  /** `temporary`: the browser keeps nothing (private window, storage refused); everything works until the page is closed. `failed`: see `problem`. */
  readonly status: 'loading' | 'ready' | 'temporary' | 'failed';
  /** What the active profile says, by work; a new map at every change. */
  readonly notes: ReadonlyMap<WorkId, WorkNote>;
  /** The active one; `name` is '' where nobody named it. */
  readonly profile: Profile;
  /** In the order of their making; at least one. */
  readonly profiles: readonly Profile[];
  /** Works that each profile says something about, by profile id. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly settings: PersonalSettings;
  readonly problem: PersonalProblem | null;
  /** Changes that are shown but not kept yet: `retry` keeps them, an export holds them. */
  readonly unsaved: number;
  /** Changes that can be undone from here, at least the last 100. */
  readonly undoDepth: number;
  readonly redoDepth: number;
  /** The change that `undo` would take back. */
  readonly lastStep: Step | null;
  /** Damaged records, kept aside; in every export. */
  readonly aside: number;
  /** Whether it is time to remind of a backup. */
  readonly backupDue: boolean;
}

export interface Snapshot {
  readonly id: number;
  readonly at: number;
  readonly reason: 'daily' | 'restore' | 'wipe' | 'asked';
  /** Works noted in all profiles, and ratings among them. */
  readonly works: number;
  readonly ratings: number;
  readonly profiles: number;
  readonly bytes: number;
}

export interface StorageStatus {
  readonly kind: 'disk' | 'memory';
  /** Whether the browser promised not to clear it; null where it does not say. */
  readonly isPersistent: boolean | null;
  /** Of the whole site; null where the browser does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

/**
 * Everything that a person keeps, on this device alone. Changes show in `state` at once and resolve when they are stored; they reject with a `PersonalError` (the change then stays in
 * `state` as unsaved when there is no room) or a RangeError for what is out of bounds, which changes nothing. All tabs show the same.
 */
export interface PersonalClient {
  /** Loads when first subscribed to. */
  readonly state: Readable<PersonalState>;
  /** Any fields of one work of the active profile, as one step. Null when it changed nothing. */
  change(work: WorkId, change: NoteChange): Promise<Step | null>;
  /** The named kinds of change; see `NoteChange` for what each takes along. */
  rate(work: WorkId, stars: number | null): Promise<Step | null>;
  markSeen(work: WorkId, isSeen: boolean): Promise<Step | null>;
  want(work: WorkId, isWanted: boolean): Promise<Step | null>;
  dismiss(work: WorkId, isDismissed: boolean): Promise<Step | null>;
  ignore(work: WorkId, isIgnored: boolean): Promise<Step | null>;
  setTags(work: WorkId, tags: readonly string[]): Promise<Step | null>;
  setNote(work: WorkId, note: string): Promise<Step | null>;
  /** Forgets all that the active profile says about a work. */
  clear(work: WorkId): Promise<Step | null>;

  setPlatforms(platforms: readonly string[] | null): Promise<Step | null>;
  /** Makes it the active one. @param name  1–60 characters */
  createProfile(name: string): Promise<Profile>;
  renameProfile(id: string, name: string): Promise<Step | null>;
  /** With all that it says. @throws RangeError for the only one */
  deleteProfile(id: string): Promise<Step | null>;
  /** In all tabs; no step to undo. */
  switchProfile(id: string): Promise<void>;

  /** Takes back the last change, or the given one as far as nothing changed since; null when there is none. Changes of other profiles are left alone. */
  undo(seq?: number): Promise<Step | null>;
  redo(): Promise<Step | null>;
  /** What can be undone from here, newest first. */
  steps(): Promise<readonly Step[]>;
  /** Tries again to keep what could not be kept, or to open what could not be opened. */
  retry(): Promise<void>;

  /** Everything of all profiles as one JSON file; counts as a backup. */
  exportAll(): Promise<Blob>;
  /** Looks into a file without changing anything: what is in it and what restoring would do, or where and why it cannot be used. */
  readBackup(file: Blob): Promise<BackupReading>;
  /** All or nothing; a snapshot is taken first. */
  restore(backup: Backup, mode: BackupMode): Promise<Step | null>;
  /** Newest first. */
  snapshots(): Promise<readonly Snapshot[]>;
  takeSnapshot(): Promise<Snapshot>;
  /** Puts everything back as it was then; a snapshot of now is taken first. */
  restoreSnapshot(id: number): Promise<Step | null>;
  /** Forgets everything of all profiles. @param forGood  the snapshots and the undo steps too: nothing brings it back */
  wipe(forGood?: boolean): Promise<Step | null>;
  storageStatus(): Promise<StorageStatus>;
  /** Asks the browser not to clear the records when space runs short; it may ask the person. */
  askToPersist(): Promise<boolean>;
  /** Not reminded of a backup for the next month. */
  putOffBackup(): Promise<void>;
}
