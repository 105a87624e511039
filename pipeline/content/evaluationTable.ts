import type { Evaluation, Figure } from './evaluateContent.ts';

/** The figures for a terminal: means with 95 % intervals, and how far the blend is ahead with the paired interval. */
export function evaluationTable({ half, collections, collectionQueries, people, coLikedQueries, sampled, methods, medianVotesOfFilms }: Evaluation): string {
  const digits = (value: number) => value.toFixed(3).replace(/^(-?)0\./, '$1.');
  const cell = ({ mean, interval, behindBlend }: Figure) =>
    `${digits(mean)} (${digits(interval.from)}–${digits(interval.to)})${behindBlend ? `  +${digits(behindBlend.mean)} (${digits(behindBlend.interval.from)}–${digits(behindBlend.interval.to)})` : ''}`;
  return [
    `${half === 'heldOut' ? 'held-out' : 'tuning'} half: ${collectionQueries} films of ${collections} collections, ${coLikedQueries} films liked by ${people} people; ${sampled} works sampled; films have ${medianVotesOfFilms} votes in the median`,
    `${'method'.padEnd(14)} ${'recall@10, blend ahead by'.padEnd(46)} ${'NDCG@10, blend ahead by'.padEnd(46)} coverage votes ms`,
    ...methods.map(({ name, recall, ndcg, coverage, medianVotes, msAQuery }) =>
      `${name.padEnd(14)} ${cell(recall).padEnd(46)} ${cell(ndcg).padEnd(46)} ${digits(coverage).padStart(8)} ${String(medianVotes).padStart(5)} ${msAQuery.toFixed(1)}`),
  ].join('\n');
}
