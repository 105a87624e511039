import type { Job } from '../job.ts';
import type { DataTable } from '../table.ts';
import { stepRules } from './registry.ts';
import type { RecipeStep, StepOutcome } from './step.ts';
import type { StepResult, StepRule } from './stepRule.ts';

/**
 * Does the steps of a recipe in order, each on what the one before left. The table given is not changed; columns that no step touches are the same objects.
 * A step that cannot be done is skipped and says why; those behind it are done all the same.
 */
export function* applyRecipe(table: DataTable, steps: readonly RecipeStep[]): Job<{ readonly table: DataTable; readonly outcomes: readonly StepOutcome[] }> {
  const outcomes: StepOutcome[] = [];
  let now = table;
  for (const step of steps) {
    yield;
    const result = yield* applyStep(now, step);
    if (result.kind === 'done') {
      now = result.table;
      outcomes.push({ step, kind: 'done', because: null, cells: result.cells, rows: result.rows, lost: result.lost });
    } else outcomes.push({ step, kind: 'skipped', because: result.because, cells: 0, rows: 0, lost: 0 });
  }
  return { table: now, outcomes };
}

function applyStep<D extends RecipeStep['do']>(table: DataTable, step: Extract<RecipeStep, { readonly do: D }>): Job<StepResult> {
  return (stepRules[step.do as D] as StepRule<D>)(table, step);
}
