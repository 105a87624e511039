import type { Recipe, RecipeStep } from './step.ts';

export const recipeFormat = 'butaca-recipe';
export const recipeVersion = 1;

/** A recipe as JSON, a step a line: to be kept, compared and run again. `readRecipe` reads it. @param table  name of the table that it was made for */
export function writeRecipe(table: string, steps: readonly RecipeStep[]): string {
  const recipe: Omit<Recipe, 'steps'> = { format: recipeFormat, version: recipeVersion, table };
  const lines = steps.map((step) => `\n    ${JSON.stringify(step)}`);
  return `${JSON.stringify(recipe, null, 2).slice(0, -2)},\n  "steps": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
