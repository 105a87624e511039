import { parsePythonLiteral, type PythonValue } from '../../etl/pythonLiteral.ts';

/** What parts the items of a text; null: it is written as a list, with brackets. */
export type ListMark = string | null;

const marks = ['|', ';', ',', '/'] as const;
/** Items are short: longer ones on average are clauses of a sentence. */
const mostWordsAnItem = 4;

/**
 * The items of a text that is a list: trimmed, empty ones left out. Written with brackets it is read as JSON, then as a Python literal, then by commas; of an item that is a record its name counts.
 * A text without the mark is a list of one.
 */
export function splitText(text: string, by: ListMark): readonly string[] {
  const items = by === null ? bracketed(text.trim()) : text.split(by === '' ? ',' : by);
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** What parts the items of most texts that look like lists; undefined where most do not: brackets (the last of a text that is listed cut may lack), or one of `|`, `;`, `,`, `/` with short items. */
export function listMarkOf(texts: readonly string[]): ListMark | undefined {
  if (texts.length === 0) return undefined;
  const isWritten = texts.filter((text) => /^\s*[[({].*[\])}…]\s*$/s.test(text)).length;
  if (isWritten * 2 > texts.length) return null;
  let best: ListMark | undefined, most = 0;
  for (const mark of marks) {
    const parted = texts.filter((text) => text.includes(mark)).map((text) => splitText(text, mark)).filter((items) => items.length > 1);
    const items = parted.flat(), words = items.reduce((sum, item) => sum + item.split(/\s+/).length, 0);
    if (parted.length <= most || parted.length * 4 < texts.length || words > mostWordsAnItem * items.length) continue;
    best = mark;
    most = parted.length;
  }
  return best;
}

function bracketed(text: string): readonly string[] {
  if (!/^[[({].*[\])}]$/s.test(text)) return [text];
  const value = fromJson(text) ?? fromPython(text);
  if (Array.isArray(value)) return value.flatMap(itemText);
  return value === undefined || value === null ? text.slice(1, -1).split(',').map((item) => item.trim().replace(/^(["'])(.*)\1$/s, '$2')) : itemText(value);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fromPython(text: string): PythonValue | undefined {
  try {
    return parsePythonLiteral(text);
  } catch {
    return undefined;
  }
}

/** An item as text; null is none, a record is its name. */
function itemText(item: unknown): readonly string[] {
  if (item === null || item === undefined) return [];
  if (typeof item === 'string') return [item];
  if (typeof item !== 'object') return [String(item)];
  const record: ReadonlyMap<string, unknown> = item instanceof Map ? (item as ReadonlyMap<string, unknown>) : new Map(Object.entries(item));
  for (const key of ['name', 'title', 'label', 'value']) {
    const named = record.get(key);
    if (typeof named === 'string' || typeof named === 'number') return [String(named)];
  }
  try {
    return [JSON.stringify(item instanceof Map ? Object.fromEntries(record) : item)];
  } catch {
    return []; // nested too deep to be written
  }
}
