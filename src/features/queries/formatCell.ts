import { genreName } from '../../domain/catalogue/genres.ts';
import { platforms } from '../../domain/catalogue/schema.ts';
import { daysFromIso } from '../../domain/date.ts';
import type { ResultColumn, Row } from '../../domain/queries/query.ts';
import { formatFixed, formatInteger, formatMinutes, formatNumber, formatUsd } from '../../i18n/format.ts';
import { language, t } from '../../i18n/i18n.svelte.ts';
import { countryLabel, formatRatio, formatShortDay, languageLabel } from '../catalogue/formatFacts.ts';
import { linkTo } from '../shell/place.ts';

type Cell = Row[string] | undefined;

/** A cell in the language shown; null when the value is not known. A value of another type than its column's format is shown as it is. */
export function formatCell(cell: Cell, format: ResultColumn['format']): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'boolean') return t(cell ? 'queries.yes' : 'queries.no');
  if (typeof cell === 'string') return formatText(cell, format);
  if (typeof cell !== 'number') return cell.length === 0 ? null : cell.map((part) => formatText(part, format)).join(', ');
  switch (format) {
    case 'integer': return formatInteger(cell);
    case 'number': return formatNumber(cell, 2);
    case 'usd': return formatUsd(cell);
    case 'ratio': return formatRatio(cell);
    case 'minutes': return formatMinutes(cell);
    case 'score': return formatFixed(cell, 1);
    case 'likeness': return formatFixed(cell, 3); // the closest often differ in the third digit only
    case 'date': return formatShortDay(cell);
    default: return String(cell); // years and ids take no thousands separator
  }
}

function formatText(text: string, format: ResultColumn['format']): string {
  const days = format === 'date' ? daysFromIso(text) : null;
  if (days !== null) return formatShortDay(days);
  const platform = format === 'platform' ? platforms.find((known) => known === text) : undefined;
  if (platform) return t(`common.platform_${platform}`);
  if (format === 'language') return languageLabel(text);
  if (format === 'country') return countryLabel(text);
  if (format === 'genre') return genreName(text, language());
  return text;
}

const numeric: ReadonlySet<ResultColumn['format']> = new Set(['integer', 'number', 'usd', 'ratio', 'year', 'minutes', 'score', 'likeness']);
export function isNumeric({ format }: Pick<ResultColumn, 'format'>): boolean {
  return numeric.has(format);
}

/** Columns of a result that name a person. */
const personColumns: ReadonlySet<string> = new Set(['actor', 'director', 'name', 'person']);

/**
 * Where a cell leads: an id and the title beside it to the title's page, a person's name to the person's page, anything else nowhere.
 * @param idColumn  name of the `title-id` column of the same result, if it has one
 */
export function cellLink(row: Row, { name, format }: Pick<ResultColumn, 'name' | 'format'>, idColumn: string | undefined): string | null {
  const value = row[name];
  if (format === 'title-id' || (name === 'title' && idColumn !== undefined)) {
    const id = row[format === 'title-id' ? name : idColumn ?? ''];
    return typeof id === 'string' || typeof id === 'number' ? linkTo('title', String(id)) : null;
  }
  return format === 'text' && personColumns.has(name) && typeof value === 'string' ? linkTo('person', value) : null;
}
