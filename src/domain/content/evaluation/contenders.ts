import { createBlend } from '../blend.ts';
import { blendWeights, type BlendWeights } from '../blendWeights.ts';
import { exactScorer } from '../exactScorer.ts';
import { methodNames, type MethodFiles, type MethodName } from '../methods.ts';
import type { Vectors } from '../vectorsFile.ts';
import type { WorkFacts } from '../workFacts.ts';

/** A method under evaluation. */
export interface Contender {
  readonly name: MethodName | 'facts' | 'without-text';
  /** Scores of every work when one is asked about, into `into` [works]; higher is closer. */
  scores(row: number, into: Float64Array): void;
}

/** The cosine over shared facts and nothing else. */
const factsAlone: BlendWeights = { ...blendWeights, text: 0, alone: {}, years: 0, sameType: 0, votes: 0, votesAlike: 0, votesApart: 0, quality: 0 };

/** Every method on offer, the blend first; after it what it is made of: the blend without text, and shared facts alone (text alone is on offer). */
export function contenders(facts: WorkFacts, vectors: Vectors, files: MethodFiles): readonly Contender[] {
  const blend = createBlend(facts), alone = createBlend(facts, factsAlone);
  const [first, ...others] = methodNames.map((name): Contender => {
    const scorer = exactScorer(name, { facts, files, vectors, blend });
    return { name, scores: (row, into) => scorer.scores([{ row, weight: 1 }], into) };
  });
  return [
    ...(first ? [first] : []),
    { name: 'without-text', scores: (row, into) => blend.rest([{ row, weight: 1 }], into) },
    { name: 'facts', scores: (row, into) => alone.rest([{ row, weight: 1 }], into) },
    ...others,
  ];
}
