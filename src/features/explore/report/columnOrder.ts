import type { Alert } from '../../../domain/statistics/alerts/alert.ts';
import type { ColumnType } from '../../../domain/statistics/table.ts';
import type { ColumnSlot } from '../state/columnSlots.ts';

export const columnOrders = ['table', 'name', 'type', 'missing', 'distinct', 'alerts', 'skewness'] as const;
export type ColumnOrder = (typeof columnOrders)[number];

/** Which columns are listed, and in what order. */
export interface ColumnChoice {
  readonly search: string;
  readonly type: ColumnType | null;
  readonly order: ColumnOrder;
}
export const everyColumn: ColumnChoice = { search: '', type: null, order: 'table' };

/** Case and accents aside. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The columns that a choice lists; those that are not profiled yet come last where figures decide. Stable. */
export function chosenColumns(columns: readonly ColumnSlot[], { search, type, order }: ColumnChoice, alerts: readonly Alert[], locale: string): readonly ColumnSlot[] {
  const wanted = folded(search.trim());
  const listed = columns.filter(({ name, profile }) => folded(name).includes(wanted) && (type === null || profile?.type === type));
  if (order === 'table') return listed;
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  if (order === 'name') return [...listed].sort((a, b) => compare(a.name, b.name));
  if (order === 'type') return [...listed].sort((a, b) => compare(a.profile?.type ?? '￿', b.profile?.type ?? '￿'));
  const figure = ({ index, profile }: ColumnSlot): number => {
    if (order === 'alerts') return alerts.filter(({ column, other }) => column === index || other === index).length;
    if (!profile) return -Infinity;
    return order === 'missing' ? profile.missing : order === 'distinct' ? profile.distinct : Math.abs(profile.numeric?.skewness ?? -Infinity);
  };
  return listed.map((slot) => ({ slot, of: figure(slot) })).sort((a, b) => (b.of === a.of ? 0 : b.of - a.of)).map(({ slot }) => slot);
}
