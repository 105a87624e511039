import { denseDot } from '../kernels/denseDot.ts';
import type { Vectors } from '../content/vectorsFile.ts';
import type { WorkFacts } from '../content/workFacts.ts';
import { createFactorModel, tasteRows, type FactorModel, type Folded, type TasteRows } from './factorModel.ts';
import type { TasteParts } from './parts.ts';
import { spreadOf } from './spreadOf.ts';
import type { Person, Rated, Scoring, Taste, TasteReasons, TermReasons } from './taste.ts';

/**
 * The models of taste over a catalogue.
 * @throws RangeError when the parts are of other works, terms or content vectors
 */
export function createTaste(parts: TasteParts, facts: WorkFacts, vectors: Vectors): Taste {
  if (parts.works !== facts.works || parts.works !== vectors.rows) throw new RangeError(`createTaste: parts of ${parts.works} works, facts of ${facts.works}, vectors of ${vectors.rows}`);
  if (parts.d !== vectors.d) throw new RangeError(`createTaste: parts for content vectors of ${parts.d} numbers, not ${vectors.d}`);
  if ((parts.terms.at(-1) ?? 0) >= facts.fieldOfTerm.length) throw new RangeError('createTaste: parts of terms that the facts do not have');
  const rows = tasteRows(parts, facts, vectors), stars = createFactorModel(rows, facts, parts.stars), ranking = createFactorModel(rows, facts, parts.ranking);
  const raters = new Uint16Array(parts.works);
  parts.items.forEach((row, item) => (raters[row] = parts.raters[item] as number));
  return {
    works: parts.works, raters, firstPicks: parts.firstPicks,
    foldIn: (given) => {
      const ratings = checked(given, parts.works), starsOf = stars.foldIn(ratings), rankingOf = ranking.foldIn(ratings), { gain, starsGain } = parts.ranking;
      const sides = {
        stars: createSide(rows, stars, [{ folded: starsOf, gain: 1 }], ratings, null),
        ranking: createSide(rows, ranking, [{ folded: rankingOf, gain }, { folded: starsOf, gain: starsGain }], ratings, neighbourWorth(rows, ratings)),
      };
      return {
        ratings, ranking: sides.ranking.scoring, stars: sides.stars.scoring,
        expect: (row) => ({ stars: Math.min(5, Math.max(0.5, sides.stars.score(row))), spread: spreadOf(parts.spread, { ratings: ratings.length, raters: raters[row] as number }) }),
        reasons: (row, of) => sides[of].reasons(row),
        terms: (row, of) => sides[of].terms(row),
      } satisfies Person;
    },
  };
}

/** One rating a row, the last. */
function checked(ratings: readonly Rated[], works: number): readonly Rated[] {
  const last = new Map<number, Rated>();
  for (const rated of ratings) {
    if (!(Number.isInteger(rated.row) && rated.row >= 0 && rated.row < works)) throw new RangeError(`foldIn: row ${rated.row} of ${works}`);
    if (!(rated.stars >= 0.5 && rated.stars <= 5 && Number.isInteger(rated.stars * 2))) throw new RangeError(`foldIn: ${rated.stars} stars`);
    last.set(rated.row, rated);
  }
  return [...last.values()];
}

/** What the item-item part gives: to every item, and of it a single rating to one item. */
interface NeighbourWorth {
  readonly ofItem: Float64Array;
  share(rating: number, item: number): number;
}

function neighbourWorth({ parts: { items, ranking: { neighbours } }, itemOf }: TasteRows, ratings: readonly Rated[]): NeighbourWorth {
  const { starts, to, values, scales, inputs } = neighbours, ofItem = new Float64Array(items.length);
  const inputOf = ({ row, stars }: Rated) => {
    const item = itemOf[row] as number;
    return item < 0 ? { from: 0, end: 0, input: 0 } : { from: starts[item] as number, end: starts[item + 1] as number, input: (inputs[2 * stars - 1] as number) * (scales[item] as number) };
  };
  for (const rated of ratings) {
    const { from, end, input } = inputOf(rated);
    for (let at = from; at < end; at++) (ofItem[to[at] as number] as number) += input * (values[at] as number);
  }
  return {
    ofItem,
    share(rating, item) {
      const { from, end, input } = inputOf(ratings[rating] as Rated), at = to.subarray(from, end).indexOf(item);
      return at < 0 ? 0 : input * (values[from + at] as number);
    },
  };
}

