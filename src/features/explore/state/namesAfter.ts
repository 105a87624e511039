import type { RecipeStep } from '../../../domain/statistics/recipe/step.ts';

/** Names of a table's columns once a recipe has run: what its next profile will be about, in the same order. */
export function namesAfter(names: readonly string[], steps: readonly RecipeStep[]): readonly string[] {
  let now = names;
  for (const step of steps) {
    if (step.do === 'drop') now = now.filter((name) => name !== step.column);
    else if (step.do === 'rename' && !now.includes(step.to)) now = now.map((name) => (name === step.column ? step.to : name));
  }
  return now;
}
