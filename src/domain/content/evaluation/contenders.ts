import { createBlend, type Blend } from '../blend.ts';
import { exactScorer } from '../exactScorer.ts';
import { methodNames, type MethodFiles, type MethodName } from '../methods.ts';
import type { Vectors } from '../vectorsFile.ts';
import type { WorkFacts } from '../workFacts.ts';

/** A method under evaluation. */
export interface Contender {
  readonly name: MethodName | 'facts';
  /** Scores of every work when one is asked about, into `into` [works]; higher is closer. */
  scores(row: number, into: Float64Array): void;
}

/** Every method on offer, the blend first, and after it the blend without text (`facts`). */
export function contenders(facts: WorkFacts, vectors: Vectors, files: MethodFiles): readonly Contender[] {
  const blend: Blend = createBlend(facts);
  const [first, ...others] = methodNames.map((name): Contender => {
    const scorer = exactScorer(name, { facts, files, vectors, blend });
    return { name, scores: (row, into) => scorer.scores([{ row, weight: 1 }], into) };
  });
  return [...(first ? [first] : []), { name: 'facts', scores: (row, into) => blend.rest([{ row, weight: 1 }], into) }, ...others];
}
