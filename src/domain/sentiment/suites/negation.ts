import { negationTurns } from './negationTurns.ts';
import { negationWords } from './negationWords.ts';

export const negationKinds = [
  'negatedNegative', 'negatedPositive', 'doubleNegation', 'hedge', 'lack', 'failsTo', 'expectationTurned', 'concession', 'comparison', 'conditional', 'exception', 'nothingShort',
  'cannotEnough', 'othersOpinion',
] as const;
export type NegationKind = (typeof negationKinds)[number];

/** How the list is written down: sentences of one kind that mean the same mood. */
export interface NegationGroup {
  readonly kind: NegationKind;
  readonly label: 0 | 1;
  readonly texts: readonly string[];
}

/** A short sentence in which the words of one mood say the other, or nearly. */
export interface NegationCase {
  readonly text: string;
  /** 0 negative, 1 positive, as any reader would say. */
  readonly label: 0 | 1;
  readonly kind: NegationKind;
}

/** Written for this suite, in both moods alike. A model is measured by them and never trained or tuned on them. */
export const negationSuite: readonly NegationCase[] = [...negationWords, ...negationTurns].flatMap(({ kind, label, texts }) => texts.map((text) => ({ text, label, kind })));
