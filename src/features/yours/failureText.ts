import type { PersonalFailure } from '../../client/personal/personalError.ts';
import type { Fault } from '../../domain/personal/backup.ts';
import { t } from '../../i18n/i18n.svelte.ts';

/** Why something could not be kept or read. Needs the strings of `personal`. */
export function failureText(error: unknown): string {
  if (error instanceof Error && error.name === 'PersonalError') return t(`personal.problem_${(error as Error & { readonly failure: PersonalFailure }).failure}`);
  return error instanceof Error ? error.message : String(error);
}

/** "At notes[17].stars: found 9, expected 0.5 to 5 stars in halves." */
export function faultText({ where, found, expected }: Fault): string {
  return t('yours.faultAt', { where: typeof where === 'object' ? t('yours.faultPlace', where) : where || t('yours.faultFile'), found: found ?? t('yours.foundNothing'), expected: t(`yours.expected_${expected}`) });
}
