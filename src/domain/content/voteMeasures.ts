import { manyVotes, usualVote, usualVotes } from './blendWeights.ts';
import type { WorkFacts } from './workFacts.ts';

/**
 * How well known and how well liked each work is, both about 0–1. Nobody votes on streaming titles that match no film: they are taken for
 * the mean of those that do, else no series would ever stand beside a film.
 */
export function voteMeasures({ works, films, votes, voteAverage, platforms }: WorkFacts): { readonly logVotes: Float64Array; readonly quality: Float64Array } {
  const logVotes = new Float64Array(works), quality = new Float64Array(works);
  let streaming = 0, known = 0, liked = 0;
  for (let row = 0; row < films; row++) {
    const count = votes[row] as number, mean = voteAverage[row] as number;
    logVotes[row] = Math.log10(1 + count) / manyVotes;
    quality[row] = ((Number.isNaN(mean) ? 0 : mean * count) + usualVote * usualVotes) / ((Number.isNaN(mean) ? 0 : count) + usualVotes) / 10;
    if (platforms[row] === 0) continue;
    streaming++;
    known += logVotes[row] as number;
    liked += quality[row] as number;
  }
  logVotes.fill(streaming > 0 ? known / streaming : 0, films);
  quality.fill(streaming > 0 ? liked / streaming : usualVote / 10, films);
  return { logVotes, quality };
}
