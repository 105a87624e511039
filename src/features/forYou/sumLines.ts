import type { ExplainedTitle, FactPart, TitlePart } from '../../client/taste.ts';

/** Which of the two scores is split, and by what. */
export type SumOf = 'ranking' | 'stars';
export type SumBy = 'ratings' | 'facts';

/** How a part of a score is shown: so many times its size, with so many decimals. Ranking scores are small: in points, hundredths, a part that matters is no 0.00. */
export const shownAs: Readonly<Record<SumOf, { readonly times: number; readonly digits: number }>> = { ranking: { times: 100, digits: 1 }, stars: { times: 1, digits: 2 } };

/** One line of a sum. */
export type SumLine =
  | { readonly kind: 'base' | 'offset' | 'own' | 'text' | 'adventure' | 'novelty'; readonly weight: number }
  | { readonly kind: 'rating'; readonly part: TitlePart; readonly weight: number }
  | { readonly kind: 'fact'; readonly part: FactPart; readonly weight: number }
  /** What did not fit, together. */
  | { readonly kind: 'others'; readonly count: number; readonly weight: number };

export interface Sum {
  readonly lines: readonly SumLine[];
  readonly total: number;
}

/**
 * A score as lines that add up to it as they are shown: every weight and the total are as `shownAs` says, and what anybody gives takes what rounding leaves, so that
 * a reason reads the same here and on its card.
 * @param most  lines at most for ratings or facts; further ones are one line
 */
export function sumLines({ ranking, stars, steering }: ExplainedTitle, of: SumOf, by: SumBy, most: number): Sum {
  const { times, digits } = shownAs[of];
  const sum = of === 'ranking' ? ranking : stars;
  const parts: SumLine[] = by === 'ratings'
    ? shortened(sum.ratings.map((part): SumLine => ({ kind: 'rating', part, weight: part.weight })), most)
    : [
      ...(sum.offset === 0 ? [] : [{ kind: 'offset', weight: sum.offset } as const]), { kind: 'own', weight: sum.own },
      ...shortened(sum.facts.map((part): SumLine => ({ kind: 'fact', part, weight: part.weight })), most), { kind: 'text', weight: sum.text },
    ];
  const steered: SumLine[] = of === 'ranking' ? (['adventure', 'novelty'] as const).flatMap((kind) => (steering[kind] === 0 ? [] : [{ kind, weight: steering[kind] }])) : [];
  const lines = [...parts, ...steered], step = 10 ** digits, steps = lines.map(({ weight }) => Math.round(weight * times * step));
  const total = Math.round(lines.reduce((all, { weight }) => all + weight, sum.base) * times * step);
  return {
    lines: [{ kind: 'base', weight: (total - steps.reduce((all, one) => all + one, 0)) / step }, ...lines.map((line, at) => ({ ...line, weight: (steps[at] ?? 0) / step }))],
    total: total / step,
  };
}

/** The strongest, and the rest as one line: it takes two to be worth it. */
function shortened(lines: readonly SumLine[], most: number): SumLine[] {
  const told = lines.filter(({ weight }) => weight !== 0);
  if (told.length <= most + 1) return told;
  return [...told.slice(0, most), { kind: 'others', count: told.length - most, weight: told.slice(most).reduce((sum, { weight }) => sum + weight, 0) }];
}
