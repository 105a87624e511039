import type { SimilarAnswer, SimilarHit, SimilarRequest } from '../../src/contracts/similarity.ts';
import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { RankRequest, Ranking, SimilarityEngine } from '../../src/contracts/similarityEngine.ts';
import { bestVoted } from '../../src/domain/content/bestVoted.ts';
import type { Blend } from '../../src/domain/content/blend.ts';
import { filterWorks, type WorkFilter } from '../../src/domain/content/filterWorks.ts';
import { hasDenseFeatures } from '../../src/domain/content/hasDenseFeatures.ts';
import { denseQuery, type Vectors } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { topK } from '../../src/domain/kernels/topK.ts';
import type { Methods } from './methods.ts';

/** What titles are compared in. */
export interface Space {
  readonly facts: WorkFacts;
  readonly vectors: Vectors;
  readonly blend: Blend;
  readonly methods: Methods;
}

type Answer = Omit<SimilarAnswer, 'tookMs'>;
const mostReasons = 6;

/** Answers in the order of the requests, which are checked already and whose methods are there; those that need the engine go to it together. */
export async function answerAll(space: Space, engine: SimilarityEngine, requests: readonly SimilarRequest[]): Promise<Answer[]> {
  const asked = requests.map((request) => ({ request, allowed: allowedRows(space, request.like, request.filter) }));
  const onEngine = asked.filter(({ request }) => usesEngine(request) && hasFeatures(space, request));
  const rankings = onEngine.length > 0 ? await engine.rank(onEngine.map(({ request, allowed }) => rankRequest(space, request, allowed))) : [];
  const ranked = new Map(onEngine.map(({ request }, at) => [request, rankings[at]]));
  return asked.map(({ request, allowed }) => {
    const ranking = usesEngine(request) ? ranked.get(request) : scored(space, request, allowed);
    if (!ranking) return { kind: 'featureless', hits: featureless(space, request, allowed), engine: engine.kind };
    return { kind: 'similar', hits: hitsOf(space, request, ranking), engine: usesEngine(request) ? engine.kind : 'cpu' };
  });
}

/** Which works may be ranked: those the filter lets through, without what was asked about. */
export function allowedRows({ facts }: Pick<Space, 'facts'>, like: SimilarRequest['like'], filter: WorkFilter = {}): Uint8Array {
  const allowed = filterWorks(facts, filter);
  for (const { row } of like) allowed[row] = 0;
  return allowed;
}

/** A question to the engine: the dense part of a blend (all of it for `text`) and what is added to it. */
export function rankRequest({ vectors, blend }: Space, { like, method, k }: Pick<SimilarRequest, 'like' | 'method' | 'k'>, mask: Uint8Array): RankRequest {
  const dense = denseQuery(vectors, like);
  if (method === 'text') return { dense, rest: (into) => into.fill(0), mask, k };
  return { dense: dense.map((value) => value * blend.textWeight), rest: (into) => blend.rest(like, into), mask, k };
}

const usesEngine = ({ method }: Pick<SimilarRequest, 'method'>): boolean => method === 'blend' || method === 'text';

/** Whether anything is known of what the answer should be like. */
function hasFeatures({ blend, vectors, methods }: Space, { like, method }: SimilarRequest): boolean {
  const isKnown = (row: number): boolean => (usesEngine({ method }) ? hasDenseFeatures(method, vectors, blend, row) : methods.scorer(method).hasFeatures(row));
  return like.some(({ row, weight }) => weight > 0 && isKnown(row));
}

function scored(space: Space, request: SimilarRequest, allowed: Uint8Array): Ranking | undefined {
  if (!hasFeatures(space, request)) return undefined;
  const scores = new Float64Array(space.facts.works);
  space.methods.scorer(request.method).scores(request.like, scores);
  return topK(scores, allowed, request.k);
}

function hitsOf({ blend }: Space, { like, method }: SimilarRequest, { rows, scores }: Ranking): SimilarHit[] {
  return Array.from(rows, (row, at) => {
    const score = scores[at] ?? 0;
    return { row: row as WorkRow, score, parts: method === 'blend' ? partsOf(blend, like, row, score) : null, shared: blend.shared(like, row, mostReasons) };
  });
}

function partsOf(blend: Blend, like: SimilarRequest['like'], row: number, score: number): SimilarHit['parts'] {
  const { facts, votes } = blend.parts(like, row);
  return { text: score - facts - votes, facts, votes };
}

function featureless({ facts }: Space, { like, k }: SimilarRequest, allowed: Uint8Array): SimilarHit[] {
  const liked = like.find(({ weight }) => weight > 0)?.row ?? 0;
  return bestVoted(facts, liked, allowed, k).map(({ row, score }) => ({ row: row as WorkRow, score, parts: null, shared: [] }));
}
