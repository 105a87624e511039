import { createNearNames } from '../text/nearNames.ts';
import { type NameColumn } from './nameIndex.ts';
import { nameKey } from '../text/nameKey.ts';
import { oncePer } from './oncePer.ts';
import type { QueryLanguage } from './query.ts';

/** Rows of a table by the language or country codes in one column. */
export interface CodedRows {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Rows that have any code. */
  readonly known: number;
}

export const codesOf: (column: NameColumn) => CodedRows = oncePer((column) => {
  const rows = new Map<string, number[]>();
  let known = 0;
  column.forEach((codes, row) => {
    if (codes === null || codes.length === 0) return;
    known++;
    for (const code of typeof codes === 'string' ? [codes] : new Set(codes)) {
      const held = rows.get(code);
      if (held) held.push(row);
      else rows.set(code, [row]);
    }
  });
  return { rows, known };
});

/** Names, in the reader's language, of at most five codes in the data whose English or Spanish name is near the text. */
export function codesNear({ rows }: CodedRows, nameOf: (code: string, language: QueryLanguage) => string, text: string, language: QueryLanguage): readonly string[] {
  const codes = [...rows.keys()];
  const named = codes.flatMap((code) => [{ code, key: nameKey(nameOf(code, 'en')) }, { code, key: nameKey(nameOf(code, 'es')) }]);
  const films = (index: number): number => rows.get(named[index]?.code ?? '')?.length ?? 0;
  const near = createNearNames(named.map(({ key }) => key), films).near(nameKey(text), 10);
  return [...new Set(near.map((index) => named[index]?.code ?? ''))].slice(0, 5).map((code) => nameOf(code, language));
}
