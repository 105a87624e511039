import type { TasteFigure } from '../../../contracts/tasteCard.ts';
import { formatFixed, formatNumber } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';

/** `0.905 [0.901–0.909]`, the interval where there is one. */
export function figureText({ value, interval }: TasteFigure, digits: number): string {
  return interval === null ? formatFixed(value, digits) : `${formatFixed(value, digits)} ${intervalText(interval, digits)}`;
}

/** `[0.901–0.909]`; an end below 0 is set apart from its dash. */
export function intervalText({ from, to }: NonNullable<TasteFigure['interval']>, digits: number): string {
  return `[${formatFixed(from, digits)}${from < 0 || to < 0 ? ' – ' : '–'}${formatFixed(to, digits)}]`;
}

/** 45 s · 4.2 min */
export const timeText = (seconds: number): string => (seconds < 100 ? t('tasteModel.seconds', { number: formatNumber(seconds, 0) }) : t('tasteModel.minutes', { number: formatNumber(seconds / 60, seconds < 600 ? 1 : 0) }));
