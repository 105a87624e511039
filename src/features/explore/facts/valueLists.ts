import type { ColumnProfile, ValueCount } from '../../../domain/statistics/profile.ts';
import type { Cell } from '../../../domain/statistics/table.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { cellText, codeText, momentText } from './cellText.ts';
import { counted, shareOf } from './figure.ts';

/** Values with their counts, under one heading. */
export interface ValueList {
  readonly key: string;
  readonly title: string;
  readonly values: readonly { readonly text: string; readonly count: string; readonly share: string | null }[];
  /** What `share` is of; empty where there is none. */
  readonly of: string;
}

/** Every list of values that a column's profile holds and no chart shows whole. */
export function valueLists(column: ColumnProfile): readonly ValueList[] {
  const { frequency, numeric, text, items, dates, quality, count } = column;
  const textOf = column.type === 'identifier' ? codeText : cellText, ofCells = t('explore.shareOfCells');
  const list = (key: string, title: string, values: readonly ValueCount[], whole: number | null, of = ''): readonly ValueList[] => (
    values.length === 0 ? [] : [{ key, title, of, values: values.map((one) => ({ text: textOf(one.value), count: counted(one.count), share: whole === null ? null : shareOf(one.count, whole) })) }]);
  const isRepeated = column.distinct > column.once || column.distinct === 1;
  return [
    ...(isRepeated ? list('most', t('explore.list_most'), frequency.most, count, ofCells) : list('first', t('explore.list_eachOnce'), frequency.most.slice(0, 10), null)),
    ...(isRepeated && column.distinct > 10 ? list('least', t('explore.list_least'), frequency.least, count, ofCells) : []),
    ...(numeric ? [...list('lowest', t('explore.list_lowest'), numeric.lowest, count, ofCells), ...list('highest', t('explore.list_highest'), numeric.highest, count, ofCells)] : []),
    ...(items ? list('items', t('explore.list_items'), items.top, column.count, t('explore.shareOfLists')) : []),
    ...(text && !items ? [...list('words', t('explore.list_words'), text.topWords, null), ...list('pairs', t('explore.list_pairs'), text.topPairs, null), ...list('triples', t('explore.list_triples'), text.topTriples, null)] : []),
    ...(dates && dates.gaps.length > 0 ? [{ key: 'gaps', title: t('explore.list_gaps'), of: '', values: dates.gaps.map(({ from, to, days }) => ({ text: `${momentText(from)} – ${momentText(to)}`, count: t('explore.days', { count: days, number: counted(days) }), share: null })) }] : []),
    ...list('suspicious', t('explore.list_suspicious'), quality.suspicious as readonly ValueCount<Cell>[], count, ofCells),
    ...list('near', t('explore.list_near'), quality.nearDuplicates.map((group) => ({ value: group.map(({ value, count: times }) => `${value} (${counted(times)})`).join(' = '), count: group.reduce((sum, one) => sum + one.count, 0) })), count, ofCells),
  ];
}

/** What a word cloud shows of a column: items of lists, words of texts, values of categories; null where few or none repeat. */
export interface Cloud {
  readonly title: string;
  /** Read aloud instead of the picture. */
  readonly summary: string;
  readonly words: readonly { readonly text: string; readonly count: number }[];
}
export function cloudOf({ name, items, text, type, frequency }: ColumnProfile): Cloud | null {
  if (items) return worth(name, t('explore.list_items'), items.top);
  if (text && type === 'text') return worth(name, t('explore.list_words'), text.topWords);
  if (type === 'categorical') return worth(name, t('explore.list_most'), frequency.most.map(({ value, count }) => ({ value: cellText(value), count })));
  return null;
}
function worth(name: string, title: string, values: readonly ValueCount<string>[]): Cloud | null {
  const shown = values.slice(0, 60), [first] = shown;
  if (!first || shown.length < 8) return null;
  return { title: t('explore.chartTitle_cloud'), summary: t('explore.chart_bars', { title: `${name}: ${title}`, bars: counted(shown.length), most: first.value, count: counted(first.count) }), words: shown.map(({ value, count }) => ({ text: value, count })) };
}
