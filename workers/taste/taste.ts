import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { EngineKind, Ranking, RankRequest } from '../../src/contracts/similarityEngine.ts';
import type { Recommendation, RecommendRequest, Steering, SteeringParts, TasteApi } from '../../src/contracts/taste.ts';
import { filterWorks } from '../../src/domain/content/filterWorks.ts';
import type { Vectors } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { denseDot } from '../../src/domain/kernels/denseDot.ts';
import type { Person, Rated, Taste } from '../../src/domain/taste/taste.ts';
import { diversify } from './diversify.ts';
import { findTraits } from './findTraits.ts';
import { createSteerer, lackOf, type Steerer } from './steer.ts';
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
  /** The ranking score without its dense part, [works]; computed when first needed. */
  readonly rest: () => Float64Array;
  /** How far apart their best scores are: what steering is measured in. */
  readonly reach: () => number;
}
type Opened = TasteSpace & { readonly steerer: Steerer; readonly nobody: Person; /** Works that enough people rated; all where there are none. */ readonly rated: Int32Array; /** `lackOf` of every work, [works]; computed when first needed. */ readonly lacks: () => Float64Array };

const fewestRaters = 5, mostTitleReasons = 3, mostFactReasons = 4;
/** Works that diversity chooses among, at least. */
const poolSize = 300;
/** Places between which scores are compared to say how far apart they are. */
const nearTop = 0, farFromTop = 500;

/** Taste behind its contract. Of the last person asked about it remembers the fold-in, until the next. */
export function createTasteAnswers({ space, rank, now }: TasteSurroundings): TasteApi {
  let opened: Opened | undefined, met: Met | undefined;

  async function open(): Promise<Opened> {
    const found = await space();
    if (opened?.taste === found.taste) return opened;
    const { taste, facts, vectors } = found, nobody = taste.foldIn([]);
    let lacking: Float64Array | undefined;
    return (opened = { ...found, steerer: createSteerer(facts, taste.raters), nobody, rated: ratedWorks(taste), lacks: () => (lacking ??= starsOf(nobody, taste.works, vectors).map(lackOf)) });
  }

  function meet({ taste, vectors, rated }: Opened, ratings: readonly Rated[]): Met {
    const key = ratings.map(({ row, stars }) => `${row}:${stars}`).join();
    if (met?.key === key) return met;
    const person = taste.foldIn(ratings);
    let written: Float64Array | undefined, reach: number | undefined; // stars need no list, sliders in the middle no reach
    const rest = (): Float64Array => {
      if (!written) person.ranking.rest((written = new Float64Array(taste.works)));
      return written;
    };
    return (met = { key, person, rest, reach: () => (reach ??= reachOf(person, rest(), vectors, rated)) });
  }

  function hitOf(here: Opened, met: Met, steering: Steering, row: number, place: number): Recommendation {
    const { person } = met, { score, ratings } = person.reasons(row, 'ranking'), parts = partsOf(here, met, row, steering);
    return {
      row: row as WorkRow, score: score + parts.adventure + parts.novelty, steering: parts, place, expected: person.expect(row),
      because: ratings.filter(({ weight }) => weight !== 0).slice(0, mostTitleReasons),
      terms: person.terms(row, 'ranking').terms.filter(({ weight }) => weight !== 0).slice(0, mostFactReasons),
      isCold: isCold(here.taste, row),
    };
  }

  return {
    async recommend(request) {
      const here = await open();
      checkRecommend(request, here.taste.works);
      const { steering, k } = request, { vectors } = here, started = now();
      const one = meet(here, request.ratings), mask = maskOf(here.facts, request);
      const { dense, rest } = steered(here, one, steering);
      const { ranking, engine } = await rank({ dense, rest: (into) => into.set(rest), mask, k: steering.diversity > 0 ? Math.max(poolSize, 2 * k) : k });
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
      const met = meet(here, ratings), { person } = met;
      return {
        expected: person.expect(row), isCold: isCold(here.taste, row), steering: partsOf(here, met, row, steering),
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

const isMoved = ({ adventure, novelty }: Steering): boolean => adventure !== 0 || novelty !== 0;

function partsOf({ steerer, nobody }: Opened, { person, reach }: Met, row: number, steering: Steering): SteeringParts {
  if (!isMoved(steering)) return { adventure: 0, novelty: 0 };
  const anybodys = nobody.terms(row, 'stars').score;
  return steerer.parts(row, steering, reach(), person.terms(row, 'stars').score - anybodys + lackOf(anybodys));
}

/** The ranking score with what sliders add, in the form that engines compute; `rest` is a copy: another person may be met while one engine takes over from another. */
function steered({ steerer, nobody, taste, lacks }: Opened, { person, rest, reach }: Met, steering: Steering): { readonly dense: Float32Array; readonly rest: Float64Array } {
  const sum = rest().slice();
  if (!isMoved(steering)) return { dense: person.ranking.dense, rest: sum };
  steerer.addTo(sum, steering, reach());
  const ownStars = steerer.ownStars(steering, reach());
  if (ownStars === 0) return { dense: person.ranking.dense, rest: sum };
  const theirs = new Float64Array(taste.works), anybodys = new Float64Array(taste.works), lacking = lacks();
  person.stars.rest(theirs);
  nobody.stars.rest(anybodys);
  for (let row = 0; row < sum.length; row++) (sum[row] as number) += ownStars * ((theirs[row] as number) - (anybodys[row] as number) + (lacking[row] as number));
  return { dense: person.ranking.dense.map((value, j) => value + ownStars * ((person.stars.dense[j] ?? 0) - (nobody.stars.dense[j] ?? 0))), rest: sum };
}

/** Of every work. */
function starsOf({ stars: { dense, rest } }: Person, works: number, { d, values, scales }: Vectors): Float64Array {
  const into = new Float64Array(works);
  rest(into);
  return into.map((of, row) => of + denseDot(values, scales[row] ?? 0, row * d, dense));
}

function ratedWorks({ works, raters }: Taste): Int32Array {
  const all = Int32Array.from({ length: works }, (_, row) => row), rated = all.filter((row) => (raters[row] ?? 0) >= fewestRaters);
  return rated.length > 0 ? rated : all;
}

/** The score near the top of the rated works less the score far from it: the many that nobody would choose tell nothing. */
function reachOf({ ranking: { dense } }: Person, rest: Float64Array, { d, values, scales }: Vectors, rated: Int32Array): number {
  const scores = Float64Array.from(rated, (row) => -((rest[row] ?? 0) + denseDot(values, scales[row] ?? 0, row * d, dense))).sort(), last = scores.length - 1;
  return (scores[Math.min(farFromTop, last)] ?? 0) - (scores[Math.min(nearTop, Math.floor(last / 2))] ?? 0);
}
