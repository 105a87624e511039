import type { Figure } from '../../bench/figure.ts';
import { measureSentiment } from '../../bench/sentiment.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { judge } from '../../src/domain/sentiment/judge.ts';
import type { ModelParts } from '../../src/domain/sentiment/model.ts';
import { decodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { generatedModelParts } from '../../src/domain/sentiment/reading/generatedModel.fixture.ts';
import { runHead } from '../../src/domain/sentiment/runHead.ts';
import { smallModelParts } from '../../src/domain/sentiment/smallModel.fixture.ts';
import { negationSuite } from '../../src/domain/sentiment/suites/negation.ts';
import { plainSuite } from '../../src/domain/sentiment/suites/plain.ts';
import { chooseHeads, type ChosenHeads } from '../../workers/sentiment/heads/chooseHeads.ts';

const models: readonly ModelParts[] = [
  smallModelParts(),
  generatedModelParts({ rows: 4000, d: 32, hidden: [64, 32, 16], hashes: smallModelParts().hashes }),
  generatedModelParts({ rows: 4000, d: 64, kind: 'tfidf', hidden: [], hashes: smallModelParts().hashes }),
  generatedModelParts({ rows: 4000, d: 64, kind: 'tfidf', hidden: [64], hashes: smallModelParts().hashes }),
];
const texts = [...plainSuite, ...negationSuite].map(({ text }) => text);

const bytesAt = async (url: string): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer();

/** Runs in the tests' worker: heads of models, on webgl or on this thread. */
export function createSentimentLab() {
  let loaded = models.map(createModel);
  let heads: ChosenHeads | undefined;
  const here = (): ChosenHeads => {
    if (!heads) throw new Error('openHeads was not called');
    return heads;
  };
  return {
    async openHeads(choice: 'auto' | 'webgl' | 'cpu') {
      heads = await chooseHeads(choice);
      return heads.status();
    },
    /** Figures of reading in this worker, with the model of a file. */
    measureReading: async (url: string, tell: (figure: Figure) => void, choice: 'webgl' | 'cpu') => measureSentiment(new Uint8Array(await bytesAt(url)), () => chooseHeads(choice), 'Chromium', tell),
    /** Models of files in place of the tests' own. */
    async useModels(urls: readonly string[]) {
      loaded = await Promise.all(urls.map(async (url) => createModel(decodeModel(await bytesAt(url)))));
    },
    headsStatus: () => here().status(),
    headsMemory: () => here().memory(),
    loseHeads: () => here().loseContext(),
    /** Probabilities of `count` texts in batches, by each model; the greatest difference from plain arithmetic; `lose`: the context goes away with the first batch under way. */
    async compareHeads(count: number, batch: number, lose = false): Promise<{ readonly worst: number; readonly tookMs: number; readonly verdicts: number }> {
      let worst = 0, verdicts = 0, isLost = !lose;
      const began = performance.now();
      for (const model of loaded) {
        for (let from = 0; from < count; from += batch) {
          const part = Array.from({ length: Math.min(batch, count - from) }, (_, at) => texts[(from + at) % texts.length] ?? ''), pools = new Float32Array(part.length * model.inputSize);
          const reads = part.map((text, at) => { const read = model.read(text); model.pool(read, pools, at * model.inputSize); return read; });
          const asked = here().logits(model.head, pools, part.length);
          if (!isLost) isLost = here().loseContext();
          const logits = await asked, plain = runHead(model.head, pools, part.length);
          part.forEach((text, at) => {
            const read = reads[at];
            if (!read) return;
            const found = judge(model, text, read, logits[at] ?? NaN), right = judge(model, text, read, plain[at] ?? NaN);
            if (found.kind !== right.kind) worst = Infinity;
            if (found.kind !== 'verdict' || right.kind !== 'verdict') return;
            verdicts++;
            worst = Math.max(worst, Number.isFinite(found.probability) ? Math.abs(found.probability - right.probability) : Infinity);
          });
        }
      }
      return { worst, tookMs: performance.now() - began, verdicts };
    },
  };
}
