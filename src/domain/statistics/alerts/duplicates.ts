import { shareOf, type AlertRule } from './alertRule.ts';

/** From this share on it is a problem: a file that was joined or read twice. */
export const problemFrom = 0.1;

/** Any row that repeats an earlier one in every cell: it counts twice in everything, and sits in training and test set at once. */
export const duplicates: AlertRule = {
  name: 'duplicates',
  find: ({ overview: { duplicateRows, rows } }) => {
    if (!duplicateRows) return [];
    const share = shareOf(duplicateRows, rows);
    return [{ name: 'duplicates', severity: share >= problemFrom ? 'problem' : 'warning', column: null, other: null, values: { count: duplicateRows, share }, evidence: 'overview', fixes: [[{ do: 'dropRows', where: 'duplicate', column: null }]] }];
  },
};
