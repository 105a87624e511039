import type { Language } from '../src/contracts/language.ts';
import { genreName } from '../src/domain/catalogue/genres.ts';
import { countryName } from '../src/domain/names/countries.ts';
import { languageName } from '../src/domain/names/languages.ts';
import { platformLabels } from '../src/domain/queries/parameters.ts';
import type { ResultColumn, Row } from '../src/domain/queries/query.ts';
import { speech } from '../src/domain/queries/speech.ts';

const unknownCell = '—';
const digits: Partial<Record<ResultColumn['format'], number>> = { integer: 0, minutes: 0, usd: 0, number: 2, ratio: 2, score: 1, likeness: 3 };

/** A result as lines of aligned text, numbers to the right, in the reader's language. Row order stays. */
export function textTable(columns: readonly ResultColumn[], rows: readonly Row[], language: Language): readonly string[] {
  const cells = [columns.map(({ label }) => label[language]), ...rows.map((row) => columns.map((column) => cellText(column, row[column.name] ?? null, language)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => [...line[index] ?? ''].length)));
  const lines = cells.map((line) => line.map((text, index) => {
    const padding = ' '.repeat((widths[index] ?? 0) - [...text].length);
    return columns[index] && isNumeric(columns[index]) ? padding + text : text + padding;
  }).join('  ').trimEnd());
  return [lines[0] ?? '', widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)];
}

function isNumeric({ format }: ResultColumn): boolean {
  return digits[format] !== undefined || format === 'year';
}

function cellText({ format, name }: ResultColumn, value: Row[string], language: Language): string {
  if (value === null || value === undefined || (typeof value === 'object' && value.length === 0)) return unknownCell;
  if (typeof value === 'object') return value.map((part) => (format === 'genre' ? genreName(part, language) : part)).join(', ');
  if (typeof value === 'number') {
    // A number a person typed (`scored`) keeps its decimals.
    return format === 'year' || format === 'title-id' || name === 'scored' ? String(value) : speech(language).number(value, digits[format] ?? 0);
  }
  if (format === 'language') return languageName(String(value), language);
  if (format === 'country') return countryName(String(value), language);
  if (format === 'platform') return platformLabels[value as keyof typeof platformLabels]?.label ?? String(value);
  return String(value);
}
