import { createModel } from '../src/domain/sentiment/createModel.ts';
import { judge, readable } from '../src/domain/sentiment/judge.ts';
import { decodeModel, encodeModel } from '../src/domain/sentiment/modelFile.ts';
import { ngramHash } from '../src/domain/sentiment/ngrams.ts';
import { generatedModelParts } from '../src/domain/sentiment/reading/generatedModel.fixture.ts';
import { explain } from '../src/domain/sentiment/reasons.ts';
import { runHead } from '../src/domain/sentiment/runHead.ts';
import { negationSuite } from '../src/domain/sentiment/suites/negation.ts';
import { plainSuite } from '../src/domain/sentiment/suites/plain.ts';
import { tokenise } from '../src/domain/sentiment/tokenise.ts';
import type { SentimentModel } from '../src/domain/sentiment/model.ts';
import { seededRandom } from '../src/domain/random.ts';
import type { ChosenHeads } from '../workers/sentiment/heads/chooseHeads.ts';
import { createSentiment } from '../workers/sentiment/sentiment.ts';
import { figureOf, quantile, type Figure } from './figure.ts';

const seed = 2024, reviews = 10_000, wordsEach = 230;
const sentences = [...plainSuite, ...negationSuite].map(({ text }) => text);

/** A file of a made-up model as large as a released one: 130,000 n-grams of 32 numbers, among them those of the sentences below. */
export function generatedModelFile(): Uint8Array {
  const hashes = new Set<number>();
  for (const text of sentences) {
    const keys = tokenise(text).map(({ key }) => key);
    for (let length = 1; length <= 3; length++) for (let at = 0; at + length <= keys.length; at++) hashes.add(ngramHash(keys.slice(at, at + length)));
  }
  return encodeModel(generatedModelParts({ rows: 130_000, d: 32, hidden: [64, 32, 16], hashes }));
}

/** Sentences of the suites in random order, until a review has its words: natural n-grams, and a table more often hit than by real reviews. */
function generatedReviews(count: number, words: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const parts: string[] = [];
    for (let length = 0; length < words;) {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
      parts.push(sentence);
      length += sentence.split(' ').length;
    }
    return parts.join(' ');
  });
}

/** What anybody would write first: a map from n-gram to row, and one product after another. */
function plainLoop({ hashes, d, values, scales, head, inputSize, longest }: SentimentModel): (text: string) => number {
  const rows = new Map(Array.from(hashes, (hash, row) => [hash, row] as const));
  return (text) => {
    const keys = tokenise(text).map(({ key }) => key), found = new Set<number>();
    for (let at = 0; at < keys.length; at++) for (let length = 1; length <= longest && at + length <= keys.length; length++) found.add(rows.get(ngramHash(keys.slice(at, at + length))) ?? -1);
    const pools = new Float32Array(inputSize);
    for (const row of found) if (row >= 0) for (let j = 0; j < inputSize; j++) pools[j]! += values[row * d + (j % d)]! * scales[j % d]! / Math.sqrt(found.size);
    return runHead(head, pools, 1)[0]!;
  };
}

/**
 * Measures reading with a model in any JavaScript host: Node, a worker.
 * @param file  of a model
 * @param name  where, for the figures' names
 */
export async function measureSentiment(file: Uint8Array<ArrayBuffer>, heads: () => Promise<ChosenHeads>, name: string, tell: (figure: Figure) => void): Promise<void> {
  const load: number[] = [], first: number[] = [], one: number[] = [], explained: number[] = [], plain: number[] = [];
  const [longReviews, many] = [generatedReviews(60, 300), generatedReviews(reviews, wordsEach)], [sample = ''] = longReviews;
  let model = createModel(decodeModel(file.buffer));
  for (let run = 0; run < 7; run++) {
    const began = performance.now();
    model = createModel(decodeModel(file.buffer));
    const ready = performance.now();
    explain(model, sample, model.read(sample));
    load.push(ready - began);
    first.push(performance.now() - ready);
  }
  for (const [at, text] of [...longReviews, ...longReviews].entries()) {
    const began = performance.now(), read = model.read(readable(text)), pools = new Float32Array(model.inputSize);
    model.pool(read, pools, 0);
    judge(model, text, read, runHead(model.head, pools, 1)[0]!);
    const judged = performance.now();
    explain(model, text, read);
    if (at < longReviews.length) continue; // warm
    one.push(judged - began);
    explained.push(performance.now() - judged);
  }
  const loop = plainLoop(model);
  for (const text of many.slice(0, 1000)) {
    const began = performance.now();
    loop(text);
    plain.push(performance.now() - began);
  }
  tell(figureOf(`sentiment, ${name}: load (decode and table)`, 'ms', load, { bar: 1000 }));
  tell(figureOf(`sentiment, ${name}: first reading with reasons, 300 words`, 'ms', first));
  tell(figureOf(`sentiment, ${name}: one review of 300 words, verdict`, 'ms', one, { bar: 5 }));
  tell(figureOf(`sentiment, ${name}: one review of 300 words, reasons`, 'ms', explained, { bar: 30 }));
  tell(figureOf(`sentiment, ${name}: yardstick, plain loop, one review of ${wordsEach} words`, 'ms', plain));

  const chosen = await heads(), sha256 = 'measured', path = 'models/measured.bin';
  const api = createSentiment({
    fetch: () => Promise.resolve(new Response(file)), hash: () => Promise.resolve(sha256), now: () => performance.now(), breathe: () => new Promise((resolve) => setTimeout(resolve)), createHeads: () => Promise.resolve(chosen),
  });
  await api.open('https://example.test/', { schemaVersion: 1, artefacts: [{ name: 'sentiment/butaca', path, bytes: file.length, sha256, schemaVersion: 1, needed: 'later' }] });
  await api.score(many.slice(0, 500), 'butaca'); // warm; a device gets ready
  const took: number[] = [];
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    await api.score(many, 'butaca');
    took.push(performance.now() - began);
  }
  const ratio = Number((quantile(took, 0.5) / reviews / quantile(plain, 0.5)).toFixed(3)), { tensors, bytes } = chosen.memory();
  tell(figureOf(`sentiment, ${name}: ${reviews} reviews of ${wordsEach} words, heads on ${chosen.status().engine}`, 'ms', took, { yardstick: 'plain loop', ratio, bar: 8000 }));
  tell(figureOf(`sentiment, ${name}: memory of the device, ${tensors} tensors`, 'MB', [bytes / 1e6]));
}
