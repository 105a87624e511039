import type { Share } from '../../../domain/sentiment/evaluation/wilson.ts';
import { formatFixed, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';

/** 93.1%, 91.0%: always one decimal, so that columns line up. */
export const percent = (share: number): string => `${formatFixed(share * 100, 1)}${formatPercent(0).replace('0', '')}`;

/** 92.8–93.4%: the sign once where both ends have it in the same place. */
export function intervalText({ low, high }: Pick<Share, 'low' | 'high'>): string {
  const [from, to] = [percent(low), percent(high)], sign = /\s?%$/.exec(from)?.[0] ?? '';
  return sign !== '' && to.endsWith(sign) ? `${from.slice(0, -sign.length)}–${to}` : `${from}–${to}`;
}

/** A difference of two shares in points of a hundred: +0.4, −1.2. */
export function pointsText(difference: number, digits = 1): string {
  const points = Math.round(difference * 100 * 10 ** digits) / 10 ** digits;
  return t('sentimentModel.points', { number: `${points > 0 ? '+' : points < 0 ? '−' : ''}${formatFixed(Math.abs(points), digits)}` });
}

/** 45 s · 12 min */
export const durationText = (seconds: number): string => (seconds < 100 ? t('sentimentModel.seconds', { number: formatNumber(seconds, 0) }) : t('sentimentModel.minutes', { number: formatNumber(seconds / 60, seconds < 600 ? 1 : 0) }));
