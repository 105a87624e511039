import { addOuter, factorise, solveFactorised } from '../../kernels/cholesky.ts';

/**
 * Works to ask a newcomer about, the most telling first: greedily the one that a rating of would most shrink what is unknown of them (log determinant of the posterior precision, D-optimal
 * design), times the chance that they know it.
 * @param candidates  titles that may be asked about
 * @param factors  row-major [titles × k], people being N(0, 1) in every factor
 * @param familiarity  0–1 of each candidate
 * @param noise  variance of a rating
 * @param rules  titles that exclude each other share a group (a collection, say); -1 = none
 */
export function chooseFirstPicks(candidates: Int32Array, factors: Float64Array, k: number, familiarity: Float64Array, groups: Int32Array, noise: number, count: number): Int32Array {
  const precision = new Float64Array(k * k), chosen: number[] = [], taken = new Set<number>(), left = new Set(candidates.keys());
  for (let f = 0; f < k; f++) precision[f * k + f] = 1;
  while (chosen.length < count && left.size > 0) {
    const l = precision.slice();
    factorise(l, k);
    let best = -1, most = -Infinity;
    for (const at of left) {
      if (taken.has(groups[at] as number)) continue;
      const q = factors.slice((candidates[at] as number) * k, (candidates[at] as number) * k + k), solved = q.slice();
      solveFactorised(l, k, solved);
      const gain = Math.log1p(q.reduce((sum, value, f) => sum + value * (solved[f] as number), 0) / noise) * (familiarity[at] as number);
      if (gain > most) [best, most] = [at, gain];
    }
    if (best < 0) break;
    const title = candidates[best] as number;
    // Most people do not know every title: what a rating would tell counts by the chance of getting it.
    addOuter(precision, k, factors.slice(title * k, title * k + k), (familiarity[best] as number) / noise);
    chosen.push(title);
    left.delete(best);
    if ((groups[best] as number) >= 0) taken.add(groups[best] as number);
  }
  return Int32Array.from(chosen);
}
