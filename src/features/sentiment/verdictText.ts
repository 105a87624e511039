import type { Verdict } from '../../contracts/sentiment.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { outOf100, strengthOf } from './meaning.ts';
import { signed } from './signed.ts';

/** `93%`; at the ends `over 99%`, since no calibration reaches further. */
export function percentText(probability: number): string {
  if (probability > 0.99) return t('sentiment.overPercent', { percent: formatPercent(0.99) });
  return probability < 0.01 ? t('sentiment.underPercent', { percent: formatPercent(0.01) }) : formatPercent(probability);
}

/** `93% positive` */
export function probabilityText(probability: number): string {
  return t('sentiment.probability', { percent: percentText(probability) });
}

/** The verdict in a word or two. */
export function verdictWord(verdict: Verdict): string {
  if (verdict.kind === 'cannotTell') return t('sentiment.cannotTell');
  return t(`sentiment.word_${verdict.label}_${strengthOf(verdict.probability)}`);
}

/** What it means in plain language, or why there is none. */
export function verdictMeaning(verdict: Verdict): string {
  if (verdict.kind === 'cannotTell') return t(`sentiment.doubt_${verdict.why}`, { percent: formatPercent(verdict.knownShare) });
  const { mood, count, beyond } = outOf100(verdict.probability);
  return beyond ? t(`sentiment.meaningBeyond_${mood}`) : t(`sentiment.meaning_${mood}`, { number: formatInteger(count) });
}

/** `+0.82 towards positive` */
export function pullText(weight: number): string {
  const key = Math.abs(weight) < 0.005 ? 'neitherWay' : weight > 0 ? 'towardsPositive' : 'towardsNegative';
  return t(`sentiment.${key}`, { weight: signed(weight) });
}

/** The mood of a sentence read alone. */
export function moodText(probability: number | null): string {
  return probability === null ? t('sentiment.sentenceNone') : probabilityText(probability);
}
