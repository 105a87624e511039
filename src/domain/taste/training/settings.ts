import type { SpreadParts } from '../parts.ts';
import type { ContentMapOptions } from './contentMap.ts';

/** Everything chosen by hand or by search: on validation people only (`npm run evaluate:taste` prints the tables). */
export interface TasteSettings {
  readonly seed: number;
  /** Titles with at least 5 raters that a fact needs to have weights of its own. */
  readonly fewestTitlesOfTerm: number;
  /** Raters from which a title takes part in training the ranking. */
  readonly fewestRankedRaters: number;
  readonly map: ContentMapOptions;
  readonly stars: { readonly k: number; readonly sweeps: number; readonly doubt: number };
  /** What a rating stands for in the ranking, by half stars. */
  readonly inputs: readonly number[];
  readonly ease: { readonly ridge: number; readonly dropout: number; readonly kept: number };
  readonly implicit: { readonly k: number; readonly sweeps: number; readonly unobserved: number; readonly ridge: number; readonly exponent: number };
  /** Sizes of the parts of the ranking score; that of EASE is 1. `content`: how much louder than learnt the content map speaks, since titles of few raters have it alone. */
  readonly mix: { readonly implicit: number; readonly stars: number; readonly bias: number; readonly fame: number; readonly content: number };
  readonly spread: SpreadParts;
  readonly firstPicks: number;
}

export const tasteSettings: TasteSettings = {
  seed: 20_261,
  fewestTitlesOfTerm: 8,
  fewestRankedRaters: 20,
  map: { ridge: 30, termRidge: 20, rounds: 4 },
  stars: { k: 16, sweeps: 16, doubt: 0 },
  inputs: [0.2, 0.2, 0.2, 0.2, 0.3, 0.5, 0.7, 1, 1.1, 1.2],
  ease: { ridge: 200, dropout: 0.5, kept: 190 },
  implicit: { k: 32, sweeps: 8, unobserved: 0.3, ridge: 0.003, exponent: 1 },
  mix: { implicit: 0.35, stars: 0.03, bias: 0.005, fame: 0.003, content: 2 },
  spread: { intercept: 0.1055, person: 0.1827, title: 0.0324, cold: -0.0115 },
  firstPicks: 30,
};
