import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { TasteTrait } from '../../src/contracts/taste.ts';
import { factFields, type FactField, type WorkFacts } from '../../src/domain/content/workFacts.ts';
import type { Rated, Taste } from '../../src/domain/taste/taste.ts';

/** What a trait can be of. */
const telling: ReadonlySet<FactField> = new Set<FactField>(['genre', 'keyword', 'cast', 'director', 'collection', 'country', 'language', 'decade']);
/** Made-up titles, neither liked nor disliked, that every mean is taken with: few titles say little. */
const doubtOfPerson = 5, doubtOfTrait = 4;
const fewestTitles = 2, leastLift = 0.05, mostOfField = 24, mostEvidence = 5;

/**
 * How facts go with the stars that a person gave: of each fact the mean of (stars − what the title would get from anybody − what this person gives more than others),
 * shrunk towards 0. Highest lift first.
 * @throws RangeError as `foldIn` does
 */
export function findTraits(taste: Taste, facts: WorkFacts, ratings: readonly Rated[]): TasteTrait[] {
  const person = taste.foldIn(ratings), anybody = taste.foldIn([]);
  const apart = person.ratings.map(({ row, stars }) => ({ row, stars, by: stars - anybody.terms(row, 'stars').base }));
  const offset = apart.reduce((sum, { by }) => sum + by, 0) / (apart.length + doubtOfPerson);
  const having = new Map<number, { row: number; stars: number; by: number }[]>();
  for (const { row, stars, by } of apart) {
    for (let at = facts.termStarts[row] ?? 0; at < (facts.termStarts[row + 1] ?? 0); at++) {
      const term = facts.terms[at] ?? 0;
      if (!telling.has(fieldOf(facts, term))) continue;
      const titles = having.get(term) ?? [];
      if (titles.push({ row, stars, by: by - offset }) === 1) having.set(term, titles);
    }
  }
  const traits = [...having].flatMap(([term, titles]): TasteTrait[] => {
    const lift = titles.reduce((sum, { by }) => sum + by, 0) / (titles.length + doubtOfTrait);
    if (titles.length < fewestTitles || Math.abs(lift) < leastLift) return [];
    const evidence = titles.sort((a, b) => Math.sign(lift) * (b.by - a.by) || a.row - b.row).slice(0, mostEvidence);
    return [{ term, lift, titles: titles.length, evidence: evidence.map(({ row, stars }) => ({ row: row as WorkRow, stars })) }];
  });
  return strongest(facts, traits).sort((a, b) => b.lift - a.lift || a.term - b.term);
}

const fieldOf = (facts: WorkFacts, term: number): FactField => factFields[facts.fieldOfTerm[term] ?? 0] ?? 'title';

/** At most so many of each field. */
function strongest(facts: WorkFacts, traits: readonly TasteTrait[]): TasteTrait[] {
  const taken = new Map<FactField, number>();
  return [...traits].sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift) || a.term - b.term).filter(({ term }) => {
    const field = fieldOf(facts, term), count = (taken.get(field) ?? 0) + 1;
    taken.set(field, count);
    return count <= mostOfField;
  });
}
