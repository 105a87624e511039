import { jsonFault } from '../../personal/jsonFault.ts';
import { shown } from '../../personal/shown.ts';
import { checkStep, isRecord } from './checkStep.ts';
import { recipeExpectations, type RecipeExpectation, type RecipeFault } from './recipeReading.ts';
import type { Recipe, RecipeStep } from './step.ts';
import { recipeFormat, recipeVersion } from './writeRecipe.ts';

/** More steps are refused, not cut. */
export const mostSteps = 10_000;

/** `empty`: no text · `notJson`: broken off or no JSON · `foreign`: JSON, but no recipe, or a step that is none · `newer`: of a later version */
export type RecipeReading =
  | { readonly kind: 'readable'; readonly recipe: Recipe }
  | { readonly kind: 'refused'; readonly because: 'empty' | 'notJson' | 'foreign' | 'newer'; readonly fault: RecipeFault };

/** Reads a recipe; one that holds anything amiss is refused as a whole, with the first place: half a recipe would clean half a table. Fields that are not known are ignored. */
export function readRecipe(text: string): RecipeReading {
  const refused = (because: Extract<RecipeReading, { kind: 'refused' }>['because'], fault: RecipeFault): RecipeReading => ({ kind: 'refused', because, fault });
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return refused('empty', { where: '', found: null, expected: 'recipe' });
  let file: unknown;
  try {
    file = JSON.parse(bare);
  } catch {
    const { where = '', found = null, expected = 'json' } = jsonFault(bare) ?? {};
    return refused('notJson', { where, found, expected: isExpectation(expected) ? expected : 'json' });
  }
  const field = (name: string): unknown => (isRecord(file) && Object.hasOwn(file, name) ? file[name] : undefined);
  if (field('format') !== recipeFormat) return refused('foreign', { where: isRecord(file) ? 'format' : '', found: shown(isRecord(file) ? field('format') : file), expected: 'recipe' });
  const version = field('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused('foreign', { where: 'version', found: shown(version), expected: 'version' });
  if (version > recipeVersion) return refused('newer', { where: 'version', found: String(version), expected: 'olderVersion' });
  const table = field('table'), list = field('steps');
  if (typeof table !== 'string') return refused('foreign', { where: 'table', found: shown(table), expected: 'text' });
  if (!Array.isArray(list) || list.length > mostSteps) return refused('foreign', { where: 'steps', found: shown(list), expected: 'list' });
  const steps: RecipeStep[] = [];
  for (const [at, one] of list.entries()) {
    const step = checkStep(one, `steps[${at}]`);
    if (!step.ok) return refused('foreign', step.fault);
    steps.push(step.step);
  }
  return { kind: 'readable', recipe: { format: recipeFormat, version: recipeVersion, table, steps } };
}

const isExpectation = (expected: string): expected is RecipeExpectation => (recipeExpectations as readonly string[]).includes(expected);
