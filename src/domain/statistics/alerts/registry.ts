import { alertNames, type Alert } from './alert.ts';
import type { AlertContext, AlertRule, Facts } from './alertRule.ts';
import { constant } from './constant.ts';
import { datesAsText } from './datesAsText.ts';
import { drift } from './drift.ts';
import { duplicates } from './duplicates.ts';
import { edgeBlanks } from './edgeBlanks.ts';
import { empty } from './empty.ts';
import { encoding } from './encoding.ts';
import { gappedDates } from './gappedDates.ts';
import { heavyTailed } from './heavyTailed.ts';
import { highCardinality } from './highCardinality.ts';
import { highCorrelation } from './highCorrelation.ts';
import { identifier } from './identifier.ts';
import { imbalance } from './imbalance.ts';
import { infinite } from './infinite.ts';
import { listAsText } from './listAsText.ts';
import { missing } from './missing.ts';
import { missingTogether } from './missingTogether.ts';
import { mixedTypes } from './mixedTypes.ts';
import { nearDuplicates } from './nearDuplicates.ts';
import { nonStationary } from './nonStationary.ts';
import { numbersAsText } from './numbersAsText.ts';
import { outliers } from './outliers.ts';
import { skewed } from './skewed.ts';
import { suspiciousDefault } from './suspiciousDefault.ts';
import { targetLeakage } from './targetLeakage.ts';
import { uniform } from './uniform.ts';
import { unique } from './unique.ts';
import { zeros } from './zeros.ts';

/** Every rule, in the order of `alertNames`. */
export const alertRules: readonly AlertRule[] = [
  constant, empty, highCardinality, unique, uniform, missing, zeros, skewed, heavyTailed, outliers, infinite, highCorrelation, imbalance, duplicates, mixedTypes,
  edgeBlanks, encoding, numbersAsText, datesAsText, nearDuplicates, identifier, suspiciousDefault, gappedDates, nonStationary, listAsText, targetLeakage, drift, missingTogether,
];

const severities: readonly Alert['severity'][] = ['problem', 'warning', 'note'];

/** Everything in a table that a person should look at: worst first, then by column (the table's own first), then in the order of `alertNames`. */
export function findAlerts(facts: Facts, context: AlertContext): Alert[] {
  const rank = ({ severity, column, name }: Alert): readonly number[] => [severities.indexOf(severity), column ?? -1, alertNames.indexOf(name)];
  return alertRules.flatMap((rule) => rule.find(facts, context)).sort((a, b) => {
    const left = rank(a), right = rank(b);
    return left.reduce((order, value, at) => order || value - (right[at] ?? 0), 0);
  });
}
