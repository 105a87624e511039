import type { Doubt } from '../src/domain/sentiment/doubt.ts';
import type { Judged } from '../src/domain/sentiment/evaluation/predictAll.ts';
import { readable } from '../src/domain/sentiment/judge.ts';
import type { SentimentModel } from '../src/domain/sentiment/model.ts';
import { explain } from '../src/domain/sentiment/reasons.ts';

/** What `predict --json` prints of a text, one line each. */
export interface Prediction {
  /** In the file, from 1; absent for a text of the command line. */
  readonly line?: number;
  readonly verdict: 'positive' | 'negative' | 'cannotTell';
  /** Why it cannot be told; null where it can. */
  readonly why: Doubt | null;
  /** P(positive), also of a doubted text. */
  readonly probability: number;
  readonly logit: number;
  /** The words and phrases whose absence would change the logit most, strongest first; `weight` is by how much. */
  readonly reasons: readonly { readonly words: string; readonly weight: number }[];
}

const whyText: Readonly<Record<Doubt, string>> = {
  empty: 'there is no text', tooShort: 'too short to tell', fewKnownWords: 'too few words that the model knows', otherLanguage: 'it looks like another language than English', noise: 'it does not look like a text', tooLong: 'too long to be one review',
};

/** Breaks, and what a terminal would obey or show at another place: a text is shown, never run. */
const unprintable = /[\s\p{Cc}\p{Bidi_Control}]+/gu;

/** @param most  reasons at most */
export function predict(model: SentimentModel, text: string, { verdict, probability, logit }: Judged, most: number): Prediction {
  const part = readable(text), { phrases } = explain(model, part, model.read(part));
  return {
    verdict: verdict.kind === 'cannotTell' ? 'cannotTell' : verdict.label, why: verdict.kind === 'cannotTell' ? verdict.why : null, probability, logit,
    reasons: phrases.slice(0, most).map(({ start, end, weight }) => ({ words: part.slice(start, end).replace(unprintable, ' '), weight })),
  };
}

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;

/** `positive 97.3 %  "a wonderful" +1.41, "slow" −0.30`, after the line of the file where there is one. */
export function predictionLine({ line, verdict, why, probability, reasons }: Prediction): string {
  const said = verdict === 'cannotTell' ? `cannot tell: ${why === null ? '' : whyText[why]}` : `${verdict} ${(100 * (verdict === 'positive' ? probability : 1 - probability)).toFixed(1)} %`;
  const because = reasons.map(({ words, weight }) => `"${words}" ${signed(weight)}`).join(', ');
  return [...(line === undefined ? [] : [String(line)]), said, ...(because === '' ? [] : [because])].join('  ');
}
