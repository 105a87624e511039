import type { ColumnData } from './table.ts';

/** Bytes of a column as it is held: its arrays, and two for each UTF-16 unit of a text. */
export function memoryOf(data: ColumnData): number {
  if (data.form === 'numbers') return data.values.byteLength;
  const letters = data.words.reduce((sum, word) => sum + word.length, 0) * 2;
  return letters + data.codes.byteLength + (data.form === 'lists' ? data.starts.byteLength + (data.missing?.byteLength ?? 0) : 0);
}
