import { engineChoices, type EngineChoice } from '../../contracts/similarityEngine.ts';
import { similarity } from '../shell/similarity.ts';

/** The engine that was chosen: by the loaded worker, else by the address's `?engine=`. */
export function chosenEngine(): EngineChoice {
  const { engine } = similarity().status.get();
  const asked = new URLSearchParams(window.location.search).get('engine');
  return engine?.choice ?? engineChoices.find((one) => one === asked) ?? 'auto';
}

/** Switches engines and writes the choice into the address, before the `#`, so that a reload or a link keeps it. Rejects as `SimilarityApi` does. */
export async function chooseEngine(choice: EngineChoice): Promise<void> {
  const address = new URL(window.location.href);
  if (choice === 'auto') address.searchParams.delete('engine');
  else address.searchParams.set('engine', choice);
  history.replaceState(history.state, '', address);
  await similarity().useEngine(choice);
}
