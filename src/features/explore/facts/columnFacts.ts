import type { ColumnProfile, DateProfile, ItemProfile, LengthProfile, NumericProfile, TextProfile } from '../../../domain/statistics/profile.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { momentText } from './cellText.ts';
import { chanceText, counted, figure, shareOf } from './figure.ts';

/** One line of a table of figures. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A share or an explanation beside it. */
  readonly note?: string;
}
export interface FactGroup {
  readonly title: string;
  readonly facts: readonly Fact[];
}
type FactName = Extract<MessageKey, `explore.fact_${string}`> extends `explore.fact_${infer Name}` ? Name : never;

const fact = (name: FactName, value: string, note?: string): Fact => ({ label: t(`explore.fact_${name}`), value, ...(note === undefined ? {} : { note }) });
const figures = (...named: readonly (readonly [FactName, number | null])[]): readonly Fact[] => named.map(([name, value]) => fact(name, figure(value)));

/** Every figure of a column, in groups; charts and lists of values are apart. @param rows  of the table */
export function columnFacts(column: ColumnProfile, rows: number): readonly FactGroup[] {
  const { numeric, text, items, dates } = column;
  return [
    { title: t('explore.group_cells'), facts: cells(column, rows) },
    ...(numeric ? numbers(numeric, column.count) : []),
    ...(dates ? [{ title: t('explore.group_dates'), facts: datesOf(dates) }] : []),
    ...(items ? [{ title: t('explore.group_items'), facts: itemsOf(items) }] : []),
    ...(text ? [{ title: t('explore.group_text'), facts: textOf(text) }] : []),
    ...quality(column),
  ];
}

function cells(column: ColumnProfile, rows: number): readonly Fact[] {
  const { count, missing, distinct, once, frequency, memoryBytes, type, inferredType } = column;
  return [
    fact('type', t(`explore.type_${type}`), type === inferredType ? undefined : t('explore.typeChosen', { type: t(`explore.type_${inferredType}`) })),
    fact('count', counted(count), shareOf(count, rows)),
    fact('missing', counted(missing), shareOf(missing, rows)),
    fact('distinct', counted(distinct), shareOf(distinct, count)),
    fact('once', counted(once), shareOf(once, count)),
    fact('entropy', t('explore.bits', { number: figure(frequency.entropy) })),
    fact('memory', formatBytes(memoryBytes)),
  ];
}

function numbers(numeric: NumericProfile, count: number): readonly FactGroup[] {
  const { quantiles, order } = numeric;
  return [
    { title: t('explore.group_values'), facts: [
      fact('zeros', counted(numeric.zeros), shareOf(numeric.zeros, count)),
      fact('negatives', counted(numeric.negatives), shareOf(numeric.negatives, count)),
      fact('infinities', counted(numeric.infinities)),
      fact('integers', t(numeric.integers ? 'explore.yes' : 'explore.no')),
      fact('monotonic', t(`explore.monotonic_${numeric.monotonic}`)),
      ...(numeric.uniformP === null ? [] : [fact('uniformP', chanceText(numeric.uniformP))]),
      ...(order === null ? [] : figures(['autocorrelation', order.autocorrelation], ['orderDrift', order.drift])),
    ] },
    { title: t('explore.group_quantiles'), facts: figures(['min', numeric.min], ['p5', quantiles.p5], ['p25', quantiles.p25], ['p50', quantiles.p50], ['p75', quantiles.p75], ['p95', quantiles.p95], ['max', numeric.max], ['range', numeric.range], ['iqr', numeric.iqr]) },
    { title: t('explore.group_moments'), facts: figures(['mean', numeric.mean], ['sd', numeric.sd], ['variance', numeric.variance], ['cv', numeric.cv], ['mad', numeric.mad], ['skewness', numeric.skewness], ['kurtosis', numeric.kurtosis], ['sum', numeric.sum]) },
  ];
}

function datesOf(dates: DateProfile): readonly Fact[] {
  return [
    fact('from', momentText(dates.from)),
    fact('to', momentText(dates.to)),
    fact('span', t('explore.days', { count: Math.round(dates.spanDays), number: counted(Math.round(dates.spanDays)) })),
    fact('wholeDays', t(dates.wholeDays ? 'explore.yes' : 'explore.no')),
    ...(dates.medianGapDays === null ? [] : [fact('medianGap', t('explore.days', { count: dates.medianGapDays, number: figure(dates.medianGapDays) }))]),
  ];
}

const lengthsOf = (lengths: LengthProfile): string => (lengths.min === lengths.max ? t('explore.lengthAlways', { number: counted(lengths.min) }) : t('explore.lengthRange', { min: counted(lengths.min), median: counted(lengths.median), max: counted(lengths.max) }));

function textOf(text: TextProfile): readonly Fact[] {
  return [
    fact('textLength', figure(text.lengths.mean), lengthsOf(text.lengths)),
    fact('textWords', figure(text.words.mean), lengthsOf(text.words)),
    fact('characters', counted(text.characters)),
    fact('totalWords', counted(text.totalWords), text.sampled === null ? undefined : t('explore.sampledRows', { number: counted(text.sampled) })),
    fact('distinctWords', counted(text.distinctWords)),
    ...(text.scripts.length === 0 ? [] : [fact('scripts', scriptsOf(text))]),
  ];
}
function scriptsOf({ scripts }: TextProfile): string {
  const letters = scripts.reduce((sum, one) => sum + one.letters, 0);
  return scripts.slice(0, 4).map((one) => `${one.script} ${shareOf(one.letters, letters)}`).join(', ') + (scripts.length > 4 ? ' …' : '');
}

function itemsOf(items: ItemProfile): readonly Fact[] {
  return [
    fact('itemLength', figure(items.lengths.mean), lengthsOf(items.lengths)),
    fact('items', counted(items.total)),
    fact('distinctItems', counted(items.distinct)),
    fact('emptyLists', counted(items.empty)),
  ];
}

/** What looks wrong in the cells; nothing where nothing does. */
function quality({ quality: found, count }: ColumnProfile): readonly FactGroup[] {
  const names = ['edgeBlanks', 'mojibake', 'replacement', 'control', 'numberLike', 'dateLike', 'listLike', 'urlLike'] as const;
  const facts = names.filter((name) => found[name] > 0).map((name) => fact(name, counted(found[name]), shareOf(found[name], count)));
  return facts.length === 0 ? [] : [{ title: t('explore.group_quality'), facts }];
}
