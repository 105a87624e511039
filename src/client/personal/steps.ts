import { isRecord } from '../../domain/personal/checkRecord.ts';
import { isSame } from '../../domain/personal/isSame.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';
import { revertNote } from '../../domain/personal/revert.ts';
import { isStep, type Step, type StepDraft } from '../../domain/personal/step.ts';
import type { StoreName, Transaction } from './vault.ts';

/** The records that a person's changes are made of. */
export const keptStores = ['notes', 'profiles', 'settings', 'aside'] as const satisfies readonly StoreName[];
export type KeptStore = (typeof keptStores)[number];
/** Stores that every change writes to. */
export const changeStores = [...keptStores, 'steps', 'diffs', 'device'] as const satisfies readonly StoreName[];

/** What a record becomes; null: it goes. */
export interface Edit {
  readonly store: KeptStore;
  readonly key: string;
  readonly value: unknown;
}
interface Diff {
  readonly store: KeptStore;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}
/** What a write did: `step` is null when it changed nothing or keeps no step. */
export interface Done {
  readonly step: Step | null;
  readonly edits: readonly Edit[];
  /** All steps kept, oldest first. */
  readonly steps: readonly Step[];
}

/** Steps kept of each profile, and of what concerns all of them; 100 are promised. */
const mostSteps = 150;

export const noteKey = (profile: string, work: string): string => `${profile}:${work}`;

/** Writes records and remembers how they were, as one step. Edits that change nothing are left out. */
export async function commit(records: Transaction, draft: StepDraft, edits: readonly Edit[], now: number): Promise<Done> {
  const diffs = await diffsOf(records, edits);
  const steps = await readSteps(records);
  if (diffs.length === 0) return { step: null, edits: [], steps };
  const seq = nextNumber(await records.get('device', 'seq'), steps.map((step) => step.seq));
  const step: Step = { work: null, stars: null, name: '', ...draft, seq, at: now, records: diffs.length, isUndone: false };
  // What was undone cannot be redone over a new change.
  const kept = steps.filter(({ isUndone, profile }) => !isUndone || !concerns(profile, draft.profile));
  const alike = kept.filter(({ profile }) => profile === draft.profile);
  const dropped = [...steps.filter((one) => !kept.includes(one)), ...alike.slice(0, Math.max(0, alike.length + 1 - mostSteps))];
  for (const { seq: old } of dropped) {
    records.delete('steps', old);
    records.delete('diffs', old);
  }
  write(records, diffs.map(({ store, key, after }) => ({ store, key, value: after })));
  records.put('steps', seq, step);
  records.put('diffs', seq, diffs);
  records.put('device', 'seq', seq);
  return { step, edits: diffs.map(({ store, key, after }) => ({ store, key, value: after })), steps: [...steps.filter((one) => !dropped.includes(one)), step] };
}

/** The step that undoing takes back, and the one that redoing brings again, as a profile sees them. */
export const undoable = (steps: readonly Step[], profile: string): readonly Step[] => steps.filter((step) => !step.isUndone && concerns(step.profile, profile));
export const redoable = (steps: readonly Step[], profile: string): readonly Step[] => {
  const after = undoable(steps, profile).at(-1)?.seq ?? 0;
  return steps.filter((step) => step.isUndone && step.seq > after && concerns(step.profile, profile));
};

/** @param seq  a step in the midst is taken back by a step of its own; without it the last one goes */
export async function undo(records: Transaction, profile: string, seq: number | undefined, now: number): Promise<Done> {
  const steps = await readSteps(records);
  const mine = undoable(steps, profile), last = mine.at(-1);
  const target = seq === undefined ? last : steps.find((step) => step.seq === seq && !step.isUndone);
  if (!target) return { step: null, edits: [], steps };
  const edits = await revertedBy(records, await diffsAt(records, target.seq));
  if (target !== last) return commit(records, { ...target, kind: 'takenBack' }, edits, now);
  return mark(records, steps, target, true, edits);
}

export async function redo(records: Transaction, profile: string): Promise<Done> {
  const steps = await readSteps(records);
  const target = redoable(steps, profile)[0];
  if (!target) return { step: null, edits: [], steps };
  const diffs = await diffsAt(records, target.seq);
  return mark(records, steps, target, false, await revertedBy(records, diffs.map(({ store, key, before, after }) => ({ store, key, before: after, after: before }))));
}

function mark(records: Transaction, steps: readonly Step[], target: Step, isUndone: boolean, edits: readonly Edit[]): Done {
  const step = { ...target, isUndone };
  write(records, edits);
  records.put('steps', step.seq, step);
  return { step, edits, steps: steps.map((one) => (one === target ? step : one)) };
}

const concerns = (step: string | null, profile: string | null): boolean => step === null || profile === null || step === profile;

/** All steps, oldest first; damaged ones are passed over: what they did stays, and only cannot be taken back. */
export const readSteps = async (records: Transaction): Promise<readonly Step[]> => (await records.all('steps')).flatMap(([key, step]) => (isStep(step) && step.seq === key ? [step] : []));
async function diffsAt(records: Transaction, seq: number): Promise<readonly Diff[]> {
  const found = await records.get('diffs', seq);
  return Array.isArray(found) ? found.filter((diff: unknown): diff is Diff => isRecord(diff) && keptStores.some((store) => store === diff['store']) && typeof diff['key'] === 'string') : [];
}

/** One more than was counted, and than any number taken: a lost count overwrites nothing. */
export const nextNumber = (counted: unknown, taken: readonly unknown[]): number => [counted, ...taken].reduce<number>((most, one) => (Number.isSafeInteger(one) ? Math.max(most, Number(one)) : most), 0) + 1;

async function diffsOf(records: Transaction, edits: readonly Edit[]): Promise<readonly Diff[]> {
  const befores = await readers(records, edits);
  return edits.map(({ store, key, value }) => ({ store, key, before: befores(store, key), after: value })).filter(({ before, after }) => !isSame(before, after));
}

async function revertedBy(records: Transaction, diffs: readonly Diff[]): Promise<readonly Edit[]> {
  const current = await readers(records, diffs);
  return diffs.flatMap(({ store, key, before, after }): Edit[] => {
    const found = current(store, key);
    if (store === 'notes') return [{ store, key, value: revertNote(found as WorkNote | null, before as WorkNote | null, after as WorkNote | null) }];
    return isSame(found, after) ? [{ store, key, value: before }] : [];
  });
}

/** Reads the records that are about to change: one by one, or all of their stores at once when there are many. */
async function readers(records: Transaction, wanted: readonly Pick<Diff, 'store' | 'key'>[]): Promise<(store: KeptStore, key: string) => unknown> {
  const found = new Map<string, unknown>();
  if (wanted.length > 200) {
    for (const store of new Set(wanted.map((one) => one.store))) for (const [key, value] of await records.all(store)) found.set(`${store} ${key}`, value);
  } else {
    for (const { store, key } of wanted) found.set(`${store} ${key}`, await records.get(store, key));
  }
  return (store, key) => found.get(`${store} ${key}`) ?? null;
}

function write(records: Transaction, edits: readonly Edit[]): void {
  for (const { store, key, value } of edits) {
    if (value === null) records.delete(store, key);
    else records.put(store, key, value);
  }
}
