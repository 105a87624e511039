import type { ColumnProfile } from '../../../domain/statistics/profile.ts';

/** A column as far as it is known: what an earlier run said stands until the newer one has spoken. */
export interface ColumnSlot {
  readonly index: number;
  readonly name: string;
  readonly profile: ColumnProfile | null;
  readonly isStale: boolean;
}

/** Slots for columns of these names, each with what was last said of its name. */
export function slotsFor(names: readonly string[], before: readonly ColumnSlot[]): readonly ColumnSlot[] {
  const known = new Map(before.map(({ name, profile }) => [name, profile]));
  return names.map((name, index) => ({ index, name, profile: known.get(name) ?? null, isStale: true }));
}

/** The slots with what has come in, each in its place. */
export function filledSlots(slots: readonly ColumnSlot[], parts: readonly { readonly index: number; readonly column: ColumnProfile }[]): readonly ColumnSlot[] {
  if (parts.length === 0) return slots;
  const fresh = new Map(parts.map(({ index, column }) => [index, column]));
  return slots.map((slot) => {
    const profile = fresh.get(slot.index);
    return profile ? { index: slot.index, name: profile.name, profile, isStale: false } : slot;
  });
}