interface Side {
  readonly scoring: Scoring;
  /** Of one work, without the reasons. */
  score(row: number): number;
  reasons(row: number): TasteReasons;
  terms(row: number): TermReasons;
}

const strongestFirst = (a: { readonly weight: number }, b: { readonly weight: number }): number => Math.abs(b.weight) - Math.abs(a.weight);

/** One of the two scores of a person, in all its views. */
function createSide(rows: TasteRows, { base }: FactorModel, mix: readonly { readonly folded: Folded; readonly gain: number }[], ratings: readonly Rated[], neighbours: NeighbourWorth | null): Side {
  const { parts, vectors, termStarts, termIndexes, itemOf } = rows, { d } = vectors, used = mix.filter(({ gain }) => gain !== 0);
  const dense = new Float32Array(d), termWorth = new Float64Array(parts.terms.length);
  /** What counts towards any work: only the first model's offset, the others are of another scale. */
  const offset = mix[0]?.folded.offset ?? 0;
  for (const { folded, gain } of used) {
    for (let j = 0; j < d; j++) (dense[j] as number) += gain * (folded.dense[j] as number);
    for (let at = 0; at < termWorth.length; at++) (termWorth[at] as number) += gain * (folded.termWorth[at] as number);
  }
  const ownOf = (item: number): number => used.reduce((sum, { folded, gain }) => sum + gain * folded.own(item), neighbours?.ofItem[item] ?? 0);

  const ownAt = (row: number): number => ((itemOf[row] as number) < 0 ? 0 : ownOf(itemOf[row] as number)), textAt = (row: number): number => denseDot(vectors.values, vectors.scales[row] as number, row * d, dense);

  function score(row: number): number {
    let sum = (base[row] as number) + offset + ownAt(row) + textAt(row);
    for (let at = termStarts[row] as number, end = termStarts[row + 1] as number; at < end; at++) sum += termWorth[termIndexes[at] as number] as number;
    return sum;
  }

  function terms(row: number): TermReasons {
    const own = ownAt(row), text = textAt(row);
    const reasons = Array.from(termIndexes.subarray(termStarts[row], termStarts[row + 1]), (index) => ({ term: parts.terms[index] as number, weight: termWorth[index] as number }));
    const anybody = (base[row] as number) + offset;
    return { score: score(row), base: anybody, own, terms: reasons.sort(strongestFirst), text };
  }

  return {
    scoring: {
      dense,
      rest(into) {
        for (let row = 0; row < parts.works; row++) {
          let sum = (base[row] as number) + offset;
          for (let at = termStarts[row] as number, end = termStarts[row + 1] as number; at < end; at++) sum += termWorth[termIndexes[at] as number] as number;
          into[row] = sum;
        }
        for (let item = 0; item < parts.items.length; item++) (into[parts.items[item] as number] as number) += ownOf(item);
      },
    },
    score, terms,
    reasons(row) {
      const item = itemOf[row] as number, weights = new Float64Array(ratings.length);
      mix.forEach(({ folded, gain }, model) => {
        if (gain === 0) return;
        const shares = folded.shares(row, model === 0);
        for (let at = 0; at < weights.length; at++) (weights[at] as number) += gain * (shares[at] as number);
      });
      if (neighbours && item >= 0) for (let at = 0; at < weights.length; at++) (weights[at] as number) += neighbours.share(at, item);
      const shares = ratings.map((rated, at) => ({ row: rated.row, weight: weights[at] as number }));
      return { score: score(row), base: base[row] as number, ratings: shares.sort(strongestFirst) };
    },
  };
}
