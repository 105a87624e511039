import { spreadBetweenGroups } from '../../kernels/groupSpread.ts';
import type { MeasureColumns } from './matrixOf.ts';

/** η of every category (rows) with every number (columns): the root of the share of the number's variance that lies between categories. Source: Fisher, Statistical Methods for Research Workers, 1925. */
export const correlationRatio: MeasureColumns = async function* ({ categories, numbers, options }) {
  if (categories.length === 0 || numbers.length === 0) return null;
  const values: (number | null)[] = [];
  for (const { codes, bins } of categories) {
    for (const { scaled } of numbers) {
      const share = spreadBetweenGroups(codes, bins, scaled, options.fewestRows);
      values.push(share === null ? null : Math.sqrt(share));
      yield;
    }
  }
  return { measure: 'correlationRatio', rows: categories.map(({ index }) => index), columns: numbers.map(({ index }) => index), values, sampled: null, engine: 'cpu' };
};
