import type { ColumnProfile } from '../../../domain/statistics/profile.ts';
import type { Cell } from '../../../domain/statistics/table.ts';
import { language, t } from '../../../i18n/i18n.svelte.ts';
import { figure, preciseFigure } from './figure.ts';

/** A cell as a person reads it; the empty text says that it is one. */
export function cellText(cell: Cell): string {
  if (cell === null) return t('explore.missingCell');
  if (typeof cell === 'boolean') return t(cell ? 'explore.yes' : 'explore.no');
  if (typeof cell === 'number') return Number.isInteger(cell) ? figure(cell) : preciseFigure(cell);
  if (typeof cell === 'string') return cell.trim() === '' ? t('explore.blankCell', { count: cell.length }) : cell;
  return cell.length === 0 ? t('explore.emptyList') : cell.join(' · ');
}

/** A cell of a column that names things: a number is written as it is, 475557. */
export const codeText = (cell: Cell): string => (typeof cell === 'number' ? String(cell) : cellText(cell));

const dayMs = 86_400_000;
/** A moment in milliseconds since 1970, as a day where it is midnight: `2017-09-08`. */
export function momentText(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return figure(ms);
  const iso = date.toISOString();
  return ms % dayMs === 0 ? iso.slice(0, iso.indexOf('T')) : `${iso.slice(0, iso.indexOf('T'))} ${iso.slice(iso.indexOf('T') + 1, iso.indexOf('T') + 9)}`;
}

/** Values of a column's axis as they are read. */
export const valueText = (held: ColumnProfile['held']): ((value: number) => string) => (held === 'date' ? momentText : held === 'boolean' ? (value) => t(value !== 0 ? 'explore.yes' : 'explore.no') : figure);

/** January first, in the language shown. */
export function monthNames(): readonly string[] {
  const format = new Intl.DateTimeFormat(language(), { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2023, month, 1)));
}
/** Monday first. */
export function weekdayNames(): readonly string[] {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day))); // a Monday
}
