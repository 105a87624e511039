import type { EngineStatus } from '../../contracts/similarityEngine.ts';
import { t } from '../../i18n/i18n.svelte.ts';

/** Which engine compares titles, as the status line names it: `webgl · Apple M2`, `cpu`. */
export function engineText({ kind, renderer }: EngineStatus): string {
  return kind === 'webgl' && renderer !== null ? `${kind} · ${renderer}` : kind;
}

/** Why it is this one, in words. */
export function engineReason({ kind, choice, because, renderer }: EngineStatus): string {
  if (because !== null) return t(`similar.engineBecause_${because}`, { renderer: renderer ?? '' }).trim();
  if (choice === 'auto') return t(kind === 'webgl' ? 'similar.engineAutoWebgl' : 'similar.engineAutoCpu');
  return t('similar.engineChosen');
}
