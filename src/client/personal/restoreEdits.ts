import type { Backup, BackupMode } from '../../domain/personal/backup.ts';
import { takesOver } from '../../domain/personal/backupEffect.ts';
import { isSame } from '../../domain/personal/isSame.ts';
import { noSettings, notesOf, type Model } from './model.ts';
import { noteKey, type Edit } from './steps.ts';

/** What restoring changes; a merge keeps the person's own settings and names where they said something. */
export function restoreEdits(backup: Backup, present: Model, mode: BackupMode): readonly Edit[] {
  const edits: Edit[] = mode === 'replace' ? removals(backup, present) : [];
  for (const note of backup.notes) {
    const before = notesOf(present, note.profile).get(note.work);
    if (!before || takesOver(note, before, mode)) edits.push({ store: 'notes', key: noteKey(note.profile, note.work), value: note });
  }
  for (const profile of backup.profiles) {
    const before = present.profiles.get(profile.id);
    if (mode === 'replace' || !before || before.name === '') edits.push({ store: 'profiles', key: profile.id, value: profile });
  }
  for (const [key, value] of Object.entries(backup.settings)) {
    const before: unknown = present.settings[key as keyof typeof noSettings];
    if (mode === 'replace' || (key !== 'activeProfile' && before === null)) edits.push({ store: 'settings', key, value });
  }
  const known = [...present.aside.values()];
  backup.setAside.forEach((one, at) => {
    if (!known.some((other) => isSame(one, other))) edits.push({ store: 'aside', key: `${one.store} ${one.key} ${backup.exportedAt} ${at}`, value: one });
  });
  return edits;
}

/** Everything goes. */
export function wipeEdits(present: Model): readonly Edit[] {
  return [
    ...[...present.notes].flatMap(([profile, notes]) => [...notes.keys()].map((work): Edit => ({ store: 'notes', key: noteKey(profile, work), value: null }))),
    ...[...present.profiles.keys()].map((key): Edit => ({ store: 'profiles', key, value: null })),
    ...Object.keys(noSettings).map((key): Edit => ({ store: 'settings', key, value: null })),
    ...[...present.aside.keys()].map((key): Edit => ({ store: 'aside', key, value: null })),
  ];
}

/** What a backup does not hold. */
function removals(backup: Backup, present: Model): Edit[] {
  const notes = new Set(backup.notes.map(({ profile, work }) => noteKey(profile, work)));
  const profiles = new Set(backup.profiles.map(({ id }) => id));
  return wipeEdits(present).filter(({ store, key }) => (store === 'notes' ? !notes.has(key) : store === 'profiles' ? !profiles.has(key) : store === 'aside' && !backup.setAside.some((one) => isSame(one, present.aside.get(key)))));
}
