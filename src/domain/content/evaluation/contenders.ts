import { createBlend } from '../blend.ts';
import { blendWeights, type BlendWeights } from '../blendWeights.ts';
import { exactScorer } from '../exactScorer.ts';
import { methodNames, type MethodFiles, type MethodName } from '../methods.ts';
import type { Vectors } from '../vectorsFile.ts';
import type { WorkFacts } from '../workFacts.ts';

/** Rows of the table that nobody is offered: what the blend is measured against besides the methods. */
export const ablations = ['without-text', 'facts', 'plain-facts'] as const;
export type Ablation = (typeof ablations)[number];

/** A method under evaluation. */
export interface Contender {
  readonly name: MethodName | Ablation;
  /** Scores of every work when one is asked about, into `into` [works]; higher is closer. */
  scores(row: number, into: Float64Array): void;
}

/** The cosine over shared facts and nothing else. */
const factsAlone: BlendWeights = { ...blendWeights, text: 0, alone: {}, years: 0, sameType: 0, votes: 0, votesAlike: 0, votesApart: 0, quality: 0 };

/** What one would build first: one cosine over all facts alike, and 0.2 × log votes (1 = ten thousand). */
const plainFacts: BlendWeights = {
  ...factsAlone, votes: 0.2,
  together: { genre: 1, keyword: 1, cast: 1, director: 1, collection: 1, country: 1, language: 1, company: 1, title: 1, decade: 1 },
};

/** Every method on offer, the blend first; after it what it is made of: the blend without text, and shared facts alone (text alone is on offer), and facts as one would first weigh them. */
export function contenders(facts: WorkFacts, vectors: Vectors, files: MethodFiles): readonly Contender[] {
  const blend = createBlend(facts), alone = createBlend(facts, factsAlone), plain = createBlend(facts, plainFacts);
  const [first, ...others] = methodNames.map((name): Contender => {
    const scorer = exactScorer(name, { facts, files, vectors, blend });
    return { name, scores: (row, into) => scorer.scores([{ row, weight: 1 }], into) };
  });
  return [
    ...(first ? [first] : []),
    { name: 'without-text', scores: (row, into) => blend.rest([{ row, weight: 1 }], into) },
    { name: 'facts', scores: (row, into) => alone.rest([{ row, weight: 1 }], into) },
    { name: 'plain-facts', scores: (row, into) => plain.rest([{ row, weight: 1 }], into) },
    ...others,
  ];
}
