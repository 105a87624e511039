import { catalogue } from './catalogue.ts';
import { remoteDefaults } from './remote.ts';
import { createSentimentClient } from './sentimentClient.ts';

export type { SentimentClient, SentimentClientStatus } from './sentimentClient.ts';

/** The sentiment worker, as the screens see it. */
export const sentiment = createSentimentClient({
  baseUrl: new URL(import.meta.env.BASE_URL, location.href).href,
  manifest: () => catalogue.manifest(),
  spawn: () => new Worker(new URL('../../workers/sentiment/sentiment.worker.ts', import.meta.url), { type: 'module' }),
  ...remoteDefaults,
});
