import type { ReadText, SentimentModel } from '../model.ts';
import { doubtOf, type Doubted } from '../doubt.ts';
import { probabilityOf, readable, verdictOf, type Verdict } from '../judge.ts';
import { runHead } from '../runHead.ts';

const atOnce = 256;

/**
 * The raw logit of each text, before calibration, by the plain head and, of a short text, the order of its words.
 * @param onRead  told of each text once it is read
 */
export function logitsOf(model: SentimentModel, texts: readonly string[], onRead?: (text: string, read: ReadText) => void): Float32Array {
  const logits = new Float32Array(texts.length);
  for (let from = 0; from < texts.length; from += atOnce) {
    const batch = texts.slice(from, from + atOnce), pooled = new Float32Array(batch.length * model.inputSize);
    const reads = batch.map((text, at) => {
      const read = model.read(readable(text));
      model.pool(read, pooled, at * model.inputSize);
      onRead?.(text, read);
      return read;
    }), bags = runHead(model.head, pooled, batch.length);
    reads.forEach((read, at) => { logits[from + at] = model.settle(read, bags[at] as number); });
  }
  return logits;
}

/** P(positive) of each text, calibrated, doubted or not. */
export const predictAll = (model: SentimentModel, texts: readonly string[]): Float64Array => Float64Array.from(logitsOf(model, texts), (logit) => probabilityOf(model.calibration, logit));

export interface Judged {
  readonly verdict: Verdict;
  /** P(positive), doubted or not. */
  readonly probability: number;
  readonly logit: number;
}

/** Verdicts as the browser gives them, in order. */
export function judgeAll(model: SentimentModel, texts: readonly string[]): readonly Judged[] {
  const doubts: Doubted[] = [], logits = logitsOf(model, texts, (text, read) => doubts.push(doubtOf(text, read)));
  return doubts.map((doubted, at) => {
    const logit = logits[at] as number;
    return { verdict: verdictOf(model, doubted, logit), probability: probabilityOf(model.calibration, logit), logit };
  });
}
