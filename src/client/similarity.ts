import { catalogue } from './catalogue.ts';
import { chosenEngine } from './chosenEngine.ts';
import { remoteDefaults } from './remote.ts';
import { createSimilarityClient } from './similarityClient.ts';

export type { Neighbourhood, SimilarityClient, SimilarityStatus, SimilarTitle, SimilarTitles } from './similarityClient.ts';

/** The similarity worker, as the screens see it. */
export const similarity = createSimilarityClient({
  catalogue,
  baseUrl: new URL(import.meta.env.BASE_URL, location.href).href,
  choice: chosenEngine(),
  spawn: () => new Worker(new URL('../../workers/similarity/similarity.worker.ts', import.meta.url), { type: 'module' }),
  ...remoteDefaults,
});
