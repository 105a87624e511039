import type { Scorer } from '../../src/domain/content/classic/scorer.ts';
import type { TfidfIndex } from '../../src/domain/content/classic/tfidfIndex.ts';
import { methodNamed, tfidfArtefact, type MethodFiles, type MethodName } from '../../src/domain/content/methods.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { once } from '../once.ts';

/** The classic recommenders, each with its files, made ready when first asked for. */
export interface Methods {
  /** Fetches and builds what these methods need. */
  require(names: readonly MethodName[]): Promise<void>;
  /** Of a method that was required and that no engine ranks. */
  scorer(name: MethodName): Scorer;
}

/** @param readTfidf  fetches and decodes the file of that name */
export function createMethods(facts: WorkFacts, readTfidf: () => Promise<TfidfIndex>): Methods {
  const scorers = new Map<MethodName, Scorer>();
  const tfidf = once(readTfidf);

  async function build(name: MethodName): Promise<void> {
    const { create, artefacts } = methodNamed(name);
    if (!create || scorers.has(name)) return;
    const files: MethodFiles = artefacts.includes(tfidfArtefact) ? { tfidf: await tfidf() } : {};
    if (!scorers.has(name)) scorers.set(name, create(facts, files));
  }
  return {
    async require(names) {
      for (const name of new Set(names)) await build(name);
    },
    scorer(name) {
      const scorer = scorers.get(name);
      if (!scorer) throw new Error(`methods: ${name} was not required`);
      return scorer;
    },
  };
}
