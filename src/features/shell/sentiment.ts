import type { Readable } from '../../client/store.ts';
import type { ModelName, Reading, SentimentStatus } from '../../contracts/sentiment.ts';

export interface SentimentClientStatus {
  readonly state: 'idle' | 'starting' | 'loading' | 'ready' | 'failed';
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly engine: SentimentStatus | null;
  readonly restarts: number;
  readonly error: Error | null;
}
export interface SentimentClient {
  readonly status: Readable<SentimentClientStatus>;
  load(model: ModelName, signal?: AbortSignal): Promise<SentimentStatus>;
  read(text: string, model: ModelName, signal?: AbortSignal): Promise<Reading>;
  cancelLoad(): void;
}

let provided: SentimentClient;

/** Puts another client in the worker's place: a small made-up one, in tests. */
export function provideSentiment(other: SentimentClient): void {
  provided = other;
}

export function sentiment(): SentimentClient {
  return provided;
}
