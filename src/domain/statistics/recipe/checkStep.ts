import { shown } from '../../personal/shown.ts';
import { longestName } from '../reading/nameColumns.ts';
import { columnTypes, type ColumnType } from '../table.ts';
import type { RecipeExpectation, RecipeFault } from './recipeReading.ts';
import type { RecipeStep } from './step.ts';

export type CheckedStep = { readonly ok: true; readonly step: RecipeStep } | { readonly ok: false; readonly fault: RecipeFault };
type Take = <T>(name: string, isRight: (found: unknown) => found is T, expected: RecipeExpectation, otherwise: T) => T;

const mostValues = 100_000;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isName = (value: unknown): value is string => isText(value) && value !== '';
const isNewName = (value: unknown): value is string => isName(value) && value.length <= longestName;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isNumberOrText = (value: unknown): value is number | string => isText(value) || (typeof value === 'number' && Number.isFinite(value));
const isLimit = (value: unknown): value is number | null => value === null || (typeof value === 'number' && Number.isFinite(value));
const areValues = (value: unknown): value is readonly (number | string)[] => Array.isArray(value) && value.length <= mostValues && value.every(isNumberOrText);
const isDelimiter = (value: unknown): value is string | null => value === null || isName(value);
const isType = (value: unknown): value is ColumnType => (columnTypes as readonly unknown[]).includes(value);
const oneOf = <const T extends string>(...words: readonly T[]) => (value: unknown): value is T => (words as readonly unknown[]).includes(value);
type Groups = Extract<RecipeStep, { readonly do: 'unite' }>['groups'];
const areGroups = (value: unknown): value is Groups => Array.isArray(value) && value.length <= mostValues
  && value.every((group) => isRecord(group) && isText(group['into']) && Array.isArray(group['from']) && group['from'].length <= mostValues && group['from'].every(isText));

/** Every step made anew of its own fields alone. */
const readers: { readonly [D in RecipeStep['do']]: (take: Take, column: () => string) => Extract<RecipeStep, { readonly do: D }> } = {
  drop: (_take, column) => ({ do: 'drop', column: column() }),
  rename: (take, column) => ({ do: 'rename', column: column(), to: take('to', isNewName, 'name', '') }),
  dropRows: (take) => ({ do: 'dropRows', where: take('where', oneOf('missing', 'duplicate'), 'rowChoice', 'missing'), column: take('column', isTextOrNull, 'columnOrNull', null) }),
  impute: (take, column) => {
    const step = { do: 'impute', column: column(), with: take('with', oneOf('mean', 'median', 'mode', 'value'), 'filling', 'mean') } as const;
    return step.with === 'value' ? { ...step, value: take('value', isNumberOrText, 'fillValue', 0) } : step;
  },
  toMissing: (take, column) => ({ do: 'toMissing', column: column(), values: [...take('values', areValues, 'values', [])] }),
  trim: (_take, column) => ({ do: 'trim', column: column() }),
  repairText: (_take, column) => ({ do: 'repairText', column: column() }),
  split: (take, column) => ({ do: 'split', column: column(), by: take('by', isDelimiter, 'delimiter', null) }),
  retype: (take, column) => ({ do: 'retype', column: column(), to: take('to', isType, 'type', 'text') }),
  unite: (take, column) => ({ do: 'unite', column: column(), groups: take('groups', areGroups, 'groups', []).map(({ into, from }) => ({ into, from: [...from] })) }),
  clip: (take, column) => ({ do: 'clip', column: column(), from: take('from', isLimit, 'limit', null), to: take('to', isLimit, 'limit', null) }),
  logarithm: (_take, column) => ({ do: 'logarithm', column: column() }),
};

/** A step out of a file, or the first thing in it that is not as it should be. @param where  how a fault names it: `steps[2]` */
export function checkStep(value: unknown, where: string): CheckedStep {
  if (!isRecord(value)) return { ok: false, fault: { where, found: shown(value), expected: 'record' } };
  const field = (name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
  let first: RecipeFault | null = null;
  const take: Take = (name, isRight, expected, otherwise) => {
    const found = field(name);
    if (isRight(found)) return found;
    first ??= { where: `${where}.${name}`, found: shown(found), expected };
    return otherwise;
  };
  const name = field('do');
  if (!isText(name) || !Object.hasOwn(readers, name)) return { ok: false, fault: { where: `${where}.do`, found: shown(name), expected: 'step' } };
  const step: RecipeStep = readers[name as RecipeStep['do']](take, () => take('column', isText, 'text', ''));
  if (step.do === 'clip' && step.from !== null && step.to !== null && step.from > step.to) first ??= { where, found: shown({ from: step.from, to: step.to }), expected: 'limits' };
  return first ? { ok: false, fault: first } : { ok: true, step };
}
