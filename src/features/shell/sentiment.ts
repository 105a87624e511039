import { sentiment as client, type SentimentClient } from '../../client/sentiment.ts';

let provided: SentimentClient = client;

/** Puts another client in the worker's place: a small made-up one, in tests. */
export function provideSentiment(other: SentimentClient): void {
  provided = other;
}

/** Who reads reviews; rejects as `SentimentApi` says. */
export function sentiment(): SentimentClient {
  return provided;
}
