import type { RecipeReading } from '../../../domain/statistics/recipe/readRecipe.ts';
import type { RecipeStep, StepOutcome } from '../../../domain/statistics/recipe/step.ts';
import { outcomeText as outcomeSentence, stepText as stepSentence } from '../../../domain/statistics/recipe/stepText.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { counted } from '../facts/figure.ts';
import { said, writing } from '../facts/sentence.ts';

export const stepText = (step: RecipeStep): string => said(stepSentence(step, writing));
export const outcomeText = (outcome: StepOutcome): string => said(outcomeSentence(outcome, writing));
/** Several steps in one line: what a fix does. */
export const stepsText = (steps: readonly RecipeStep[]): string => steps.map(stepText).join(' → ');

/** Why a file is no recipe, and the first place where it shows. */
export function recipeRefusal({ because, fault: { where, found, expected } }: Extract<RecipeReading, { kind: 'refused' }>): string {
  const place = typeof where !== 'string' ? t('exploreAlerts.faultPlace', { line: counted(where.line), column: counted(where.column) }) : where === '' ? t('exploreAlerts.faultFile') : where;
  return `${t(`exploreAlerts.refused_${because}`)} ${t('exploreAlerts.faultAt', { where: place, expected: t(`exploreAlerts.expected_${expected}`), found: found ?? t('exploreAlerts.foundNothing') })}`;
}
