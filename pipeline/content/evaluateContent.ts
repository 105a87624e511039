import type { Catalogue, Ratings } from '../../src/domain/catalogue/schema.ts';
import { collectionsOf, recallAtTen } from '../../src/domain/content/evaluation/collections.ts';
import { contenders, type Contender } from '../../src/domain/content/evaluation/contenders.ts';
import { coLiking, ndcgAtTen } from '../../src/domain/content/evaluation/coLiking.ts';
import { halves } from '../../src/domain/content/evaluation/halves.ts';
import { bootstrapInterval, type Interval } from '../../src/domain/content/evaluation/pairedBootstrap.ts';
import { withoutField } from '../../src/domain/content/evaluation/withoutField.ts';
import type { MethodFiles } from '../../src/domain/content/methods.ts';
import type { Vectors } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { topK } from '../../src/domain/kernels/topK.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { Progress } from '../progress.ts';

/** Works asked about, of the whole catalogue, to see what is ever recommended. */
const sampled = 3000;
const sampleSeed = 11;

export interface Figure {
  readonly mean: number;
  readonly interval: Interval;
  /** The blend's mean less this one's, with its paired interval; null for the blend itself. */
  readonly behindBlend: { readonly mean: number; readonly interval: Interval } | null;
}
export interface MethodFigures {
  readonly name: Contender['name'];
  readonly recall: Figure;
  readonly ndcg: Figure;
  /** Share of the catalogue among the ten best of the sampled works; median votes of the films there. */
  readonly coverage: number;
  readonly medianVotes: number;
  /** Mean time of a query, scores of every work and the ten best. */
  readonly msAQuery: number;
}
export interface Evaluation {
  readonly half: 'tuning' | 'heldOut';
  readonly collections: number;
  readonly collectionQueries: number;
  readonly people: number;
  readonly coLikedQueries: number;
  readonly sampled: number;
  readonly medianVotesOfFilms: number;
  readonly methods: readonly MethodFigures[];
}

/**
 * Every method on the collections and people of one half. What is learnt may not know the collections.
 * @param vectors  learnt without the field `collection`
 */
export function evaluateContent(catalogue: Catalogue, ratings: Ratings, facts: WorkFacts, vectors: Vectors, files: MethodFiles, half: Evaluation['half'], progress: Progress): Evaluation {
  const collections = halves(collectionsOf(catalogue.movies))[half];
  const people = halves([...new Set(ratings.userId)].sort((a, b) => a - b))[half];
  const coLiked = coLiking(ratings, catalogue.movies, new Set(people));
  const sample = sampleOf(facts.works), films = new Uint8Array(facts.works).fill(1, 0, facts.films);

  const measured = contenders(withoutField(facts, 'collection'), vectors, files).map((contender) => {
    progress.start(`ask ${contender.name}`);
    const scores = new Float64Array(facts.works);
    const began = performance.now();
    let asked = 0;
    const tenBest = (query: number, among: Uint8Array | null) => {
      contender.scores(query, scores);
      scores[query] = -Infinity;
      progress.row();
      asked++;
      return topK(scores, among, 10).rows;
    };
    const recalls = collections.flatMap((collection) => collection.map((query) => recallAtTen(tenBest(query, films), query, collection)));
    const gains = coLiked.map((liked) => ndcgAtTen(tenBest(liked.query, films), liked));
    const seen = new Set<number>(), votes: number[] = [];
    for (const query of sample) for (const row of tenBest(query, null)) {
      seen.add(row);
      if (row < facts.films) votes.push(facts.votes[row] as number);
    }
    progress.end();
    return { contender, recalls, gains, coverage: seen.size / facts.works, medianVotes: median(votes), msAQuery: (performance.now() - began) / asked };
  });

  const [blend] = measured;
  const collectionOfQuery = collections.flatMap((collection, index) => collection.map(() => index)), each = coLiked.map((_, index) => index);
  const figure = (values: readonly number[], ofBlend: readonly number[] | undefined, groups: readonly number[]): Figure => {
    const ahead = ofBlend && ofBlend !== values ? ofBlend.map((value, at) => value - (values[at] as number)) : null;
    return { mean: mean(values), interval: bootstrapInterval(values, groups), behindBlend: ahead && { mean: mean(ahead), interval: bootstrapInterval(ahead, groups) } };
  };
  return {
    half, collections: collections.length, collectionQueries: collectionOfQuery.length, people: people.length, coLikedQueries: coLiked.length,
    sampled: sample.length, medianVotesOfFilms: median([...facts.votes.subarray(0, facts.films)]),
    methods: measured.map(({ contender, recalls, gains, coverage, medianVotes, msAQuery }) => ({
      name: contender.name, recall: figure(recalls, blend?.recalls, collectionOfQuery), ndcg: figure(gains, blend?.gains, each), coverage, medianVotes, msAQuery,
    })),
  };
}

function sampleOf(works: number): readonly number[] {
  const random = seededRandom(sampleSeed), rows = new Set<number>();
  while (rows.size < Math.min(sampled, works)) rows.add(Math.floor(random() * works));
  return [...rows];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const median = (values: readonly number[]): number => values.slice().sort((a, b) => a - b)[values.length >> 1] ?? 0;
