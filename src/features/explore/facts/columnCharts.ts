import type { ColumnProfile, DateProfile, NumericProfile, ValueCount } from '../../../domain/statistics/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { BoxSpec, ChartSpec, PointsSpec } from '../../../ui/chart/chartSpec.ts';
import { cellText, monthNames, weekdayNames } from './cellText.ts';
import { counted, figure, shareOf, shortCount } from './figure.ts';
import { histogramSpec, type NamedChart } from './histogramChart.ts';

/** Bars that are read without effort. */
const mostBars = 15;

/** Every chart of a column besides the histogram of its numbers, which can be asked for in other ways. */
export function columnCharts(column: ColumnProfile): readonly NamedChart<ChartSpec>[] {
  const { numeric, dates, items, text, frequency, type, held, distinct, once, count } = column;
  const repeats = distinct > 1 && distinct - once > 0 && once < count * 0.9;
  return [
    ...(numeric?.box && held === 'number' && distinct > 2 ? [named('box', boxSpec(column, numeric.box))] : []),
    ...(dates ? dateCharts(dates, column.name) : []),
    ...(items && items.top.length > 1 ? [named('items', barsSpec(column.name, t('explore.chartTitle_items'), items.top, count))] : []),
    ...(!items && !dates && held !== 'number' && repeats ? [named('values', barsSpec(column.name, t('explore.chartTitle_values'), frequency.most, count))] : []),
    ...(items && items.lengths.max > items.lengths.min ? [named('itemLengths', histogramSpec(items.lengths.histogram, t('explore.axis_items'), `${column.name}: ${t('explore.chartTitle_itemLengths')}`))] : []),
    ...(text && !items && type !== 'categorical' && text.lengths.max > text.lengths.min ? [named('lengths', histogramSpec(text.lengths.histogram, t('explore.axis_characters'), `${column.name}: ${t('explore.chartTitle_lengths')}`))] : []),
    ...(text && type === 'text' && text.words.max > 1 ? [named('words', histogramSpec(text.words.histogram, t('explore.axis_words'), `${column.name}: ${t('explore.chartTitle_words')}`))] : []),
    ...(text && type === 'text' && text.topPairs.length > 1 ? [named('pairs', barsSpec(column.name, t('explore.chartTitle_pairs'), text.topPairs, null))] : []),
  ];
}

type Titled = 'box' | 'items' | 'values' | 'itemLengths' | 'lengths' | 'words' | 'pairs' | 'years' | 'months' | 'weekdays';
const named = <Spec extends ChartSpec>(key: Titled, spec: Spec): NamedChart<Spec> => ({ key, title: t(`explore.chartTitle_${key}`), spec });

function boxSpec({ name, count }: ColumnProfile, box: NonNullable<NumericProfile['box']>): BoxSpec {
  return {
    kind: 'box', xLabel: name, yLabel: '', boxes: [{ label: name, count, ...box }], formatX: figure,
    summary: t('explore.chart_box', { name, q1: figure(box.q1), median: figure(box.median), q3: figure(box.q3), low: figure(box.low), high: figure(box.high), outliers: counted(box.outliersBelow + box.outliersAbove) }),
  };
}

/** The most frequent values as lying bars. @param whole  what shares are of; null: counts alone are told */
function barsSpec(name: string, title: string, values: readonly ValueCount[], whole: number | null): PointsSpec {
  const shown = values.slice(0, mostBars), [first] = shown;
  return {
    kind: 'bar', sideways: true, xLabel: name, yLabel: t('explore.rows'), formatY: whole === null ? counted : (value) => `${counted(value)} · ${shareOf(value, whole)}`, formatShort: shortCount,
    points: shown.map(({ value, count }) => ({ label: cellText(value), y: count })),
    summary: t('explore.chart_bars', { title: `${name}: ${title}`, bars: counted(shown.length), most: cellText(first?.value ?? null), count: counted(first?.count ?? 0) }),
  };
}

function dateCharts({ byYear, byMonth, byWeekday, wholeDays }: DateProfile, name: string): readonly NamedChart<ChartSpec>[] {
  const points = (key: Titled, kind: 'bar' | 'line', axis: string, labels: readonly string[], counts: readonly number[]): NamedChart<ChartSpec> => {
    const most = counts.indexOf(Math.max(...counts));
    return named(key, {
      kind, xLabel: axis, yLabel: t('explore.rows'), formatY: counted, formatShort: shortCount, points: labels.map((label, at) => ({ label, y: counts[at] ?? 0 })),
      summary: t('explore.chart_bars', { title: `${name}: ${t(`explore.chartTitle_${key}`)}`, bars: counted(labels.length), most: labels[most] ?? '', count: counted(counts[most] ?? 0) }),
    });
  };
  return [
    ...(byYear.length > 1 ? [points('years', byYear.length > 40 ? 'line' : 'bar', t('explore.axis_year'), byYear.map(({ year }) => String(year)), byYear.map(({ count }) => count))] : []),
    points('months', 'bar', t('explore.axis_month'), monthNames(), byMonth),
    ...(wholeDays || byWeekday.some((count) => count > 0) ? [points('weekdays', 'bar', t('explore.axis_weekday'), weekdayNames(), byWeekday)] : []),
  ];
}
