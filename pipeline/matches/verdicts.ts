import type { MatchFacts, Stratum } from './matchFacts.ts';

export type Verdict = 'right' | 'wrong' | 'unsure';

/** A sample of matches, each judged by hand. */
export interface Verdicts {
  readonly seed: number;
  readonly stratum: Stratum;
  /** Matches that the sample was drawn from. */
  readonly drawnFrom: number;
  readonly matches: readonly (MatchFacts & { readonly verdict: Verdict | null; readonly reason: string })[];
}

export function readVerdicts(json: string): Verdicts {
  return JSON.parse(json) as Verdicts;
}
