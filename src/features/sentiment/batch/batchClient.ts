import { sentimentBatch, type SentimentBatchClient } from '../../../client/sentimentBatch.ts';

let provided: SentimentBatchClient = sentimentBatch;

/** Puts another client in the worker's place: a small made-up one, in tests. */
export function provideBatch(other: SentimentBatchClient): void {
  provided = other;
}

/** Who judges files of reviews. */
export function batchClient(): SentimentBatchClient {
  return provided;
}
