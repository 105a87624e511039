import type { Step } from '../../domain/personal/step.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';

/** A step in a sentence: "Heat was taken off your watchlist". Needs the strings of `personal`. @param title  of the work it is about; null where it is not known */
export function stepText({ kind, stars, name }: Step, title: string | null): string {
  return t(`personal.step_${kind}`, { title: title ?? t('personal.thisTitle'), stars: stars === null ? '' : formatNumber(stars, 1), name: name || t('personal.unnamed') });
}
