import { catalogue } from './catalogue.ts';
import { remoteDefaults } from './remote.ts';
import { createSentimentBatchClient } from './sentimentBatchClient.ts';

export type { BatchLoad, SentimentBatchClient } from './sentimentBatchClient.ts';

/** Files of reviews, as their screen sees them. */
export const sentimentBatch = createSentimentBatchClient({
  baseUrl: new URL(import.meta.env.BASE_URL, location.href).href,
  manifest: () => catalogue.manifest(),
  spawn: () => new Worker(new URL('../../workers/sentiment/sentiment.worker.ts', import.meta.url), { type: 'module' }),
  ...remoteDefaults,
});
