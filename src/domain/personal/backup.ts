import type { PersonalSettings, Profile, WorkNote } from './personal.ts';

/** A record that could not be read, as it was found. */
export interface SetAside {
  readonly store: string;
  readonly key: string;
  readonly value: unknown;
  readonly reason: string;
  readonly at: number;
}

/** Everything that a person keeps. */
export interface Backup {
  /** When it was written. */
  readonly exportedAt: number;
  readonly profiles: readonly Profile[];
  readonly settings: PersonalSettings;
  readonly notes: readonly WorkNote[];
  readonly setAside: readonly SetAside[];
}

/** `replace`: afterwards there is what the backup holds and nothing else. `merge`: both, of two notes on one work the newer. */
export type BackupMode = 'replace' | 'merge';

/** What should have stood in a place; each has its words in every language. */
export const expectations = [
  'backup', 'version', 'olderVersion', 'record', 'list', 'profileId', 'workId', 'stars', 'time', 'timeOrNull', 'flag', 'tags', 'note', 'name', 'text', 'platforms', 'something',
  'json', 'end', 'key', 'colon', 'commaOrBrace', 'commaOrBracket', 'closingQuote', 'value', 'smallerFile', 'readableFile',
] as const;
export type Expectation = (typeof expectations)[number];

/** Something in a file that cannot be used. */
export interface Fault {
  /** `notes[17].stars`, or a line and column from 1 where it is not even JSON; '' is the file itself. */
  readonly where: string | { readonly line: number; readonly column: number };
  /** As it stands there, cut short; null: nothing more. */
  readonly found: string | null;
  readonly expected: Expectation;
}

/** What restoring would do to the works noted here. */
export interface BackupEffect {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Noted here and not in the backup (of a merge: and those newer here). */
  readonly kept: number;
  readonly removed: number;
}

export type BackupReading =
  | {
      readonly kind: 'readable';
      readonly backup: Backup;
      /** Left out: records that cannot be used, at most 20 of `faultCount`. */
      readonly faults: readonly Fault[];
      readonly faultCount: number;
      /** Works noted twice in one profile, of which the newer counts. */
      readonly duplicates: number;
      readonly effects: Readonly<Record<BackupMode, BackupEffect>>;
    }
  /** `empty`: no bytes · `notJson`: broken off or no JSON · `foreign`: JSON, but no backup · `newer`: of a later version · `tooLarge` · `unreadable`: the browser could not read the file */
  | { readonly kind: 'refused'; readonly because: 'empty' | 'notJson' | 'foreign' | 'newer' | 'tooLarge' | 'unreadable'; readonly fault: Fault };
