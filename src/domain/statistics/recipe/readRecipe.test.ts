import { describe, expect, test } from 'vitest';
import { mostSteps, readRecipe } from './readRecipe.ts';
import type { RecipeStep } from './step.ts';
import { writeRecipe } from './writeRecipe.ts';

const steps: readonly RecipeStep[] = [
  { do: 'drop', column: 'a' }, { do: 'rename', column: 'a', to: 'b “x”\n' }, { do: 'dropRows', where: 'missing', column: null }, { do: 'dropRows', where: 'duplicate', column: 'a' }, { do: 'impute', column: 'a', with: 'mean' }, { do: 'impute', column: 'a', with: 'value', value: '?' },
  { do: 'toMissing', column: 'vote', values: [0, -1, 'n/a'] }, { do: 'trim', column: 'a' }, { do: 'repairText', column: 'a' }, { do: 'split', column: 'a', by: null }, { do: 'split', column: 'a', by: ' | ' }, { do: 'retype', column: 'a', to: 'numeric' },
  { do: 'unite', column: 'a', groups: [{ into: 'x', from: ['X', ''] }] }, { do: 'clip', column: 'a', from: null, to: 1e300 }, { do: 'logarithm', column: '' },
];
const written = writeRecipe('films', steps);
const fault = (text: string) => {
  const reading = readRecipe(text);
  return reading.kind === 'refused' ? { because: reading.because, ...reading.fault } : reading;
};
const withStep = (step: unknown): string => JSON.stringify({ ...JSON.parse(written), steps: [steps[0], step] });

test('reading gives back what was written, one step a line', () => {
  expect(readRecipe(written)).toEqual({ kind: 'readable', recipe: { format: 'butaca-recipe', version: 1, table: 'films', steps } });
  expect(readRecipe(`\uFEFF${writeRecipe('', [])}`)).toEqual({ kind: 'readable', recipe: { format: 'butaca-recipe', version: 1, table: '', steps: [] } });
  expect(written.split('\n').filter((line) => line.includes('"do"'))).toHaveLength(steps.length);
});

describe('a text that is no recipe is refused with the place', () => {
  test.each([
    ['', { because: 'empty', where: '', found: null, expected: 'recipe' }],
    ['{"format": "butaca-recipe", ', { because: 'notJson', where: { line: 1, column: 29 }, found: null, expected: 'key' }],
    [written.slice(0, -4), { because: 'notJson', expected: 'commaOrBracket' }],
    ['[1]', { because: 'foreign', where: '', found: '[1]', expected: 'recipe' }],
    ['{"format":"butaca-personal"}', { because: 'foreign', where: 'format', found: '"butaca-personal"' }],
    [written.replace('"version": 1', '"version": 2'), { because: 'newer', where: 'version', found: '2', expected: 'olderVersion' }],
    [written.replace('"version": 1', '"version": "1"'), { because: 'foreign', where: 'version', expected: 'version' }],
    [written.replace('"films"', 'null'), { where: 'table', found: 'null', expected: 'text' }],
    ['{"__proto__":{"format":"butaca-recipe","version":1}}', { because: 'foreign', where: 'format', found: null }],
    [JSON.stringify({ format: 'butaca-recipe', version: 1, table: '', steps: {} }), { where: 'steps', found: '{}', expected: 'list' }],
    [JSON.stringify({ format: 'butaca-recipe', version: 1, table: '', steps: Array(mostSteps + 1).fill(steps[0]) }), { where: 'steps', expected: 'list' }],
  ])('%.40s', (text, expected) => expect(fault(text)).toMatchObject(expected));

  test.each([
    [null, '', 'record'], [[], '', 'record'], [{}, '.do', 'step'], [{ do: 'toString', column: 'a' }, '.do', 'step'], [{ do: 'constructor' }, '.do', 'step'], [{ do: 'drop' }, '.column', 'text'], [{ do: 'drop', column: 3 }, '.column', 'text'],
    [{ do: 'rename', column: 'a', to: '' }, '.to', 'name'], [{ do: 'rename', column: 'a', to: 'x'.repeat(5_000_000) }, '.to', 'name'], [{ do: 'dropRows', where: 'all', column: null }, '.where', 'rowChoice'], [{ do: 'dropRows', where: 'missing' }, '.column', 'columnOrNull'], [{ do: 'impute', column: 'a', with: 'max' }, '.with', 'filling'],
    [{ do: 'impute', column: 'a', with: 'value' }, '.value', 'fillValue'], [{ do: 'toMissing', column: 'a', values: [null] }, '.values', 'values'], [{ do: 'split', column: 'a', by: '' }, '.by', 'delimiter'], [{ do: 'retype', column: 'a', to: 'number' }, '.to', 'type'],
    [{ do: 'unite', column: 'a', groups: [{ into: 'x' }] }, '.groups', 'groups'], [{ do: 'clip', column: 'a', from: '1', to: 2 }, '.from', 'limit'], [{ do: 'clip', column: 'a', from: 3, to: 2 }, '', 'limits'],
  ])('step %j', (step, where, expected) => expect(fault(withStep(step))).toMatchObject({ because: 'foreign', where: `steps[1]${where}`, expected }));
});

test('fields that no step has are left behind', () => {
  const reading = readRecipe(withStep({ do: 'drop', column: 'a', evil: 1, with: 'mean' }).replace('"evil"', '"__proto__"'));
  expect(reading).toMatchObject({ kind: 'readable', recipe: { steps: [steps[0], { do: 'drop', column: 'a' }] } });
  expect(JSON.stringify(reading)).not.toMatch(/proto|evil|mean/);
});
