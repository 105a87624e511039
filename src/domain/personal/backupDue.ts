import type { WorkNote } from './personal.ts';

const monthMs = 30 * 86_400_000;
/** Below this there is little to lose. */
const fewWorks = 5;

/** Whether to remind of a backup: monthly, and only when something was said since the last one. */
export function backupDue(notes: readonly WorkNote[], { backedUpAt, putOffAt, now }: { readonly backedUpAt: number | null; readonly putOffAt: number | null; readonly now: number }): boolean {
  if (notes.length < fewWorks) return false;
  let first = Infinity, last = 0;
  for (const { changedAt } of notes) {
    first = Math.min(first, changedAt);
    last = Math.max(last, changedAt);
  }
  return last > (backedUpAt ?? -1) && now - Math.max(backedUpAt ?? first, putOffAt ?? 0) >= monthMs;
}
