import type { Vectors } from '../../src/domain/content/vectorsFile.ts';
import { factFields, type FactField, type WorkFacts } from '../../src/domain/content/workFacts.ts';
import { sideFeatureNames, sideFeatures } from '../../src/domain/taste/sideFeatures.ts';
import type { TitleFeatures } from '../../src/domain/taste/training/contentMap.ts';

/** Facts that have weights of their own; words of a title say little about taste. */
const weighted: ReadonlySet<FactField> = new Set(['genre', 'keyword', 'cast', 'director', 'collection', 'country', 'language', 'company', 'decade']);

export interface RatedFeatures {
  /** Terms of WorkFacts with weights, ascending. */
  readonly terms: Int32Array;
  readonly ofFactors: TitleFeatures;
  /** With the side features after the content vector, and a 1 at the end. */
  readonly ofBias: TitleFeatures;
}

/** @param rows  work row of each title @param raters  of each title @param fewest  titles with at least 5 raters that a term needs */
export function ratedFeatures(facts: WorkFacts, vectors: Vectors, rows: Int32Array, raters: ArrayLike<number>, fewest: number): RatedFeatures {
  const uses = new Int32Array(facts.fieldOfTerm.length), { d } = vectors, wide = d + sideFeatureNames.length + 1;
  const termsOf = (row: number) => facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1]);
  rows.forEach((row, title) => { if ((raters[title] as number) >= 5) for (const term of termsOf(row)) (uses[term] as number)++; });
  const terms = Int32Array.from(uses.keys()).filter((term) => (uses[term] as number) >= fewest && weighted.has(factFields[facts.fieldOfTerm[term] as number] as FactField));
  const indexOf = new Map<number, number>();
  terms.forEach((term, index) => indexOf.set(term, index));
  const termStarts = new Int32Array(rows.length + 1), termIndexes: number[] = [];
  const dense = new Float64Array(rows.length * d), denseWide = new Float64Array(rows.length * wide), side = new Float64Array(sideFeatureNames.length);
  rows.forEach((row, title) => {
    for (const term of termsOf(row)) {
      const index = indexOf.get(term);
      if (index !== undefined) termIndexes.push(index);
    }
    termStarts[title + 1] = termIndexes.length;
    for (let j = 0; j < d; j++) dense[title * d + j] = denseWide[title * wide + j] = (vectors.values[row * d + j] as number) * (vectors.scales[row] as number);
    sideFeatures(facts, row, side);
    denseWide.set(side, title * wide + d);
    denseWide[title * wide + wide - 1] = 1;
  });
  const shared = { titles: rows.length, nTerms: terms.length, termStarts, termIndexes: Int32Array.from(termIndexes) };
  return { terms, ofFactors: { ...shared, d, dense }, ofBias: { ...shared, d: wide, dense: denseWide } };
}
