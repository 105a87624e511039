import type { RecommendedTitle } from '../../client/taste.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { signed } from '../sentiment/signed.ts';
import { factText } from '../similar/reasonText.ts';
import { shownAs } from './sumLines.ts';

/** One reason of a card: words, and what it adds to the score as it is shown. */
export interface ReasonWords { readonly words: string; readonly weight: string; readonly isFor: boolean }

const { times, digits } = shownAs.ranking;
const inPoints = (weight: number): string => signed(weight * times, digits);
/** What rounds to nothing is no reason. */
const isShown = ({ weight }: { readonly weight: number }): boolean => Math.abs(weight * times) >= 0.5 / 10 ** digits;

/** Nor is what hardly counts beside the strongest: the whole sum has it. */
const leastShare = 0.05;

/** The rated titles that brought a title here, then those that spoke against it, strongest first; the first of each begins a sentence. */
export function ratingReasons({ because }: Pick<RecommendedTitle, 'because'>): ReasonWords[] {
  const least = leastShare * because.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0);
  const shown = because.filter((part) => isShown(part) && Math.abs(part.weight) >= least), ordered = [...shown.filter(({ weight }) => weight > 0), ...shown.filter(({ weight }) => weight < 0)];
  return ordered.map(({ card, stars, weight }, at) => {
    const isFor = weight > 0, isFirst = at === 0 || isFor !== ((ordered[at - 1]?.weight ?? 0) > 0);
    return { words: t(!isFirst ? 'forYou.gave' : isFor ? 'forYou.because' : 'forYou.despite', { title: card.title, stars: formatNumber(stars, 1) }), weight: inPoints(weight), isFor };
  });
}

/** What the title is made of that this person likes or does not, strongest first. */
export function factReasons({ facts }: Pick<RecommendedTitle, 'facts'>, most: number): ReasonWords[] {
  return facts.filter(isShown).slice(0, most).map(({ fact, weight }) => ({ words: factText(fact), weight: inPoints(weight), isFor: weight > 0 }));
}
