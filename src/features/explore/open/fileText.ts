import type { FileNote, FileReading, FileRefusal } from '../../../contracts/profile.ts';
import type { RecipeExpectation } from '../../../domain/statistics/recipe/recipeReading.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { counted } from '../facts/figure.ts';

const placeNames = ['page', 'column', 'columns', 'cells', 'line', 'declared', 'bytes', 'limit', 'codec', 'what', 'seconds', 'expected'] as const;

/** Why a file is no table, and where it shows: `… Page 3, column x, declared 2,147,483,648, found 40 B.` */
export function refusalText({ why, values }: FileRefusal): string {
  const isBytes = values['columns'] === undefined && values['cells'] === undefined;
  const written = (name: (typeof placeNames)[number], value: string | number): string => {
    if (name === 'expected') return t(`exploreAlerts.expected_${value as RecipeExpectation}`);
    if (typeof value === 'string') return value;
    return name === 'bytes' || name === 'limit' && isBytes ? formatBytes(value) : counted(value);
  };
  const where = placeNames.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [t(`explore.place_${name}`, { value: written(name, value) })];
  });
  const places = where.join(', ');
  return t(`explore.refused_${why}`) + (where.length === 0 ? '' : ` ${places.charAt(0).toUpperCase()}${places.slice(1)}.`);
}

/** `3 rows have too few cells (first in line 12, column 4)` */
export function noteText({ what, count, line, column }: FileNote): string {
  const text = t(`explore.note_${what}`, { count, number: counted(count) });
  if (line === null && column === null) return text;
  const where = line === null ? t('explore.atColumn', { column: String(column) }) : column === null ? t('explore.atLine', { line: counted(line) }) : t('explore.atLineColumn', { line: counted(line), column: typeof column === 'number' ? counted(column) : column });
  return `${text} (${where})`;
}

/** `Delimited by “;”, Windows-1252, first row names the columns` */
export function readingText(reading: FileReading): string {
  const parts = [t(`explore.format_${reading.format}`)];
  if (reading.isGzip) parts.push('gzip');
  if (reading.format === 'delimited') parts.push(t('explore.delimitedBy', { delimiter: delimiterName(reading.delimiter) }));
  if (reading.format !== 'parquet') parts.push(t(`explore.encoding_${reading.encoding}`));
  if (reading.format === 'delimited') parts.push(t(reading.hasHeader ? 'explore.withHeader' : 'explore.withoutHeader'));
  return parts.join(' · ');
}

export const commonDelimiters = [',', ';', '\t', '|'] as const;
export function delimiterName(delimiter: string): string {
  const at = (commonDelimiters as readonly string[]).indexOf(delimiter);
  return at < 0 ? `“${delimiter}”` : t(`explore.delimiter_${(['comma', 'semicolon', 'tab', 'pipe'] as const)[at] ?? 'comma'}`);
}
