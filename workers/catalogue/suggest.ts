import type { Suggestion, SuggestionKind } from '../../src/contracts/catalogue.ts';
import type { Language } from '../../src/contracts/language.ts';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { countryName } from '../../src/domain/names/countries.ts';
import { languageName } from '../../src/domain/names/languages.ts';
import type { People } from './people.ts';
import { createNameIndex, type NameIndex } from './search/nameIndex.ts';
import { nameKey } from '../../src/domain/text/nameKey.ts';
import { tier } from './search/tier.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';

/** Names to suggest from and how many works stand behind each. */
export interface NameList {
  readonly index: NameIndex;
  readonly values: readonly string[];
  readonly labels: readonly string[];
  readonly counts: Int32Array;
}

/** Best tier first, then most works; without text the names with most works. */
export function suggestFrom({ index, values, labels, counts }: NameList, text: string, limit: number): Suggestion[] {
  const found = text.trim() === '' ? null : index.find(text);
  const candidates: number[] = [];
  for (let name = 0; name < values.length; name++) if ((counts[name] as number) > 0 && (!found || found.tiers[name] !== tier.none)) candidates.push(name);
  const tierOf = (name: number) => (found ? (found.tiers[name] as number) : 0);
  candidates.sort((a, b) => tierOf(a) - tierOf(b) || (counts[b] as number) - (counts[a] as number) || a - b);
  return candidates.slice(0, limit).map((name) => ({ value: values[name] as string, label: labels[name] as string, count: counts[name] as number }));
}

/** Persons by works in a role, or in both. All lists of people share one index. */
export function peopleList(people: People, index: NameIndex, kind: 'person' | 'actor' | 'director'): NameList {
  const worksIn = (person: number, role: 'actor' | 'director') => (kind === 'person' || kind === role ? people.works(person, role).length : 0);
  return { index, values: people.names, labels: people.names, counts: Int32Array.from(people.names, (_, person) => worksIn(person, 'actor') + worksIn(person, 'director')) };
}

/** Names in a column of films by the films that carry them, spellings that fold alike together. Needs `movies/facts`. */
export function filmNameList(column: readonly (string | readonly string[] | null)[]): NameList {
  const idOf = new Map<string, number>();
  const names: string[] = [], counts: number[] = [];
  const count = (name: string): void => {
    const key = nameKey(name);
    let id = idOf.get(key);
    if (id === undefined) {
      idOf.set(key, (id = names.length));
      names.push(name);
      counts.push(0);
    }
    (counts[id] as number)++;
  };
  for (const cell of column) {
    if (typeof cell === 'string') count(cell);
    else cell?.forEach(count);
  }
  return { index: createNameIndex(names), values: names, labels: names, counts: Int32Array.from(counts) };
}

/** Codes by the films that carry them, found by their name in either language or the code itself. */
export function codeList(kind: 'language' | 'country', { movies }: Catalogue, language: Language): NameList {
  const counts = new Map<string, number>();
  const count = (code: string): void => { counts.set(code, (counts.get(code) ?? 0) + 1); };
  if (kind === 'language') movies.language.forEach((code) => { if (code !== null) count(code); });
  else movies.countries.forEach((codes) => codes?.forEach(count));
  const codes = [...counts.keys()];
  const nameOf = kind === 'language' ? languageName : countryName;
  const names = [...codes.map((code) => nameOf(code, language)), ...codes.map((code) => nameOf(code, language === 'en' ? 'es' : 'en')), ...codes];
  const owners = Int32Array.from(names, (_, i) => i % Math.max(codes.length, 1));
  return { index: createNameIndex(names, owners), values: codes, labels: names.slice(0, codes.length), counts: Int32Array.from(codes, (code) => counts.get(code) ?? 0) };
}

/** Titles, most voted first within a tier; the count is their votes. */
export function suggestTitles({ movies }: Catalogue, works: Works, rows: Int32Array): Suggestion[] {
  return Array.from(rows, (row) => {
    const year = works.years[row] as number;
    return { value: works.title(row), label: year < 0 ? works.title(row) : `${works.title(row)} (${year})`, count: row < works.films ? (movies.voteCount[row] ?? 0) : 0, id: works.id(row) };
  });
}

export const suggestionParts = (kind: SuggestionKind) => {
  switch (kind) {
    case 'title': case 'language': return [];
    case 'collection': case 'company': case 'country': return ['movies/facts'] as const;
    case 'person': case 'actor': case 'director': return ['movies/facts', 'movies/people', 'streaming/people'] as const;
  }
};
