import type { DataColumn } from './table.ts';

/** Columns for tests, from cells as they are shown. */
export function numbers(name: string, values: readonly (number | null)[], meaning: 'number' | 'boolean' | 'date' = 'number'): DataColumn {
  return { name, chosenType: null, data: { form: 'numbers', meaning, values: Float64Array.from(values, (value) => value ?? NaN) } };
}

export function texts(name: string, values: readonly (string | null)[]): DataColumn {
  const words = [...new Set(values)].filter((value) => value !== null), codeOf = new Map(words.map((word, code) => [word, code]));
  return { name, chosenType: null, data: { form: 'texts', codes: Int32Array.from(values, (value) => (value === null ? -1 : codeOf.get(value) ?? -1)), words } };
}

export function lists(name: string, values: readonly (readonly string[] | null)[]): DataColumn {
  const words = [...new Set(values.flatMap((value) => value ?? []))], codeOf = new Map(words.map((word, code) => [word, code])), starts = new Uint32Array(values.length + 1);
  values.forEach((value, row) => { starts[row + 1] = (starts[row] ?? 0) + (value?.length ?? 0); });
  const codes = Int32Array.from(values.flatMap((value) => value ?? []), (word) => codeOf.get(word) ?? -1);
  return { name, chosenType: null, data: { form: 'lists', starts, codes, words, missing: values.includes(null) ? Uint8Array.from(values, (value) => (value === null ? 1 : 0)) : null } };
}

/** A JSON copy: what a profile must equal, as it is plain. */
export const throughJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;
