import type { Backup } from '../../domain/personal/backup.ts';
import { isRecord, isTime } from '../../domain/personal/checkRecord.ts';
import { writeBackup } from '../../domain/personal/writeBackup.ts';
import { allNotes, profilesOf, type Model } from './model.ts';
import type { Snapshot } from './personalClient.ts';
import { nextNumber } from './steps.ts';
import type { StoreName, Transaction } from './vault.ts';

export const snapshotStores = ['snapshots', 'snapshotTexts'] as const satisfies readonly StoreName[];
export const mostSnapshots = 10;

export function backupOf(model: Model, exportedAt: number): Backup {
  return { exportedAt, profiles: profilesOf(model), settings: model.settings, notes: allNotes(model), setAside: [...model.aside.values()] };
}

/** Keeps everything as it is now beside the records themselves; of nothing there is no snapshot. Needs `snapshotStores` and `device`. */
export async function keepSnapshot(records: Transaction, model: Model, reason: Snapshot['reason'], now: number): Promise<Snapshot | null> {
  const notes = allNotes(model);
  if (notes.length === 0 && model.profiles.size < 2) return null;
  const text = writeBackup(backupOf(model, now));
  const id = nextNumber(await records.get('device', 'snapshotSeq'), await records.keys('snapshots'));
  const snapshot: Snapshot = { id, at: now, reason, works: notes.length, ratings: notes.filter(({ stars }) => stars !== null).length, profiles: profilesOf(model).length, bytes: text.length };
  const older = (await snapshotsIn(records)).slice(mostSnapshots - 1);
  for (const { id: old } of older) {
    records.delete('snapshots', old);
    records.delete('snapshotTexts', old);
  }
  records.put('snapshots', id, snapshot);
  records.put('snapshotTexts', id, text);
  records.put('device', 'snapshotSeq', id);
  return snapshot;
}

const reasons: readonly Snapshot['reason'][] = ['daily', 'restore', 'wipe', 'asked'];
function isSnapshot(value: unknown): value is Snapshot {
  if (!isRecord(value)) return false;
  const { at, works, ratings, profiles, bytes } = value;
  return isTime(at) && [works, ratings, profiles, bytes].every(Number.isSafeInteger) && reasons.some((one) => one === value['reason']);
}

/** Newest first; damaged ones are passed over. */
export async function snapshotsIn(records: Transaction): Promise<readonly Snapshot[]> {
  return (await records.all('snapshots')).flatMap(([key, found]) => (isSnapshot(found) && found.id === key ? [found] : [])).reverse();
}
