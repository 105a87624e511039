import { expect, test } from 'vitest';
import { moviesSchema, streamingSchema, type Catalogue } from '../catalogue/schema.ts';
import { tableOf } from '../catalogue/tableOf.ts';
import { buildWorks } from '../catalogue/works.ts';
import { buildWorkFacts } from './buildWorkFacts.ts';

const votesAsOf = 17_000;
const catalogue: Catalogue = {
  movies: tableOf(moviesSchema, [
    {
      tmdbId: 949, title: 'Heat', releaseDate: 9479, voteCount: 1886, voteAverage: 7.7, language: 'en', genres: ['Action', 'Crime'], votesAsOf, popularity: 17.9,
      companies: ['Regency'], countries: ['US'], cast: ['Al Pacino', 'Robert De Niro'], directors: ['Michael Mann'], keywords: ['heist', 'bank'],
    },
    { tmdbId: 5, title: 'Nobody’s Ánimas & Co', originalTitle: 'The Heat', voteCount: 0, votesAsOf, collection: 'Heat Collection', genres: ['Foreign'] },
  ]),
  streaming: tableOf(streamingSchema, [
    { id: 'as1', platform: 'amazon', type: 'movie', title: 'Heat (4K)', releaseYear: 1995, tmdbId: 949, durationInt: 170, durationType: 'min', listedIn: ['Suspense', 'Action'], countries: ['US'], cast: ['Al Pacino', 'Val Kilmer'], directors: null },
    { id: 'ns7', platform: 'netflix', type: 'series', title: 'The Office', releaseYear: 2005, durationInt: 2, durationType: 'season', listedIn: ['TV Comedies'], cast: ['Al Pacino'] },
  ]),
};
const works = buildWorks(catalogue), { facts, nameOf } = buildWorkFacts(catalogue, works);
const factsOf = (row: number) => [...facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1])].map((term) => { const { field, name } = nameOf(term); return `${field} ${name}`; });

test('a film has its facts and those of the streaming titles that match it, each once', () => {
  expect(factsOf(0)).toEqual([
    'genre action', 'genre crime', 'genre thriller', 'keyword heist', 'keyword bank', 'cast Al Pacino', 'cast Robert De Niro', 'cast Val Kilmer', 'director Michael Mann',
    'country US', 'language en', 'company Regency', 'title heat', 'decade 1990',
  ]);
});

test('titles count by their folded words without stop words, the original one too; what is not known is not there', () => {
  expect(factsOf(1)).toEqual(['collection Heat Collection', 'title heat', 'title nobodys', 'title animas', 'title co']);
});

test('a streaming title that matches no film speaks for itself, and shares its terms with films', () => {
  expect(factsOf(2)).toEqual(['genre comedy', 'cast Al Pacino', 'title office', 'decade 2000']);
  expect([...facts.isSeries]).toEqual([0, 0, 1]);
});

test('terms of a row ascend, and genres are numbered in their vocabulary’s order', () => {
  for (let row = 0; row < facts.works; row++) {
    const terms = facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1]);
    for (let at = 1; at < terms.length; at++) expect(terms[at]!).toBeGreaterThan(terms[at - 1]!);
  }
  facts.genreKeys.forEach((key, index) => expect(nameOf(facts.genreTerms[index]!)).toEqual({ field: 'genre', name: key }));
});

test('measures are those of the tables, unknown where unknown', () => {
  expect([...facts.votes]).toEqual([1886, 0, 0]);
  expect(facts.voteAverage[0]).toBeCloseTo(7.7, 5);
  expect([facts.voteAverage[1], facts.popularity[2]]).toEqual([NaN, NaN]);
  expect([...facts.platforms]).toEqual([1, 0, 8]);
  expect([...facts.languages]).toEqual([0, -1, -1]);
  expect(facts.languageCodes).toEqual(['en']);
  expect([...facts.years]).toEqual([1995, -1, 2005]);
  expect([...facts.runtimes]).toEqual([170, -1, -1]);
});

test('names of terms outlive the arrays, whose buffers go to another thread', () => {
  const again = buildWorkFacts(catalogue, works), term = again.facts.terms[0]!, before = again.nameOf(term);
  structuredClone(again.facts, { transfer: [again.facts.terms.buffer, again.facts.fieldOfTerm.buffer, again.facts.years.buffer] });
  expect(again.nameOf(term)).toEqual(before);
  expect(works.years.length).toBe(3);
});
