import { engineChoices, type EngineChoice } from '../contracts/similarityEngine.ts';
import { catalogue } from './catalogue.ts';
import { remoteDefaults } from './remote.ts';
import { createSimilarityClient } from './similarityClient.ts';

export type { Neighbourhood, SimilarityClient, SimilarityStatus, SimilarTitle, SimilarTitles } from './similarityClient.ts';

function chosenInAddress(): EngineChoice {
  const asked = new URLSearchParams(location.search).get('engine');
  return engineChoices.find((known) => known === asked) ?? 'auto';
}

/** The similarity worker, as the screens see it. */
export const similarity = createSimilarityClient({
  catalogue,
  baseUrl: new URL(import.meta.env.BASE_URL, location.href).href,
  choice: chosenInAddress(),
  spawn: () => new Worker(new URL('../../workers/similarity/similarity.worker.ts', import.meta.url), { type: 'module' }),
  ...remoteDefaults,
});
