import type { Verdict } from '../../contracts/sentiment.ts';
import { formatInteger } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';

/** From this difference of probability on, two like verdicts are worth telling apart. */
const apart = 0.15;

/** What two models' verdicts on one text have to do with each other. */
export function compareText(one: Verdict, other: Verdict): string {
  if (one.kind === 'cannotTell' || other.kind === 'cannotTell') return t(one.kind === other.kind ? 'sentiment.compareBothDecline' : 'sentiment.compareDecline');
  if (one.label !== other.label) return t('sentiment.compareDisagree');
  const difference = Math.abs(one.probability - other.probability);
  return difference < apart ? t('sentiment.compareAgree') : t('sentiment.compareClose', { points: formatInteger(100 * difference) });
}
