import { delimiters, type BatchRow, type Delimiter, type ProblemAt, type Refusal } from '../../../contracts/sentimentBatch.ts';
import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';

export const refusalText = (refusal: Refusal): string => (refusal.why === 'binary' ? t(`sentimentBatch.refused_binary_${refusal.what}`) : t(`sentimentBatch.refused_${refusal.why}`));

/** `Positive · 97%`; at the ends over 99% or under 1%, since no calibration reaches further. */
export function verdictText({ probability }: Pick<BatchRow, 'probability'>): string {
  return probability === null ? t('sentimentBatch.cannotTell') : t(probability >= 0.5 ? 'sentimentBatch.positive' : 'sentimentBatch.negative');
}
export function chanceText(probability: number): string {
  if (probability > 0.99) return t('sentimentBatch.overPercent', { percent: formatPercent(0.99) });
  if (probability < 0.01) return t('sentimentBatch.underPercent', { percent: formatPercent(0.01) });
  return formatPercent(probability);
}
/** Whether a row's label or rating says the contrary of its verdict. */
export const disagrees = ({ probability, given }: Pick<BatchRow, 'probability' | 'given'>): boolean => probability !== null && given !== null && (given === 1) !== probability >= 0.5;

/** `about 3 minutes` */
export function timeText(seconds: number): string {
  if (!Number.isFinite(seconds)) return t('sentimentBatch.timeUnknown');
  if (seconds < 1.5) return t('sentimentBatch.timeMoment');
  if (seconds < 90) return t('sentimentBatch.timeSeconds', { count: Math.round(seconds), number: formatInteger(Math.round(seconds)) });
  return t('sentimentBatch.timeMinutes', { count: Math.round(seconds / 60), number: formatInteger(Math.round(seconds / 60)) });
}

export function problemAtText({ line, cells }: ProblemAt): string {
  return cells === undefined ? t('sentimentBatch.atLine', { line: formatInteger(line) }) : t('sentimentBatch.atLineCells', { line: formatInteger(line), count: cells, number: formatInteger(cells) });
}

export const delimiterName = (delimiter: Delimiter): string => t(`sentimentBatch.delimiter_${(['comma', 'semicolon', 'tab', 'pipe'] as const)[delimiters.indexOf(delimiter)] ?? 'comma'}`);
