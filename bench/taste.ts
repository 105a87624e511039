import type { RecommendRequest } from '../src/contracts/taste.ts';
import { unsteered } from '../src/contracts/taste.ts';
import { openTaste } from '../cli/tasteOnDisk.ts';
import { seededRandom } from '../src/domain/random.ts';
import type { Rated } from '../src/domain/taste/taste.ts';
import { createCpuEngine } from '../workers/similarity/engine/cpuEngine.ts';
import { figureOf, print } from './figure.ts';

const seed = 2024, runs = 15, warmUps = 5;
/** Of issue 5: folding in 500 ratings, scoring every title, and from a rating to the new list. */
const foldInBarMs = 10, scoreBarMs = 15, listBarMs = 50;

/** Figures of the published models of taste in this process: folding a person in, scoring every work on cpu, whole answers. */
export async function tasteFigures(directory: string): Promise<void> {
  const { api, space: { taste, vectors } } = await openTaste(directory), engine = createCpuEngine(vectors), random = seededRandom(seed);
  const known = Array.from(taste.raters.keys()).filter((row) => (taste.raters[row] ?? 0) >= 20);
  /** Another person at each call: nothing is remembered of the one before. */
  const person = (n: number): Rated[] => Array.from({ length: n }, () => ({ row: known[Math.floor(random() * known.length)] ?? 0, stars: (1 + Math.floor(random() * 10)) / 2 }));
  const ask = (n: number, given: Partial<RecommendRequest> = {}): RecommendRequest => ({ ratings: person(n), steering: unsteered, filter: {}, k: 20, ...given });

  for (const n of [3, 50, 500]) print(figureOf(`taste: folding in ${n} ratings`, 'ms', await repeat(() => person(n), (ratings) => taste.foldIn(ratings)), n === 500 ? { bar: foldInBarMs } : {}));
  const folded = await repeat(() => taste.foldIn(person(500)), ({ ranking: { dense, rest } }) => engine.rank([{ dense, rest, mask: null, k: 20 }]));
  print(figureOf(`taste: scoring ${taste.works} works on cpu for a person folded in`, 'ms', folded, { bar: scoreBarMs }));
  for (const n of [3, 50, 500]) print(figureOf(`taste: a list of 20 with reasons from ${n} ratings`, 'ms', await repeat(() => ask(n), (request) => api.recommend(request)), n === 500 ? { bar: listBarMs } : {}));
  print(figureOf('taste: the same from 500, with every slider at its end', 'ms', await repeat(() => ask(500, { steering: { adventure: 1, diversity: 1, novelty: 1 } }), (request) => api.recommend(request))));
  const rows = Int32Array.from({ length: 12 }, (_, at) => known[at * 7] ?? 0);
  print(figureOf('taste: stars expected of 12 works from 500 ratings', 'ms', await repeat(() => person(500), (ratings) => api.expect(ratings, rows))));
  print(figureOf('taste: what the app thinks of 500 ratings', 'ms', await repeat(() => person(500), (ratings) => api.traits(ratings))));
}

/** Milliseconds of each timed run, what is prepared left out. */
async function repeat<T>(prepare: () => T, run: (prepared: T) => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let at = 0; at < warmUps + runs; at++) {
    const prepared = prepare(), began = performance.now();
    await run(prepared);
    if (at >= warmUps) took.push(performance.now() - began);
  }
  return took;
}
