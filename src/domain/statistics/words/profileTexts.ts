import { repeatValues } from '../../kernels/repeatValues.ts';
import type { Job } from '../job.ts';
import type { TextProfile } from '../profile.ts';
import { countWords } from './countWords.ts';
import { lengthsOf } from './lengthsOf.ts';
import { sampleCodes } from './sampleCodes.ts';
import type { TextScan } from './scanTexts.ts';

/**
 * Texts by their characters (all of them) and words (of a sample where more than 200,000 texts differ or they hold more than 10 M characters).
 * @param codes  of every place: a row, or an item of a list
 * @param counts  of every text; at least one
 */
export function* profileTexts(codes: Int32Array, texts: readonly string[], counts: Uint32Array, scan: TextScan, seed: number): Job<TextProfile> {
  const everyLength = repeatValues(scan.lengths, counts);
  yield;
  const lengths = yield* lengthsOf(everyLength);
  const sample = sampleCodes(codes, counts, scan.lengths, seed);
  yield;
  const { perText, total, distinct, topWords, topPairs, topTriples } = yield* countWords(texts, sample.counts);
  const everyWords = repeatValues(perText, sample.counts);
  yield;
  const words = yield* lengthsOf(everyWords);
  yield;
  const characters = scan.lengths.reduce((sum, length, text) => sum + length * (counts[text] as number), 0);
  return { lengths, words, characters, totalWords: total, distinctWords: distinct, scripts: scan.scripts, topWords, topPairs, topTriples, sampled: sample.sampled };
}
