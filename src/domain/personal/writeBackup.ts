import type { Backup } from './backup.ts';

/** By these two a file is known as ours. A version is read by every later one: see `backupVersions`. */
export const backupFormat = 'butaca-personal';
export const backupVersion = 1;

/** One JSON file; a line each for profiles and notes, so that a person can read and compare it. */
export function writeBackup({ exportedAt, profiles, settings, notes, setAside }: Backup): string {
  const lines = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`);
  return `{
"format": ${JSON.stringify(backupFormat)},
"version": ${backupVersion},
"exportedAt": ${exportedAt},
"exportedOn": ${JSON.stringify(new Date(exportedAt).toISOString())},
"settings": ${JSON.stringify(settings)},
"profiles": ${lines(profiles)},
"notes": ${lines(notes)},
"setAside": ${lines(setAside)}
}
`;
}
