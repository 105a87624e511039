import { columnRule, shareOf } from './alertRule.ts';

/** 1 − entropy over its largest possible value: 0 where categories are equally frequent. As ydata-profiling has it. */
export const mostImbalance = 0.5;
/** Fewer values than these are uneven by chance. */
export const leastValues = 50;

/** Categories or truths of which one takes nearly all (imbalance > 0.5): a model that always says this one looks good, and the rare ones are too few to learn from. */
export const imbalance = columnRule('imbalance', ({ type, count, distinct, frequency }) => {
  if ((type !== 'categorical' && type !== 'boolean') || count < leastValues || distinct < 2) return null;
  const score = 1 - frequency.entropy / Math.log2(distinct), top = frequency.most[0];
  if (score <= mostImbalance || !top) return null;
  return { severity: 'note', values: { value: String(top.value), topShare: shareOf(top.count, count), count: distinct, score } };
});
