import { quantise } from '../content/space/quantise.ts';
import type { Vectors } from '../content/vectorsFile.ts';
import type { WorkFacts } from '../content/workFacts.ts';
import { seededRandom } from '../random.ts';
import { starSteps, type FactorParts, type TasteParts } from './parts.ts';
import { sideFeatureNames } from './sideFeatures.ts';

/** Models of random weights over `works` works, enough to hold code to what the types promise. */
export interface SmallTaste {
  readonly parts: TasteParts;
  readonly facts: WorkFacts;
  readonly vectors: Vectors;
}

/** @param of  facts and vectors to make parts for; without them made-up ones, of 60 works */
export function smallTaste(of?: { readonly facts: WorkFacts; readonly vectors: Vectors; readonly identity?: TasteParts['identity'] }, seed = 2024): SmallTaste {
  const random = seededRandom(seed), normal = () => random() + random() + random() - 1.5;
  const facts = of?.facts ?? smallFacts(60, random), vectors = of?.vectors ?? quantise(Float32Array.from({ length: facts.works * 8 }, normal), 8), { d } = vectors, { works } = facts;
  // Every third work is known by few people; every second term has weights.
  const items = Int32Array.from({ length: works }, (_, row) => row).filter((row) => row % 3 !== 2), terms = Int32Array.from({ length: facts.fieldOfTerm.length }, (_, term) => term).filter((term) => term % 2 === 0);
  const floats = (length: number, size: number) => Float32Array.from({ length }, () => size * normal());
  const bytes = (length: number) => Int8Array.from({ length }, () => Math.round(80 * normal()));
  const model = (k: number, hasOffset: boolean): FactorParts => {
    const n = k + (hasOffset ? 1 : 0), prior = new Float32Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) prior[i * n + j] = i === j ? 3 + i / n : 0.1;
    return {
      k, mean: hasOffset ? 3.5 : 0, content: floats(k * d, 0.3), contentBias: floats(d, 0.1), sideBias: floats(sideFeatureNames.length, 0.05), termFactors: bytes(terms.length * k),
      termScales: new Float32Array(terms.length).fill(0.002), termBias: floats(terms.length, 0.02), own: bytes(items.length * k), ownScales: new Float32Array(items.length).fill(0.004), ownBias: floats(items.length, 0.2),
      fold: { prior, hasOffset, weights: new Float32Array(starSteps).fill(1), targets: hasOffset ? null : Float32Array.from({ length: starSteps }, (_, step) => (step < 5 ? 0 : 1)), doubt: 2 },
    };
  };
  const starts = Int32Array.from({ length: items.length + 1 }, (_, item) => 2 * item);
  const neighbours = {
    starts, to: Uint16Array.from({ length: 2 * items.length }, (_, at) => ((at >> 1) + 1 + 2 * (at & 1)) % items.length), values: bytes(2 * items.length), scales: new Float32Array(items.length).fill(0.01),
    inputs: Float32Array.from({ length: starSteps }, (_, step) => (step - 4) / 5),
  };
  return {
    facts, vectors,
    parts: {
      identity: of?.identity ?? { movies: '0123456789abcdef', streaming: 'fedcba9876543210' }, works, d, items, raters: Uint16Array.from(items, (_, item) => 5 + ((item * 37) % 400)), terms,
      firstPicks: items.slice(0, 30), stars: model(4, true), ranking: { ...model(6, false), gain: 0.8, starsGain: 0.3, neighbours }, spread: { intercept: -0.3, person: 0.3, title: 0.4, cold: 0.1 },
    },
  };
}

function smallFacts(works: number, random: () => number): WorkFacts {
  const nTerms = 20, lists = Array.from({ length: works }, () => Array.from({ length: nTerms }, (_, term) => term).filter(() => random() < 0.2));
  const termStarts = new Int32Array(works + 1);
  lists.forEach((list, row) => (termStarts[row + 1] = (termStarts[row] as number) + list.length));
  return {
    works, films: works - 10, termStarts, terms: Int32Array.from(lists.flat()), fieldOfTerm: Uint8Array.from({ length: nTerms }, (_, term) => Math.floor(term / 5)),
    years: Int16Array.from({ length: works }, (_, row) => (row % 7 === 0 ? -1 : 1960 + row)), runtimes: new Int16Array(works).fill(100), isSeries: Uint8Array.from({ length: works }, (_, row) => (row >= works - 10 ? 1 : 0)),
    platforms: Uint8Array.from({ length: works }, (_, row) => row % 4), languages: new Int16Array(works), languageCodes: ['en'], genreKeys: ['drama', 'comedy', 'horror', 'crime', 'family'],
    genreTerms: Int32Array.from([0, 1, 2, 3, 4]), votes: Int32Array.from({ length: works }, (_, row) => (works - row) * 20), voteAverage: Float32Array.from({ length: works }, (_, row) => (row % 9 === 0 ? NaN : 5 + (row % 5) / 2)),
    popularity: new Float32Array(works).fill(NaN),
  };
}
