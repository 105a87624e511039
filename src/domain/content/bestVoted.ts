import { meanOfKnown, scoreOf, weightedScore } from '../catalogue/score.ts';
import { factFields, type WorkFacts } from './workFacts.ts';

const genreField = factFields.indexOf('genre');

/**
 * The best-voted works that share a genre with work `row` (any work where it has no genre, or where nothing else has it): what may be offered when nothing else is known of it.
 * @param allowed  1 = may be offered, [works]
 * @returns at most k rows with their scores (votes' mean drawn to that of all, 0–5), best first, ties by row
 */
export function bestVoted(facts: WorkFacts, row: number, allowed: Uint8Array, k: number): readonly { readonly row: number; readonly score: number }[] {
  const scores = Float32Array.from(facts.voteAverage, (mean, work) => scoreOf(Number.isNaN(mean) ? null : mean, facts.votes[work] ?? 0) ?? NaN);
  const prior = meanOfKnown(scores);
  const genres = new Set(genresOf(facts, row));
  const candidates: { row: number; score: number; alike: boolean }[] = [];
  for (let work = 0; work < facts.works; work++) {
    const score = scores[work] ?? NaN;
    if (allowed[work] !== 1 || Number.isNaN(score)) continue;
    candidates.push({ row: work, score: weightedScore(score, facts.votes[work] ?? 0, prior), alike: genresOf(facts, work).some((genre) => genres.has(genre)) });
  }
  const alike = candidates.filter((candidate) => candidate.alike);
  return (alike.length > 0 ? alike : candidates).sort((a, b) => b.score - a.score || a.row - b.row).slice(0, k).map(({ row: work, score }) => ({ row: work, score }));
}

function genresOf({ termStarts, terms, fieldOfTerm }: WorkFacts, row: number): readonly number[] {
  return [...terms.subarray(termStarts[row], termStarts[row + 1])].filter((term) => fieldOfTerm[term] === genreField);
}
