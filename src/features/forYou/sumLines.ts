import type { ExplainedTitle, FactPart, TitlePart } from '../../client/taste.ts';

/** Which of the two scores is split, and by what. */
export type SumOf = 'ranking' | 'stars';
export type SumBy = 'ratings' | 'facts';

/** Decimals that parts of a score are shown with. */
export const partDigits = 2;

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
 * A score as lines that add up to it as they are shown: weights and total are rounded to `digits`, together.
 * @param most  lines at most for ratings or facts; further ones are one line
 */
export function sumLines({ ranking, stars, steering }: ExplainedTitle, of: SumOf, by: SumBy, digits: number, most: number): Sum {
  const sum = of === 'ranking' ? ranking : stars;
  const parts: SumLine[] = by === 'ratings'
    ? shortened(sum.ratings.map((part): SumLine => ({ kind: 'rating', part, weight: part.weight })), most)
    : [
      ...(sum.offset === 0 ? [] : [{ kind: 'offset', weight: sum.offset } as const]), { kind: 'own', weight: sum.own },
      ...shortened(sum.facts.map((part): SumLine => ({ kind: 'fact', part, weight: part.weight })), most), { kind: 'text', weight: sum.text },
    ];
  const steered: SumLine[] = of === 'ranking' ? (['adventure', 'novelty'] as const).flatMap((kind) => (steering[kind] === 0 ? [] : [{ kind, weight: steering[kind] }])) : [];
  const lines: SumLine[] = [{ kind: 'base', weight: sum.base }, ...parts, ...steered];
  const rounded = roundTogether(lines.map(({ weight }) => weight), digits);
  return { lines: lines.map((line, at) => ({ ...line, weight: rounded[at] ?? 0 })), total: rounded.reduce((total, weight) => total + Math.round(weight * 10 ** digits), 0) / 10 ** digits };
}

/** The strongest, and the rest as one line: it takes two to be worth it. */
function shortened(lines: readonly SumLine[], most: number): SumLine[] {
  const told = lines.filter(({ weight }) => weight !== 0);
  if (told.length <= most + 1) return told;
  return [...told.slice(0, most), { kind: 'others', count: told.length - most, weight: told.slice(most).reduce((sum, { weight }) => sum + weight, 0) }];
}

/**
 * Rounds numbers so that they still add up: each comes down to a whole number of steps, and the steps that are then missing from the rounded sum go to those that
 * lost most. None is off by a step or more.
 */
export function roundTogether(values: readonly number[], digits: number): number[] {
  const step = 10 ** digits, floors = values.map((value) => Math.floor(value * step)), wanted = Math.round(values.reduce((sum, value) => sum + value, 0) * step);
  const byLoss = values.map((value, at) => ({ at, loss: value * step - (floors[at] ?? 0) })).sort((a, b) => b.loss - a.loss || a.at - b.at);
  let missing = wanted - floors.reduce((sum, value) => sum + value, 0);
  for (const { at } of byLoss) {
    if (missing-- <= 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
  }
  return floors.map((value) => value / step);
}
