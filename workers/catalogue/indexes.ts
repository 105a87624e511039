import type { SuggestionKind } from '../../src/contracts/catalogue.ts';
import type { Language } from '../../src/contracts/language.ts';
import type { DiscoverIndex } from './discover.ts';
import { buildCountries, buildFacets, type Facet } from './facets.ts';
import { buildPeople, type People } from './people.ts';
import { createNameIndex, type NameIndex } from './search/nameIndex.ts';
import { createSortOrders } from './sortOrders.ts';
import { codeList, filmNameList, peopleList, type NameList } from './suggest.ts';
import type { Tables } from './tables.ts';
import { buildTitleIndex } from './titleIndex.ts';
import { buildWorks, type Works } from '../../src/domain/catalogue/works.ts';

/** What is derived from the tables, each built when first asked for. Whoever asks has required the parts it reads. */
export interface Indexes {
  works(): Works;
  /** Knows original titles once `movies/facts` is there. */
  titles(): NameIndex;
  /** Counts countries once both tables' `facts` are there. */
  discover(): DiscoverIndex;
  people(): People;
  names(kind: Exclude<SuggestionKind, 'title'>, language: Language): NameList;
}

export function createIndexes({ catalogue, has }: Tables): Indexes {
  const lazy = <T>(build: () => T): (() => T) => {
    let built: { readonly value: T } | undefined;
    return () => (built ??= { value: build() }).value;
  };
  const works = lazy(() => buildWorks(catalogue));
  const people = lazy(() => buildPeople(catalogue, works()));
  const peopleNames = lazy(() => createNameIndex(people().names));
  const facets = lazy(() => buildFacets(catalogue, works()));
  const countries = lazy(() => buildCountries(catalogue, works()));
  let titleIndex: { readonly complete: boolean; readonly index: NameIndex } | undefined;
  const titles = (): NameIndex => {
    const complete = has('movies/facts');
    if (titleIndex?.complete !== complete) titleIndex = { complete, index: buildTitleIndex(catalogue, works(), complete, titleIndex?.index) };
    return titleIndex.index;
  };
  const orderOf = lazy(() => createSortOrders(catalogue, works(), (row) => titles().allFolded[row] ?? ''));
  const lists = new Map<string, NameList>();

  return {
    works,
    titles,
    people,
    discover: () => {
      const withCountries = has('movies/facts') && has('streaming/facts');
      const known: readonly Facet[] = withCountries ? [...facets(), countries()] : facets();
      return { works: works(), facets: known, titles, orderOf: orderOf() };
    },
    names(kind, language) {
      const key = kind === 'language' || kind === 'country' ? `${kind} ${language}` : kind;
      const list = lists.get(key) ?? build(kind, language);
      lists.set(key, list);
      return list;
    },
  };

  function build(kind: Exclude<SuggestionKind, 'title'>, language: Language): NameList {
    switch (kind) {
      case 'collection': return filmNameList(catalogue.movies.collection);
      case 'company': return filmNameList(catalogue.movies.companies);
      case 'language': case 'country': return codeList(kind, catalogue, language);
      default: return peopleList(people(), peopleNames(), kind);
    }
  }
}
