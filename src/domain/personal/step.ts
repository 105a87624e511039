import type { WorkId } from '../catalogue/works.ts';
import { isRecord, isTime } from './checkRecord.ts';
import type { NoteChange } from './noteChange.ts';

/** What was done, as a person would say it. */
export const stepKinds = [
  'rated', 'unrated', 'seen', 'unseen', 'wanted', 'unwanted', 'dismissed', 'undismissed', 'ignored', 'unignored', 'tagged', 'noted', 'cleared',
  'platforms', 'profileCreated', 'profileRenamed', 'profileDeleted', 'wiped', 'replaced', 'merged', 'takenBack',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One undoable change; all that it touched goes back together. */
export interface Step {
  /** Grows from step to step. */
  readonly seq: number;
  readonly at: number;
  readonly kind: StepKind;
  /** Whose works it is about; null: about more than one profile. */
  readonly profile: string | null;
  readonly work: WorkId | null;
  /** Stars given, or taken back. */
  readonly stars: number | null;
  /** Name of the profile it is about, '' otherwise. */
  readonly name: string;
  /** Records touched. */
  readonly records: number;
  readonly isUndone: boolean;
}
/** Whether a record is a step. */
export function isStep(value: unknown): value is Step {
  if (!isRecord(value)) return false;
  const { seq, at, kind, profile, work, stars, name, records, isUndone } = value;
  const isTextOrNull = (text: unknown): boolean => text === null || typeof text === 'string';
  return Number.isSafeInteger(seq) && isTime(at) && stepKinds.some((one) => one === kind) && isTextOrNull(profile) && isTextOrNull(work) && (stars === null || typeof stars === 'number')
    && typeof name === 'string' && typeof records === 'number' && typeof isUndone === 'boolean';
}
export type StepDraft = Pick<Step, 'kind' | 'profile'> & Partial<Pick<Step, 'work' | 'stars' | 'name'>>;

/** What a change of a work is called: by its first field, in this order. */
export function kindOfChange({ stars, isSeen, isWanted, isDismissed, isIgnored, tags }: NoteChange): StepKind {
  if (stars !== undefined) return stars === null ? 'unrated' : 'rated';
  if (isWanted !== undefined) return isWanted ? 'wanted' : 'unwanted';
  if (isSeen !== undefined) return isSeen ? 'seen' : 'unseen';
  if (isDismissed !== undefined) return isDismissed ? 'dismissed' : 'undismissed';
  if (isIgnored !== undefined) return isIgnored ? 'ignored' : 'unignored';
  return tags === undefined ? 'noted' : 'tagged';
}
