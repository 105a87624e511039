import type { Backup, BackupReading, Expectation, Fault, SetAside } from './backup.ts';
import { arePlatformsOrNull, checkNote, checkProfile, checkSetAside, fieldsOf, isProfileId, isRecord, isTime, isTimeOrNull, type Checked } from './checkRecord.ts';
import { jsonFault } from './jsonFault.ts';
import type { PersonalSettings, Profile, WorkNote } from './personal.ts';
import { shown } from './shown.ts';
import { backupFormat, backupVersion } from './writeBackup.ts';

/** Turns the fields of a file of version n (index n − 1) into those of the next. The first version has none before it. */
export type BackupMigration = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
export const backupMigrations: readonly BackupMigration[] = [];

/** Faults told one by one. */
const mostFaults = 20;
/** Items of any list of a file; more are refused, not cut. */
export const mostNotes = 500_000;

/** What a text holds, compared with nothing yet. */
export type BackupText = Omit<Extract<BackupReading, { kind: 'readable' }>, 'effects'> | Extract<BackupReading, { kind: 'refused' }>;

/**
 * Reads a backup. A text that is no backup is refused with the place; single records that cannot be used are left out and told. What is not known is ignored, nothing is taken over unchecked.
 */
export function readBackup(text: string): BackupText {
  const refused = (because: Extract<BackupReading, { kind: 'refused' }>['because'], fault: Fault): BackupText => ({ kind: 'refused', because, fault });
  if (text.trim() === '') return refused('empty', { where: '', found: null, expected: 'backup' });
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused('notJson', jsonFault(text.replace(/^\uFEFF/, '')) ?? { where: '', found: String(error), expected: 'json' });
  }
  if (!isRecord(file) || !Object.hasOwn(file, 'format') || file['format'] !== backupFormat) {
    return refused('foreign', { where: 'format', found: shown(isRecord(file) && Object.hasOwn(file, 'format') ? file['format'] : isRecord(file) ? undefined : file), expected: 'backup' });
  }
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused('foreign', { where: 'version', found: shown(version), expected: 'version' });
  if (version > backupVersion) return refused('newer', { where: 'version', found: String(version), expected: 'olderVersion' });
  const current = backupMigrations.slice(version - 1).reduce((fields, migrate) => migrate(fields), file);
  return readFields(current);
}

function readFields(file: Readonly<Record<string, unknown>>): BackupText {
  const { take, checked } = fieldsOf(file, '');
  const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length <= mostNotes;
  const lists = {
    exportedAt: take('exportedAt', isTime, 'time', 0),
    settings: take('settings', isRecord, 'record', {}),
    profiles: take('profiles', isList, 'list', []),
    notes: take('notes', isList, 'list', []),
    setAside: Object.hasOwn(file, 'setAside') ? take('setAside', isList, 'list', []) : [],
  };
  const whole = checked(lists);
  if (!whole.ok) return { kind: 'refused', because: 'foreign', fault: whole.fault };

  const faults: Fault[] = [];
  let faultCount = 0;
  const note = (fault: Fault): void => {
    faultCount++;
    if (faults.length < mostFaults) faults.push(fault);
  };
  const each = <T>(name: string, items: readonly unknown[], check: (value: unknown, where: string) => Checked<T>): T[] => items.flatMap((item, at) => {
    const result = check(item, `${name}[${at}]`);
    if (result.ok) return [result.value];
    note(result.fault);
    return [];
  });

  const settings = readSettings(lists.settings, note);
  const profiles = new Map(each('profiles', lists.profiles, checkProfile).map((profile) => [profile.id, profile]));
  const notes = new Map<string, WorkNote>();
  let duplicates = 0;
  for (const one of each('notes', lists.notes, checkNote)) {
    const key = `${one.profile}:${one.work}`, same = notes.get(key);
    if (same) duplicates++;
    if (!same || one.changedAt >= same.changedAt) notes.set(key, one);
    // Whoever says something is somebody, named or not.
    if (!profiles.has(one.profile)) profiles.set(one.profile, { id: one.profile, name: '', createdAt: lists.exportedAt });
  }
  const setAside: readonly SetAside[] = each('setAside', lists.setAside, checkSetAside);
  const backup: Backup = { exportedAt: lists.exportedAt, profiles: [...profiles.values()] satisfies Profile[], settings, notes: [...notes.values()], setAside };
  return { kind: 'readable', backup, faults, faultCount, duplicates };
}

function readSettings(value: Readonly<Record<string, unknown>>, note: (fault: Fault) => void): PersonalSettings {
  const one = <T>(name: string, isRight: (found: unknown) => found is T, expected: Expectation, otherwise: T): T => {
    const { take, checked } = fieldsOf(value, 'settings');
    const result = checked(take(name, isRight, expected, otherwise));
    if (!result.ok) note(result.fault);
    return result.ok ? result.value : otherwise;
  };
  return {
    platforms: one('platforms', arePlatformsOrNull, 'platforms', null),
    activeProfile: one('activeProfile', isProfileId, 'profileId', 'main'),
    backedUpAt: one('backedUpAt', isTimeOrNull, 'timeOrNull', null),
  };
}
