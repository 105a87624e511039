import { formatPercent } from '../../i18n/format.ts';

/**
 * How much of it is known, as per cent: whole numbers, but never `100%` with something missing nor `0%` with something known.
 * @returns `–` of nothing
 */
export function shareOf(known: number, of: number): string {
  if (of === 0) return '–';
  const share = known / of;
  if (known > 0 && known < of) {
    if (share < 0.005) return share < 0.001 ? `< ${formatPercent(0.001, 1)}` : formatPercent(share, 1);
    if (share > 0.995) return share > 0.999 ? `> ${formatPercent(0.999, 1)}` : formatPercent(share, 1);
  }
  return formatPercent(share);
}
