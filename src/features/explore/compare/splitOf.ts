import type { Comparison } from '../../../contracts/profile.ts';
import type { ColumnProfile } from '../../../domain/statistics/profile.ts';
import type { Cell } from '../../../domain/statistics/table.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { cellText, momentText } from '../facts/cellText.ts';
import { figure } from '../facts/figure.ts';

/** What is chosen in the form: ends of a range as they are written, or values. */
export type SplitChoice = { readonly from: string; readonly to: string } | { readonly values: readonly Cell[] };

/** How a table is split in two: rows within the range or with one of the values, against the others. Null while nothing, or nothing sensible, is chosen. Dates are `YYYY-MM-DD`. */
export function splitOf({ name, held }: Pick<ColumnProfile, 'name' | 'held'>, choice: SplitChoice): Comparison | null {
  if ('values' in choice) {
    const values = choice.values.filter((value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean');
    return values.length === 0 ? null : { with: 'split', column: name, values };
  }
  const number = (text: string): number | undefined => {
    const value = text.trim() === '' ? NaN : held === 'date' ? Date.parse(`${text}T00:00:00Z`) : Number(text);
    return Number.isFinite(value) ? value : undefined;
  };
  const from = number(choice.from), to = number(choice.to);
  if (from === undefined && to === undefined || from !== undefined && to !== undefined && from > to) return null;
  return { with: 'split', column: name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** `released: 2000-01-01 to …`, `kind: film, series` */
export function splitText({ column, values, from, to }: Extract<Comparison, { with: 'split' }>): string {
  if (values) return `${column}: ${values.map(cellText).join(', ')}`;
  // A range says nothing of its column's form: moments are larger than what anybody counts.
  const text = (value: number | undefined): string => (value === undefined ? '…' : Math.abs(value) >= 1e10 && value % 86_400_000 === 0 ? momentText(value) : figure(value));
  return t('explore.splitRange', { column, from: text(from), to: text(to) });
}
