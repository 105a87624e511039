import { seededRandom } from '../../random.ts';

export interface Interval { readonly from: number; readonly to: number }

const resamples = 2000;
const bootstrapSeed = 7;

/**
 * 95 % interval of a mean by the bootstrap over groups: queries of one group (a collection) are drawn together, for they succeed and fail together.
 * Give differences of two methods on the same queries for a paired interval.
 * @param groups  group of each value, 0 … groups − 1
 */
export function bootstrapInterval(values: readonly number[], groups: readonly number[]): Interval {
  const count = Math.max(-1, ...groups) + 1, sums = new Float64Array(count), sizes = new Float64Array(count);
  values.forEach((value, at) => {
    const group = groups[at] as number;
    (sums[group] as number) += value;
    (sizes[group] as number)++;
  });
  const random = seededRandom(bootstrapSeed), means = new Float64Array(resamples);
  for (let draw = 0; draw < resamples; draw++) {
    let sum = 0, size = 0;
    for (let at = 0; at < count; at++) {
      const group = Math.floor(random() * count);
      sum += sums[group] as number;
      size += sizes[group] as number;
    }
    means[draw] = sum / Math.max(size, 1);
  }
  means.sort();
  return { from: means[Math.round(0.025 * (resamples - 1))] as number, to: means[Math.round(0.975 * (resamples - 1))] as number };
}
