import type { SentimentModel } from '../model.ts';
import { runHead } from '../runHead.ts';
import { calibrated } from './fitCalibration.ts';

const atOnce = 256;

/** The raw logit of each text, before calibration, by the plain head. */
export function logitsOf(model: SentimentModel, texts: readonly string[]): Float32Array {
  const logits = new Float32Array(texts.length);
  for (let from = 0; from < texts.length; from += atOnce) {
    const batch = texts.slice(from, from + atOnce), pooled = new Float32Array(batch.length * model.inputSize);
    batch.forEach((text, at) => model.pool(model.read(text), pooled, at * model.inputSize));
    logits.set(runHead(model.head, pooled, batch.length), from);
  }
  return logits;
}

/** P(positive) of each text, calibrated. */
export const predictAll = (model: SentimentModel, texts: readonly string[]): Float64Array => Float64Array.from(logitsOf(model, texts), (logit) => calibrated(logit, model.calibration));
