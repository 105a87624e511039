import { longestName } from '../../../domain/statistics/reading/nameColumns.ts';
import type { RecipeStep } from '../../../domain/statistics/recipe/step.ts';
import { columnTypes, type ColumnType } from '../../../domain/statistics/table.ts';

/** What the form for one more step can make, one line each; spellings are united from their alert alone. */
export const stepKinds = ['retype', 'drop', 'rename', 'toMissing', 'impute', 'dropMissing', 'dropDuplicates', 'trim', 'repairText', 'split', 'clip', 'logarithm'] as const;
export type StepKind = (typeof stepKinds)[number];
export const fillings = ['mean', 'median', 'mode', 'value'] as const;

/** What is written in the form, as it is written. */
export interface StepDraft {
  readonly kind: StepKind;
  readonly column: string;
  /** New name, values, delimiter, value to fill with, least value. */
  readonly text: string;
  /** Greatest value. */
  readonly upTo: string;
  readonly filling: (typeof fillings)[number];
  readonly type: ColumnType;
}
export const emptyDraft: StepDraft = { kind: 'retype', column: '', text: '', upTo: '', filling: 'mean', type: 'numeric' };
/** Types that a person may say a column is. */
export const chosenTypes = columnTypes.filter((type) => type !== 'constant' && type !== 'empty' && type !== 'mixed');

/** The step that a draft describes; null while something is missing. A decimal comma counts as a point. */
export function buildStep({ kind, column, text, upTo, filling, type }: StepDraft): RecipeStep | null {
  if (kind === 'dropDuplicates') return { do: 'dropRows', where: 'duplicate', column: null };
  if (kind === 'dropMissing') return { do: 'dropRows', where: 'missing', column: column === '' ? null : column };
  if (column === '') return null;
  if (kind === 'drop' || kind === 'trim' || kind === 'repairText' || kind === 'logarithm') return { do: kind, column };
  if (kind === 'retype') return { do: 'retype', column, to: type };
  if (kind === 'split') return { do: 'split', column, by: text === '' ? null : text };
  if (kind === 'rename') return text.trim() === '' || text === column ? null : { do: 'rename', column, to: text.trim().slice(0, longestName) };
  if (kind === 'toMissing') {
    const values = text.split(';').map((part) => part.trim()).filter((part) => part !== '').map((part) => numberIn(part) ?? part);
    return values.length === 0 ? null : { do: 'toMissing', column, values };
  }
  if (kind === 'impute') return filling !== 'value' ? { do: 'impute', column, with: filling } : text === '' ? null : { do: 'impute', column, with: 'value', value: numberIn(text) ?? text };
  const from = numberIn(text), to = numberIn(upTo);
  return from === null && to === null || from !== null && to !== null && from > to ? null : { do: 'clip', column, from, to };
}

function numberIn(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
