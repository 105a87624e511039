import type { ColumnProfile } from '../../../domain/statistics/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { cellText, codeText, momentText } from './cellText.ts';
import { figure, shareOf } from './figure.ts';

/** A column in one line: where it lies, or what is most frequent in it. */
export function columnGlance({ numeric, dates, text, items, type, frequency, count, distinct, held }: ColumnProfile): string {
  if (count === 0) return t('explore.glance_empty');
  if (dates) return t('explore.glance_dates', { from: momentText(dates.from), to: momentText(dates.to) });
  if (numeric && type !== 'constant' && type !== 'identifier' && held === 'number') return t('explore.glance_numbers', { min: figure(numeric.min), median: figure(numeric.quantiles.p50), mean: figure(numeric.mean), max: figure(numeric.max) });
  if (numeric && type === 'identifier') return t('explore.glance_range', { min: codeText(numeric.min), max: codeText(numeric.max) });
  if (items) return items.top.slice(0, 4).map(({ value, count: times }) => `${value} ${shareOf(times, count)}`).join(' · ');
  if (type === 'identifier' || type === 'url') return [...frequency.most.slice(0, 3).map(({ value }) => cellText(value)), '…'].join(' · ');
  if (text && type === 'text' && distinct > count / 2) return t('explore.glance_text', { count: text.words.median, words: figure(text.words.median), example: cellText(frequency.most[0]?.value ?? null) });
  return frequency.most.slice(0, 4).map(({ value, count: times }) => `${cellText(value)} ${shareOf(times, count)}`).join(' · ');
}

/** Heights of the small picture beside it. */
export function glanceBars({ numeric, dates, items, text, type, frequency, distinct, count, held }: ColumnProfile): readonly number[] {
  if (dates) return dates.byYear.map((year) => year.count);
  if (numeric && held === 'number') return numeric.histogram.counts;
  if (items) return items.top.slice(0, 12).map((item) => item.count);
  if (text && (type === 'text' || type === 'identifier' || type === 'url') && distinct > count / 2) return text.lengths.histogram.counts;
  return frequency.most.slice(0, 12).map((value) => value.count);
}
