import type { NeighboursNeeded } from './query.ts';

// Apart from problem.ts, because the first screen asks this and needs none of the words there.
export function isUnfinished(answer: object): answer is NeighboursNeeded {
  return 'needs' in answer;
}
