import { missingBytes, type OfflineScreen } from '../../client/offlineStatus.ts';
import { formatBytes } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { keptHere } from '../status/offline.svelte.ts';

/** Why nothing is coming that titles could be compared by, and what asking for it would cost, where that is known. @param screen  what is asked for */
export function pausedText(paused: 'cancelled' | 'held', screen: OfflineScreen = 'similar'): string {
  if (paused === 'cancelled') return t('similar.cancelled');
  const files = keptHere()?.files;
  return files ? t('similar.held', { bytes: formatBytes(missingBytes(files, screen)) }) : t('similar.heldUnknown');
}
