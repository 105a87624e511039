import type { PairKind } from '../../../contracts/profile.ts';
import type { ColumnProfile } from '../../../domain/statistics/profile.ts';

type Side = Pick<ColumnProfile, 'held' | 'type'>;
const isMeasured = ({ held, type }: Side): boolean => (held === 'number' || held === 'date') && type !== 'categorical' && type !== 'boolean';

/** The ways in which two columns can be drawn against each other. */
export function pairKindsOf(x: Side, y: Side): readonly PairKind[] {
  const measured = Number(isMeasured(x)) + Number(isMeasured(y));
  return measured === 2 ? ['scatter', 'hexbin', 'density'] : measured === 1 ? ['groups', 'crosstab'] : ['crosstab'];
}
