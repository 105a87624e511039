import { fileFormats, type FileFormat, type FileReading } from '../../../src/contracts/profile.ts';
import { missingWords } from '../../../src/domain/statistics/reading/missingWords.ts';
import { parseDate } from '../../../src/domain/statistics/reading/parseDate.ts';
import { parseNumber } from '../../../src/domain/statistics/reading/parseNumber.ts';
import { guessDelimiter } from '../../delimited/guessDelimiter.ts';
import { emptyScan, isBlank, scanRecord } from '../../delimited/scanRecord.ts';

const sampleRows = 200, lookedAt = 65_536;

/** What a text's format is: by the name's ending, else by its first letters. */
export function guessFormat(name: string, text: string): Exclude<FileFormat, 'parquet'> {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '', start = text.trimStart();
  if (['csv', 'tsv', 'tab', 'psv'].includes(ending)) return 'delimited';
  if (ending === 'jsonl' || ending === 'ndjson') return 'ndjson';
  if (start.startsWith('{')) {
    const [first = '', second] = start.slice(0, lookedAt).split('\n').filter((line) => line.trim() !== '');
    return second !== undefined && isObject(first) && second.trimStart().startsWith('{') ? 'ndjson' : ending === 'json' || isJsonLike(start) ? 'json' : 'delimited';
  }
  return /^\[\s*(?:[[{"\]\d-]|true|false|null)/.test(start) ? 'json' : ending === 'json' ? 'json' : 'delimited';
}
const isJsonLike = (start: string): boolean => /^\{\s*(?:"|\})/.test(start);
function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

export interface GuessedTable {
  readonly delimiter: string;
  readonly quote: FileReading['quote'];
  readonly hasHeader: boolean;
  readonly lineEnd: 10 | 13;
  readonly width: number;
  readonly hasRowNames: boolean;
}

/**
 * How delimited text is to be read, by its beginning.
 * @param isWhole  whether there is no more of it
 */
export function guessTable(name: string, text: string, isWhole: boolean, chosen: Partial<FileReading>): GuessedTable {
  const lineEnd = text.includes('\n') || !text.includes('\r') ? 10 : 13;
  const delimiter = chosen.delimiter ?? (/\.(?:tsv|tab)$/i.test(name) ? '\t' : /\.psv$/i.test(name) ? '|' : guessDelimiter(text.slice(0, lookedAt)) ?? ',');
  const quote = chosen.quote ?? guessQuote(text.slice(0, lookedAt), delimiter);
  const rows = firstRows(text, isWhole, delimiter, quote, lineEnd), [first = [], ...others] = rows;
  const hasHeader = chosen.hasHeader ?? isHeading(first, others);
  const body = hasHeader && others.length > 0 ? others : rows, named = rows.every((row) => row.length < first.length || row[first.length - 1] === '') ? first.length - 1 : first.length, usual = usualWidth(body, named);
  const hasRowNames = hasHeader && others.length > 0 && usual === named + 1 && others.filter((row) => row.length === usual).length >= others.length * 0.9;
  return { delimiter, quote, hasHeader, lineEnd, width: usual, hasRowNames };
}

function firstRows(text: string, isWhole: boolean, delimiter: string, quote: FileReading['quote'], lineEnd: 10 | 13): string[][] {
  const bytes = new TextEncoder().encode(text), record = emptyScan(), decoder = new TextDecoder(), rows: string[][] = [];
  const mark = quote === '' ? -1 : quote.charCodeAt(0);
  for (let at = 0; at < bytes.length && rows.length < sampleRows;) {
    let to = scanRecord(bytes, at, isWhole, delimiter.charCodeAt(0), lineEnd, record, { quote: mark, longest: bytes.length });
    if (to < 0 && rows.length === 0) to = scanRecord(bytes, at, true, delimiter.charCodeAt(0), lineEnd, record, { quote: mark, longest: bytes.length });
    if (to < 0) break;
    if (!isBlank(bytes, at, record.end)) rows.push(record.starts.map((start, cell) => decoder.decode(bytes.subarray(start, record.ends[cell]))));
    at = to;
  }
  return rows;
}

/** Single quotes where cells begin and end with them and none does with double ones. */
function guessQuote(text: string, delimiter: string): FileReading['quote'] {
  const edge = delimiter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const count = (mark: string): number => text.match(new RegExp(`(?:^|[\\n${edge}])${mark}[^${mark}\\n]*${mark}(?=$|[\\r\\n${edge}])`, 'g'))?.length ?? 0;
  return count('"') === 0 && count("'") > 2 ? "'" : '"';
}

/** Whether a first row names the columns: names, none of them a number (years beside a name excepted), a date or a truth value; where only words follow, distinct ones that stand nowhere in their own column. */
export function isHeading(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim()), named = cells.filter((cell) => cell !== '');
  if (named.length === 0 || named.length * 2 < cells.length) return false;
  const bare = named.filter(isValue);
  if (bare.length > 0 && (bare.length === named.length || !bare.every((cell) => /^[12]\d{3}$/.test(cell)))) return false;
  if (named.some((cell) => cell.length > 200 || missingWords.includes(cell))) return false;
  if (others.some((row) => row.some((cell) => isValue(cell.trim())))) return true;
  return new Set(named).size === named.length && !cells.some((cell, at) => cell !== '' && others.some((row) => row[at]?.trim() === cell));
}
function isValue(cell: string): boolean {
  const bytes = new TextEncoder().encode(cell);
  return !Number.isNaN(parseNumber(bytes, 0, bytes.length)) || !Number.isNaN(parseDate(bytes, 0, bytes.length)) || /^(?:true|false)$/i.test(cell);
}

/** The width that most rows have, the least of several; a delimiter at the end of rows longer than the first opens no cell. */
function usualWidth(rows: readonly (readonly string[])[], first: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = row.length > Math.max(1, first) && row.at(-1) === '' ? row.length - 1 : row.length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

/** @throws RangeError where a person's choice cannot be */
export function checkChoice({ delimiter, quote, format }: Partial<FileReading>): void {
  if (delimiter !== undefined && (delimiter.length !== 1 || delimiter.charCodeAt(0) > 127 || delimiter === '\n' || delimiter === '\r' || delimiter === (quote ?? '"'))) throw new RangeError(`delimiter ${JSON.stringify(delimiter)}: one ASCII character, no line end and no quote`);
  if (format !== undefined && !fileFormats.includes(format)) throw new RangeError(`format ${format}: one of ${fileFormats.join(', ')}`);
}
