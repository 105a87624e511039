import { engineChoices, type EngineChoice } from '../contracts/similarityEngine.ts';

/** The engine that the address asks for (`?engine=cpu`), else `auto`. */
export function chosenEngine(): EngineChoice {
  const asked = new URLSearchParams(location.search).get('engine');
  return engineChoices.find((known) => known === asked) ?? 'auto';
}
