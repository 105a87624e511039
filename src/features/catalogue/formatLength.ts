import type { Card } from '../../contracts/catalogue.ts';
import { formatInteger, formatMinutes } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';

/** `2 h 50 min` for films, `3 seasons` for series, null when neither is known. */
export function formatLength({ runtimeMin, seasons }: Pick<Card, 'runtimeMin' | 'seasons'>): string | null {
  if (seasons !== null) return t('common.seasons', { count: seasons, number: formatInteger(seasons) });
  return runtimeMin === null ? null : formatMinutes(runtimeMin);
}
