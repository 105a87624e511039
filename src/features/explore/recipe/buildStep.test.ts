import { expect, test } from 'vitest';
import { buildStep, emptyDraft, type StepDraft } from './buildStep.ts';

const step = (draft: Partial<StepDraft>): unknown => buildStep({ ...emptyDraft, column: 'vote', ...draft });

test('values to be missing are parted by semicolons, numbers being numbers', () => {
  expect(step({ kind: 'toMissing', text: '0; n/a ;-1,5' })).toEqual({ do: 'toMissing', column: 'vote', values: [0, 'n/a', -1.5] });
});

test('rows need no column, everything else does', () => {
  expect(step({ kind: 'dropMissing', column: '' })).toEqual({ do: 'dropRows', where: 'missing', column: null });
  expect(step({ kind: 'trim', column: '' })).toBeNull();
});

test('a step without what it needs is none yet', () => {
  expect([step({ kind: 'rename', text: ' ' }), step({ kind: 'rename', text: 'vote' }), step({ kind: 'toMissing', text: ';' }), step({ kind: 'impute', filling: 'value' }), step({ kind: 'clip' }), step({ kind: 'clip', text: '5', upTo: '1' })]).toEqual(Array(6).fill(null));
});

test('each kind makes its step', () => {
  expect([step({ type: 'date' }), step({ kind: 'drop' }), step({ kind: 'impute' }), step({ kind: 'impute', filling: 'value', text: '7' }), step({ kind: 'clip', upTo: '10' }), step({ kind: 'split' }), step({ kind: 'split', text: '|' }), step({ kind: 'dropDuplicates' })]).toEqual([
    { do: 'retype', column: 'vote', to: 'date' }, { do: 'drop', column: 'vote' }, { do: 'impute', column: 'vote', with: 'mean' }, { do: 'impute', column: 'vote', with: 'value', value: 7 },
    { do: 'clip', column: 'vote', from: null, to: 10 }, { do: 'split', column: 'vote', by: null }, { do: 'split', column: 'vote', by: '|' }, { do: 'dropRows', where: 'duplicate', column: null },
  ]);
});
