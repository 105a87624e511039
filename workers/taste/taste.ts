import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { EngineKind, Ranking, RankRequest } from '../../src/contracts/similarityEngine.ts';
import type { Recommendation, RecommendRequest, Steering, TasteApi } from '../../src/contracts/taste.ts';
import { filterWorks } from '../../src/domain/content/filterWorks.ts';
import type { Vectors } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { denseDot } from '../../src/domain/kernels/denseDot.ts';
import type { Person, Rated, Taste } from '../../src/domain/taste/taste.ts';
import { diversify } from './diversify.ts';
import { findTraits } from './findTraits.ts';
import { createSteerer, type Steerer } from './steer.ts';
import { checkRecommend, checkSteering, checkWork } from './understandTaste.ts';

/** What taste is computed over. */
export interface TasteSpace {
  readonly taste: Taste;
  readonly facts: WorkFacts;
  readonly vectors: Vectors;
}

export interface TasteSurroundings {
  /** Everything, once the models have come. */
  space(): Promise<TasteSpace>;
  /** Where every work is scored. */
  rank(request: RankRequest): Promise<{ readonly ranking: Ranking; readonly engine: EngineKind }>;
  /** Milliseconds, for `tookMs`. */
  readonly now: () => number;
}

/** A person folded in, and what asking about them anew need not compute again. */
interface Met {
  readonly key: string;
  readonly person: Person;
  /** The ranking score without its dense part, [works]. */
  readonly rest: Float64Array;
  /** Standard deviation of their ranking scores over some works: what steering is measured in. */
  readonly spread: number;
}
type Opened = TasteSpace & { readonly steerer: Steerer; readonly sample: Int32Array };

const fewestRaters = 5, mostTitleReasons = 3, mostFactReasons = 4;
/** Works that diversity chooses among, at least. */
const poolSize = 300;
const sampled = 1024;

/** Taste behind its contract. Of the last person asked about it remembers the fold-in, until the next. */
export function createTasteAnswers({ space, rank, now }: TasteSurroundings): TasteApi {
  let opened: Opened | undefined, met: Met | undefined;

  async function open(): Promise<Opened> {
    const found = await space();
    if (opened?.taste !== found.taste) opened = { ...found, steerer: createSteerer(found.facts, found.taste.raters), sample: sampleOf(found.taste) };
    return opened;
  }

  function meet({ taste, vectors, sample }: Opened, ratings: readonly Rated[]): Met {
    const key = ratings.map(({ row, stars }) => `${row}:${stars}`).join();
    if (met?.key === key) return met;
    const person = taste.foldIn(ratings), rest = met?.rest ?? new Float64Array(taste.works);
    person.ranking.rest(rest);
    return (met = { key, person, rest, spread: spreadOf(person, rest, vectors, sample) });
  }

  function hitOf({ taste, steerer }: Opened, { person, spread }: Met, steering: Steering, row: number, place: number): Recommendation {
    const { score, ratings } = person.reasons(row, 'ranking'), parts = steerer.parts(row, steering, spread);
    return {
      row: row as WorkRow, score: score + parts.adventure + parts.novelty, steering: parts, place, expected: person.expect(row),
      because: ratings.filter(({ weight }) => weight !== 0).slice(0, mostTitleReasons),
      terms: person.terms(row, 'ranking').terms.filter(({ weight }) => weight !== 0).slice(0, mostFactReasons),
      isCold: isCold(taste, row),
    };
  }

  return {
    async recommend(request) {
      const here = await open();
      checkRecommend(request, here.taste.works);
      const { steering, k } = request, { steerer, vectors } = here, started = now();
      const one = meet(here, request.ratings), mask = maskOf(here.facts, request);
      // As it is now: another person may be met while an engine takes over from another.
      const rest = one.rest.slice();
      steerer.addTo(rest, steering, one.spread);
      const { ranking, engine } = await rank({ dense: one.person.ranking.dense, rest: (into) => into.set(rest), mask, k: steering.diversity > 0 ? Math.max(poolSize, 2 * k) : k });
      const places = steering.diversity > 0 ? diversify(ranking, vectors, steering.diversity, k) : Array.from(ranking.rows, (_, at) => at);
      const hits = places.map((place) => hitOf(here, one, steering, ranking.rows[place] ?? 0, place + 1));
      return { hits, engine, tookMs: now() - started };
    },

    async expect(ratings, rows) {
      const here = await open();
      for (const row of rows) checkWork(row, here.taste.works);
      const { person } = meet(here, ratings);
      return Array.from(rows, (row) => person.expect(row));
    },

    async explainTaste(ratings, row, steering) {
      const here = await open();
      checkWork(row, here.taste.works);
      checkSteering(steering);
      const { person, spread } = meet(here, ratings);
      return {
        expected: person.expect(row), isCold: isCold(here.taste, row), steering: here.steerer.parts(row, steering, spread),
        ranking: person.reasons(row, 'ranking'), rankingTerms: person.terms(row, 'ranking'), stars: person.reasons(row, 'stars'), starsTerms: person.terms(row, 'stars'),
      };
    },

    async traits(ratings) {
      const { taste, facts } = await open();
      return findTraits(taste, facts, ratings);
    },

    firstPicks: async () => (await open()).taste.firstPicks.slice(),
  };
}

const isCold = ({ raters }: Taste, row: number): boolean => (raters[row] ?? 0) < fewestRaters;

/** Works that may be recommended. */
function maskOf(facts: WorkFacts, { ratings, filter, among }: RecommendRequest): Uint8Array {
  const allowed = filterWorks(facts, filter);
  for (const { row } of ratings) allowed[row] = 0;
  if (!among) return allowed;
  const only = new Uint8Array(allowed.length);
  for (const row of among) only[row] = allowed[row] ?? 0;
  return only;
}

/** Works spread evenly over those that people rated, or over all where nobody did. */
function sampleOf({ works, raters }: Taste): Int32Array {
  const rated = Array.from(raters.keys()).filter((row) => (raters[row] ?? 0) >= fewestRaters), from = rated.length > 0 ? rated : Array.from({ length: works }, (_, row) => row);
  return Int32Array.from({ length: Math.min(sampled, from.length) }, (_, at) => from[Math.floor((at * from.length) / Math.min(sampled, from.length))] ?? 0);
}

function spreadOf({ ranking: { dense } }: Person, rest: Float64Array, { d, values, scales }: Vectors, sample: Int32Array): number {
  let sum = 0, squares = 0;
  for (const row of sample) {
    const score = (rest[row] ?? 0) + denseDot(values, scales[row] ?? 0, row * d, dense);
    sum += score;
    squares += score * score;
  }
  const mean = sum / sample.length;
  return Math.sqrt(Math.max(0, squares / sample.length - mean * mean));
}
