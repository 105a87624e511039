import { doubtOf } from './doubt.ts';
import { probabilityOf } from './judge.ts';
import type { ReadText, SentimentModel } from './model.ts';
import { findPhrases, type Phrase } from './reading/phrases.ts';
import { rayGradient } from './reading/rayGradient.ts';
import { runHead } from './runHead.ts';

/** A stretch of the text, in UTF-16 offsets, and its part in the logit (> 0: towards positive). */
export interface Contribution {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** What a text's logit is made of. Σ words.weight + bias = logit (up to 1e-4). Of a short text, whose order is read, what the bag says is part of what each word says. */
export interface Reasons {
  readonly logit: number;
  /** Logit of a text of which nothing is known; of a short one, of a text of as many tokens. */
  readonly bias: number;
  /** One a token that takes part, in reading order: what its n-grams contribute, shared among their tokens. */
  readonly words: readonly Contribution[];
  /**
   * The runs of 1–3 tokens that say most, strongest first, at most 12, none inside another. `withoutLogit` is the logit when the phrase is left out wherever it
   * stands, with all n-grams inside it; `weight` is what that takes away; `start` and `end` are where it stands first.
   */
  readonly phrases: readonly Phrase[];
  /** Every sentence in reading order; `probability` is that of the sentence read alone, null where it says too little. */
  readonly sentences: readonly (Contribution & { readonly probability: number | null })[];
}

/**
 * Why a text has its logit. What an n-gram contributes is its part of the pools times the head's mean gradient on the line from nothing to the whole text: exact
 * for a linear head, and adding up for every head. Where the order of words is read, what a word contributes is the same along the line on which all words fade in together.
 * @param read  of `text`
 */
export function explain(model: SentimentModel, text: string, read: ReadText): Reasons {
  const { d, nPools, inputSize, head, scales, values } = model, { tokens, rows, firsts, lengths, weights } = read;
  const pools = new Float32Array(inputSize);
  model.pool(read, pools, 0);
  const { atNothing, atPools, gradient } = rayGradient(head, pools);
  for (let j = 0; j < inputSize; j++) gradient[j] = (gradient[j] as number) * (scales[j % d] as number);

  const ngrams = new Float64Array(rows.length);
  let told = 0;
  for (let i = 0; i < rows.length; i++) {
    let sum = 0;
    for (let p = 0; p < nPools; p++) {
      const weight = weights[i * nPools + p] as number;
      if (weight === 0) continue;
      let dot = 0;
      for (let j = 0, from = (rows[i] as number) * d, by = p * d; j < d; j++) dot += (values[from + j] as number) * (gradient[by + j] as number);
      sum += weight * dot;
    }
    ngrams[i] = sum;
    told += sum;
  }
  shareRest(ngrams, atPools - atNothing - told);

  const shares = new Float64Array(tokens.length), takesPart = new Uint8Array(tokens.length), order = model.orderOf(read)?.reasons(atPools, atNothing) ?? null, logit = order?.logit ?? atPools, bias = order?.nothing ?? atNothing;
  if (order) {
    for (let i = 0; i < rows.length; i++) ngrams[i] = order.share * (ngrams[i] as number);
    let rest = logit - bias - order.share * (atPools - atNothing);
    for (const part of order.tokens) rest -= part;
    shareRest(order.tokens, rest);
    shares.set(order.tokens);
    takesPart.fill(1);
  }
  for (let i = 0; i < rows.length; i++) {
    const first = firsts[i] as number, length = lengths[i] as number;
    for (let at = first; at < first + length; at++) {
      shares[at] = (shares[at] as number) + (ngrams[i] as number) / length;
      takesPart[at] = 1;
    }
  }
  const words = tokens.flatMap(({ start, end }, at): Contribution[] => (takesPart[at] === 1 ? [{ start, end, weight: shares[at] as number }] : []));
  // A phrase's words say themselves what their order makes of them.
  if (order) for (let i = 0; i < rows.length; i++) if (lengths[i] === 1) ngrams[i] = (ngrams[i] as number) + (order.tokens[firsts[i] as number] as number);
  return { logit, bias, words, phrases: findPhrases(model, read, ngrams, pools, logit), sentences: readSentences(model, text, read, shares) };
}

/** Pools are kept in float32: what rounding left over goes to all in proportion. */
function shareRest(ngrams: Float64Array, rest: number): void {
  let size = 0;
  for (const weight of ngrams) size += Math.abs(weight);
  if (size > 0) for (let i = 0; i < ngrams.length; i++) ngrams[i] = (ngrams[i] as number) + (rest * Math.abs(ngrams[i] as number)) / size;
}

function readSentences(model: SentimentModel, text: string, { tokens }: ReadText, shares: Float64Array): Reasons['sentences'] {
  const spans: { start: number; end: number; weight: number }[] = [];
  let last = -1;
  tokens.forEach(({ start, end, sentence }, at) => {
    const share = shares[at] as number, open = spans.at(-1);
    if (open && sentence === last) {
      open.end = end;
      open.weight += share;
    } else spans.push({ start, end, weight: share });
    last = sentence;
  });
  const { inputSize, head, calibration } = model, pools = new Float32Array(spans.length * inputSize);
  const reads = spans.map(({ start, end }, at) => {
    const part = text.slice(start, end), read = model.read(part);
    model.pool(read, pools, at * inputSize);
    return { read, isDoubted: doubtOf(part, read).why !== null };
  });
  const logits = runHead(head, pools, spans.length);
  return spans.map((span, at) => {
    const { read, isDoubted } = reads[at] as (typeof reads)[number];
    return { ...span, probability: isDoubted ? null : probabilityOf(calibration, model.settle(read, logits[at] as number)) };
  });
}
