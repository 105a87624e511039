import { doubtOf, mostUnits, type Doubt, type Doubted } from './doubt.ts';
import type { Calibration, ReadText, SentimentModel } from './model.ts';

/** What a text's mood is. `probability` is that of a positive review, 0–1, calibrated. */
export type Verdict =
  | { readonly kind: 'verdict'; readonly label: 'positive' | 'negative'; readonly probability: number; readonly logit: number }
  | { readonly kind: 'cannotTell'; readonly why: Doubt; readonly knownShare: number };

/** sigmoid(scale · logit + offset). */
export const probabilityOf = ({ scale, offset }: Calibration, logit: number): number => 1 / (1 + Math.exp(-(scale * logit + offset)));

/** The part of a text that a model reads: all of it, unless it is longer than any review. */
export const readable = (text: string): string => (text.length > mostUnits ? text.slice(0, mostUnits) : text);

/** The verdict on a text whose logit is known, unless it was doubted. */
export function verdictOf({ calibration }: Pick<SentimentModel, 'calibration'>, { why, knownShare }: Doubted, logit: number): Verdict {
  if (why !== null) return { kind: 'cannotTell', why, knownShare };
  const probability = probabilityOf(calibration, logit);
  return { kind: 'verdict', label: probability >= 0.5 ? 'positive' : 'negative', probability, logit };
}

/**
 * The same in one step.
 * @param read  of `readable(text)`
 */
export const judge = (model: Pick<SentimentModel, 'calibration'>, text: string, read: ReadText, logit: number): Verdict => verdictOf(model, doubtOf(text, read), logit);
