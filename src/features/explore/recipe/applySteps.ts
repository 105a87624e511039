import type { RecipeStep } from '../../../domain/statistics/recipe/step.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { showToast } from '../../../ui/toast.ts';
import type { ExploreWork } from '../state/exploreWork.svelte.ts';
import { stepsText } from './stepText.ts';

/** Applies steps from wherever they were asked for, and says so with a way back: the recipe may be out of view. */
export async function applySteps(work: ExploreWork, steps: readonly RecipeStep[]): Promise<void> {
  await work.add(steps);
  if (work.applyError) return;
  await showToast({ text: t('explore.applied', { step: stepsText(steps) }), action: { label: t('explore.undo'), run: () => void work.undo() }, closeLabel: t('common.close') });
}
