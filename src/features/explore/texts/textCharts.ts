import type { LabelledTexts, TextCount } from '../../../domain/statistics/texts/labelledTexts.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { ChartSpec } from '../../../ui/chart/chartSpec.ts';
import type { Fact } from '../facts/columnFacts.ts';
import { counted, figure, shareOf, shareText, shortCount } from '../facts/figure.ts';
import type { NamedChart } from '../facts/histogramChart.ts';

/** What is asked of labelled texts before a model is chosen. */
export function textFacts({ samples, classes, missingTexts, medianWords, meanWords, spreadWords, vocabulary, seenOnce, ratio }: LabelledTexts): readonly Fact[] {
  const [smallest] = [...classes].sort((a, b) => a.samples - b.samples);
  return [
    { label: t('explore.texts_samples'), value: counted(samples), ...(missingTexts > 0 ? { note: t('explore.texts_missing', { count: missingTexts, number: counted(missingTexts) }) } : {}) },
    { label: t('explore.texts_classes'), value: classes.length === 0 ? '—' : counted(classes.length), ...(smallest ? { note: t('explore.texts_smallest', { label: smallest.label, number: counted(smallest.samples) }) } : {}) },
    { label: t('explore.texts_medianWords'), value: figure(medianWords), note: t('explore.texts_spread', { mean: figure(meanWords), from: figure(spreadWords[0]), to: figure(spreadWords[1]) }) },
    { label: t('explore.texts_vocabulary'), value: counted(vocabulary), note: t('explore.texts_once', { share: shareText(seenOnce) }) },
    { label: t('explore.texts_ratio'), value: figure(ratio.value), note: t('explore.texts_ratioNote', { threshold: counted(ratio.threshold) }) },
  ];
}

export function textCharts(texts: LabelledTexts): readonly NamedChart<ChartSpec>[] {
  const { classes, lengths, growth } = texts;
  const frequent = (key: 'words' | 'content' | 'pairs' | 'triples', list: readonly TextCount[]): readonly NamedChart<ChartSpec>[] => {
    const [first] = list;
    if (!first) return [];
    const title = t(`explore.texts_${key}`);
    return [{ key, title, spec: {
      kind: 'bar', sideways: true, xLabel: title, yLabel: t('explore.texts_samples'), points: list.slice(0, 20).map(({ ngram, texts: held }) => ({ label: ngram, y: held })), formatY: (value) => `${counted(value)} · ${shareOf(value, texts.samples)}`, formatShort: shortCount,
      summary: t('explore.chart_bars', { title, bars: counted(Math.min(20, list.length)), most: first.ngram, count: counted(first.texts) }),
    } }];
  };
  const [largest] = classes, longest = lengths.reduce((best, one) => (one.count > best.count ? one : best), lengths[0] ?? { from: 0, to: null, count: 0 });
  const rangeOf = ({ from, to }: LabelledTexts['lengths'][number]): string => (to === null ? t('explore.texts_andMore', { from: counted(from) }) : `${counted(from)}–${counted(to)}`);
  const last = growth.at(-1);
  return [
    ...(largest ? [{ key: 'classes', title: t('explore.texts_perClass'), spec: {
      kind: 'bar', sideways: true, xLabel: t('explore.texts_class'), yLabel: t('explore.texts_samples'), points: classes.slice(0, 20).map(({ label, samples }) => ({ label, y: samples })), formatY: (value: number) => `${counted(value)} · ${shareOf(value, texts.samples)}`, formatShort: shortCount,
      summary: t('explore.chart_bars', { title: t('explore.texts_perClass'), bars: counted(classes.length), most: largest.label, count: counted(largest.samples) }),
    } } as const] : []),
    ...(lengths.length > 1 ? [{ key: 'lengths', title: t('explore.texts_lengths'), spec: {
      kind: 'bar', xLabel: t('explore.axis_words'), yLabel: t('explore.texts_samples'), points: lengths.map((one) => ({ label: rangeOf(one), y: one.count })), formatY: counted, formatShort: shortCount,
      summary: t('explore.chart_bars', { title: t('explore.texts_lengths'), bars: counted(lengths.length), most: rangeOf(longest), count: counted(longest.count) }),
    } } as const] : []),
    ...(last && growth.length > 1 ? [{ key: 'growth', title: t('explore.texts_growth'), spec: {
      kind: 'scatter', joined: true, xLabel: t('explore.texts_textsRead'), yLabel: t('explore.texts_vocabulary'), points: growth.map(({ texts: read, words }) => ({ label: counted(read), x: read, y: words })), formatX: counted, formatY: counted, formatShort: shortCount,
      summary: t('explore.texts_growthSummary', { words: counted(last.words), texts: counted(last.texts) }),
    } } as const] : []),
    ...frequent('content', texts.frequentContent), ...frequent('pairs', texts.frequentPairs), ...frequent('triples', texts.frequentTriples), ...frequent('words', texts.frequentWords),
  ];
}
