import type { Blend } from './blend.ts';
import type { Scorer } from './classic/scorer.ts';
import { methodNamed, type MethodFiles, type MethodName } from './methods.ts';
import { hasDenseFeatures } from './hasDenseFeatures.ts';
import { denseQuery, type Vectors } from './vectorsFile.ts';
import type { WorkFacts } from './workFacts.ts';

/** What methods compare by; the vectors and the blend may be missing where only classic methods are asked for. */
export interface ExactSpace {
  readonly facts: WorkFacts;
  readonly files: MethodFiles;
  readonly vectors?: Vectors;
  readonly blend?: Blend;
}

/**
 * Any method as a plain float64 loop: what a terminal and an evaluation rank by, and what the engines are held to.
 * @throws RangeError when what the method needs is not there
 */
export function exactScorer(method: MethodName, { facts, files, vectors, blend }: ExactSpace): Scorer {
  const { create } = methodNamed(method);
  if (create) return create(facts, files);
  if (!vectors || !blend) throw new RangeError(`the method ${method} needs the vectors and the blend`);
  const { rows, d, values, scales } = vectors;
  return {
    hasFeatures: (row) => hasDenseFeatures(method, vectors, blend, row),
    scores(query, into) {
      const dense = denseQuery(vectors, query), textWeight = method === 'blend' ? blend.textWeight : 1;
      if (method === 'blend') blend.rest(query, into);
      else into.fill(0);
      for (let row = 0; row < rows; row++) {
        let dot = 0;
        for (let j = 0, at = row * d; j < d; j++, at++) dot += (values[at] as number) * (dense[j] as number);
        into[row] = (into[row] as number) + textWeight * dot * (scales[row] as number);
      }
    },
  };
}
