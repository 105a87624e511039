import { expect, test } from 'vitest';
import { queryNamed } from '../../domain/queries/registry.ts';
import { answerCsv, answerJson, tableColumns } from './resultTable.ts';

const scoreTitulo = queryNamed('score_titulo')!;
const rows = [{ tmdbId: 597, title: '=Titanic, "the" film', year: 1997, score: 7.5, votes: 7770, popularity: null, votesAsOf: '2017-07-01' }];

test('a CSV has the names of the columns, raw values and no live formulas', () => {
  expect(answerCsv(scoreTitulo, { rows })).toBe('tmdbId,title,year,score,votes,popularity,votesAsOf\r\n597,"\'=Titanic, ""the"" film",1997,7.5,7770,,2017-07-01\r\n');
});

test('a JSON is what the terminal prints: no context, no empty coverage', () => {
  const answer = { query: 'score_titulo', params: { titulo: 'Titanic' }, rows, sentence: 'One.', context: [{ x: 1 }] };
  expect(JSON.parse(answerJson(answer))).toEqual({ query: 'score_titulo', params: { titulo: 'Titanic' }, rows, sentence: 'One.' });
});

test('the id stands last and the title names its row', () => {
  const columns = tableColumns(scoreTitulo);
  expect(columns.map(({ key }) => key)).toEqual(['title', 'year', 'score', 'votes', 'popularity', 'votesAsOf', 'tmdbId']);
  expect(columns.filter(({ heads }) => heads).map(({ key }) => key)).toEqual(['title']);
  expect(tableColumns(queryNamed('get_count_platform')!).find(({ heads }) => heads)?.key).toBe('platform');
});
