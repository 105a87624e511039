import type { Step } from '../../domain/personal/step.ts';
import { ensureMessages, t } from '../../i18n/i18n.svelte.ts';
import { showToast } from '../../ui/toast.ts';
import { personal } from '../shell/personal.ts';
import { stepText } from './stepText.ts';

/**
 * Tells what was just done, with a way back: `await showStep(await personal().want(id, false), 'Heat')`. Import it when it is needed: `(await import('../yours/showStep.ts')).showStep`.
 * @param step  nothing is told of null, which changed nothing
 * @param title  of the work it is about
 * @param onundone  called when it was taken back: to bring the focus to what came back, say
 */
export async function showStep(step: Step | null, title: string | null = null, onundone?: () => void): Promise<void> {
  if (!step) return;
  await ensureMessages('personal');
  const text = stepText(step, title), closeLabel = t('personal.close');
  const takeBack = async (): Promise<void> => {
    try {
      const undone = await personal().undo(step.seq);
      await showToast({ text: undone ? t('personal.step_undone', { step: text }) : t('personal.nothingToUndo'), closeLabel });
      onundone?.();
    } catch (error) {
      await showToast({ text: t('personal.notUndone', { reason: error instanceof Error ? error.message : String(error) }), closeLabel });
    }
  };
  await showToast({ text, closeLabel, action: { label: t('personal.undo'), run: () => void takeBack() } });
}
