import { columnAlert, type AlertRule } from './alertRule.ts';

/** One value in every cell that has one: tells rows apart by nothing, and breaks whatever divides by a spread. Constant and empty columns raise no other alert. */
export const constant: AlertRule = {
  name: 'constant',
  find: ({ columns }) => columns.flatMap(({ name, distinct, count, frequency }, index) => (distinct !== 1 ? [] : [columnAlert('constant', name, index, {
    severity: 'warning', values: { value: String(frequency.most[0]?.value ?? ''), count }, fixes: [[{ do: 'drop', column: name }]],
  })])),
};
