import type { QuantisedRows, RankRequest, SimilarityEngine } from '../src/contracts/similarityEngine.ts';
import { blendWeights } from '../src/domain/content/blendWeights.ts';
import { seededRandom } from '../src/domain/random.ts';
import { catalogueWorks, dequantise, generateRest, generateRows } from '../workers/similarity/engine/generatedRows.fixture.ts';
import { figureOf, quantile, type Figure } from './figure.ts';
import { floatRows, fourRowLoop, plainLoop } from './similarityYardsticks.ts';

/** An engine under measurement. Waiting for it is part of loading it. */
export interface MeasuredEngine {
  readonly name: string;
  create(rows: QuantisedRows): SimilarityEngine | Promise<SimilarityEngine>;
}

export interface SimilarityBench {
  /** Columns of a vector. */
  readonly d: number;
  /** Catalogue sizes, in catalogues. */
  readonly times: readonly number[];
  /** Timed repetitions of each figure, ≥ 7. */
  readonly runs: number;
}
export const similarityBenchDefaults: SimilarityBench = { d: 64, times: [1, 4, 16], runs: 15 };

const seed = 2024, k = 20, warmUps = 8;
/** The bar for one query over the whole catalogue, and the yardstick's name. */
const oneQueryBarMs = 8, yardstick = 'four rows at once';

/**
 * Measures engines and yardsticks over the same generated catalogues, one figure at a time. Runs in any JavaScript host with `performance.now`: Node, a page, a worker.
 * `ratio` is the time of one query over the four-row loop's in the same run; below 1 is faster.
 */
export async function measureSimilarity(engines: readonly MeasuredEngine[], tell: (figure: Figure) => void, { d, times, runs }: SimilarityBench = similarityBenchDefaults): Promise<void> {
  for (const time of times) {
    const rows = generateRows(catalogueWorks * time, d, seed), where = `${time}× (${rows.rows} × ${d})`;
    const yardstickMs = await yardsticks(rows, where, runs, tell);
    for (const engine of engines) await measureEngine(engine, rows, { where, runs, yardstickMs, isBarred: time === 1 }, tell);
  }
}

/** @returns median milliseconds of the four-row loop */
async function yardsticks(rows: QuantisedRows, where: string, runs: number, tell: (figure: Figure) => void): Promise<number> {
  const floats = floatRows(rows), queries = worksAskedFor(rows, runs + warmUps).map((row) => dequantise(rows, row));
  const loops = [['plain loop', plainLoop], [yardstick, fourRowLoop]] as const;
  let median = NaN;
  for (const [name, loop] of loops) {
    const took = await repeat(runs, (i) => { loop(floats, queries[i]!, k); });
    tell(figureOf(`similarity ${where}: yardstick, ${name}`, 'ms', took));
    median = quantile(took, 0.5);
  }
  return median;
}

interface Setting {
  readonly where: string;
  readonly runs: number;
  readonly yardstickMs: number;
  readonly isBarred: boolean;
}

async function measureEngine({ name, create }: MeasuredEngine, rows: QuantisedRows, { where, runs, yardstickMs, isBarred }: Setting, tell: (figure: Figure) => void): Promise<void> {
  const works = worksAskedFor(rows, 64 + runs), blendRest = generateRest(rows.rows, seed), noRest = new Float64Array(rows.rows), random = seededRandom(seed);
  const masks = [0.1, 0.01].map((share) => Uint8Array.from({ length: rows.rows }, () => Number(random() < share)));
  const request = (i: number, rest: Float64Array, mask: Uint8Array | null = null): RankRequest =>
    ({ dense: dequantise(rows, works[i % works.length]!, rest === noRest ? 1 : blendWeights.text), rest: (into) => into.set(rest), mask, k });
  const figure = (what: string, took: readonly number[], queries: number, bar?: number) => {
    const ratio = Number((quantile(took, 0.5) / queries / yardstickMs).toFixed(3));
    tell(figureOf(`similarity ${where}: ${name}, ${what}`, 'ms', took, { yardstick, ratio, ...(bar === undefined ? {} : { bar }) }));
  };

  const load: number[] = [], first: number[] = [];
  for (let run = 0; run < 7; run++) {
    const began = performance.now(), engine = await create(rows), loaded = performance.now();
    await engine.rank([request(run, blendRest)]);
    load.push(loaded - began);
    first.push(performance.now() - loaded);
    engine.dispose();
  }
  tell(figureOf(`similarity ${where}: ${name}, load`, 'ms', load));
  tell(figureOf(`similarity ${where}: ${name}, first answer after loading`, 'ms', first));

  const engine = await create(rows), bar = isBarred ? oneQueryBarMs : undefined;
  const one = (rest: Float64Array, mask: Uint8Array | null = null) => repeat(runs, (i) => engine.rank([request(i, rest, mask)]));
  figure('1 query, blend', await one(blendRest), 1, bar);
  figure('1 query, vectors alone', await one(noRest), 1, bar);
  figure('1 query, 1 row in 10 allowed', await one(blendRest, masks[0]), 1, bar);
  figure('1 query, 1 row in 100 allowed', await one(blendRest, masks[1]), 1, bar);
  const batch = Array.from({ length: 64 }, (_, i) => request(i, blendRest));
  figure('64 queries, blend', await repeat(Math.min(runs, 7), () => engine.rank(batch)), 64);
  const vectorsAlone = Array.from({ length: 64 }, (_, i) => request(i, noRest));
  figure('64 queries, vectors alone', await repeat(Math.min(runs, 7), () => engine.rank(vectorsAlone)), 64);
  tell(figureOf(`similarity ${where}: ${name}, memory beyond the rows`, 'MB', [engine.memory().bytes / 1e6], { bar: 120 }));
  engine.dispose();
}

/** Milliseconds of each timed run, after warming up. */
async function repeat(runs: number, run: (i: number) => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < warmUps + runs; i++) {
    const began = performance.now();
    await run(i);
    if (i >= warmUps) took.push(performance.now() - began);
  }
  return took;
}

function worksAskedFor({ rows }: QuantisedRows, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => Math.floor(random() * rows));
}
