import { columnAlert, type AlertRule } from './alertRule.ts';

/** No cell has a value: the column says nothing, or it was not read as it was meant. */
export const empty: AlertRule = {
  name: 'empty',
  find: ({ columns }) => columns.flatMap(({ name, count, missing }, index) => (count > 0 || missing === 0 ? [] : [columnAlert('empty', name, index, {
    severity: 'warning', values: { count: missing }, evidence: 'missing', fixes: [[{ do: 'drop', column: name }]],
  })])),
};
