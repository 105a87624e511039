import type { BackupEffect, BackupMode } from './backup.ts';
import { isSame } from './isSame.ts';
import type { WorkNote } from './personal.ts';

/** Whether a restored note takes the place of the one that is there. */
export function takesOver(restored: WorkNote, present: WorkNote, mode: BackupMode): boolean {
  return !isSame(restored, present) && (mode === 'replace' || restored.changedAt > present.changedAt);
}

/** What restoring does to the works that are noted. */
export function backupEffect(restored: readonly WorkNote[], present: readonly WorkNote[], mode: BackupMode): BackupEffect {
  const keyOf = ({ profile, work }: WorkNote): string => `${profile}:${work}`;
  const here = new Map(present.map((note) => [keyOf(note), note]));
  let added = 0, changed = 0, same = 0, kept = 0;
  for (const note of restored) {
    const before = here.get(keyOf(note));
    here.delete(keyOf(note));
    if (!before) added++;
    else if (isSame(note, before)) same++;
    else if (takesOver(note, before, mode)) changed++;
    else kept++;
  }
  return { added, changed, same, kept: mode === 'merge' ? kept + here.size : 0, removed: mode === 'replace' ? here.size : 0 };
}
