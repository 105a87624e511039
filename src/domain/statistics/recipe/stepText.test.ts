import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnTypes } from '../table.ts';
import { recipeExpectations } from './recipeReading.ts';
import type { RecipeStep, StepOutcome } from './step.ts';
import { outcomeText, stepText } from './stepText.ts';

const writing = { number: (value: number) => `<${value}>`, count: (value: number) => `#${value}`, percent: String };
const column = 'a';
const steps: readonly RecipeStep[] = [
  { do: 'drop', column }, { do: 'rename', column, to: 'b' }, ...(['missing', 'duplicate'] as const).flatMap((where): RecipeStep[] => [{ do: 'dropRows', where, column }, { do: 'dropRows', where, column: null }]),
  ...(['mean', 'median', 'mode'] as const).map((how): RecipeStep => ({ do: 'impute', column, with: how })), { do: 'impute', column, with: 'value', value: 3 }, { do: 'toMissing', column, values: [0, 'n/a'] }, { do: 'trim', column }, { do: 'repairText', column },
  { do: 'split', column, by: ';' }, { do: 'split', column, by: null }, ...columnTypes.map((to): RecipeStep => ({ do: 'retype', column, to })), { do: 'unite', column, groups: [{ into: 'x', from: ['X'] }] },
  ...[[1, 2], [1, null], [null, 2], [null, null]].map(([from = null, to = null]): RecipeStep => ({ do: 'clip', column, from, to })), { do: 'logarithm', column },
];
const drop = steps[0] as RecipeStep, none = { cells: 0, rows: 0, lost: 0 };
const outcomes: readonly StepOutcome[] = [
  ...(['noColumn', 'otherForm', 'nothingToDo', 'nameTaken'] as const).map((because) => ({ step: steps[1] as RecipeStep, kind: 'skipped' as const, because, ...none })),
  ...[{}, { cells: 1 }, { cells: 5 }, { rows: 1 }, { rows: 2 }, { cells: 9, lost: 2 }].map((counts) => ({ step: drop, kind: 'done' as const, because: null, ...none, ...counts })),
];

describe.each(['en', 'es'])('in %s', (language) => {
  const strings: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL(`../../../i18n/${language}/exploreAlerts.json`, import.meta.url), 'utf8'));
  const filled = ({ key, values }: ReturnType<typeof stepText>): string => {
    const text = strings[key] ?? strings[`${key}_${values['count'] === 1 ? 'one' : 'other'}`] ?? `no ${key}`;
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };

  test.each(steps)('%j is a sentence of its own, with everything filled in', (step) => {
    const sentence = filled(stepText(step, writing));
    expect(sentence).not.toMatch(/\{\{|^no |undefined/);
    expect(steps.filter((one) => filled(stepText(one, writing)) === sentence)).toEqual([step]);
  });

  test.each(outcomes)('%j is a sentence, with everything filled in', (outcome) => {
    expect(filled(outcomeText(outcome, writing))).not.toMatch(/\{\{|^no |undefined/);
  });

  test('everything that a recipe may lack has its words', () => {
    expect(recipeExpectations.filter((expected) => !strings[`expected_${expected}`])).toEqual([]);
    expect(['empty', 'notJson', 'foreign', 'newer'].filter((because) => !strings[`refused_${because}`])).toEqual([]);
  });
});

test('numbers are written as the language writes them, long lists are cut', () => {
  expect(stepText({ do: 'toMissing', column, values: [0, 'x', 2, 3, 4, 5, 6] }, writing).values['listed']).toBe('<0>, x, <2>, <3>, <4>, …');
});
