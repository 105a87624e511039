import { columnRule } from './alertRule.ts';

/** A column of type `identifier`: it names rows. Its mean means nothing, and a model that sees it learns rows by heart. Says for such a column what `unique` and `highCardinality` would. */
export const identifier = columnRule('identifier', ({ name, type, distinct, count }) => (type !== 'identifier' ? null : {
  severity: 'note', values: { count: distinct, share: distinct / count }, fixes: [[{ do: 'drop', column: name }]],
}));
