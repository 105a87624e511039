import { expect, test } from 'vitest';
import { texts } from '../column.fixture.ts';
import { splitRows } from '../compare/splitRows.ts';
import { finish } from '../job.ts';
import { pairValues } from '../pairs/pairValues.ts';
import { profileColumn } from '../profileColumn.ts';
import { topWords } from '../brush/topWords.ts';
import { wordParts } from '../drift/parts.ts';
import { describeTexts } from '../texts/describeTexts.ts';
import { listedCell, listedText } from './listedCell.ts';

const essay = `${'x'.repeat(3_000_000)} ${'lorem ipsum '.repeat(200_000)}`, column = texts('essay', [essay, 'short', essay, null]);
if (column.data.form !== 'texts') throw new Error('a column of texts is needed');
const { data } = column;

test('texts up to a paragraph and short lists are listed whole, others with an ellipsis', () => {
  expect(['a', 'b'.repeat(500), 1.5, null, true, ['x', 'y']].map((cell) => listedCell(cell))).toEqual(['a', 'b'.repeat(500), 1.5, null, true, ['x', 'y']]);
  expect(listedText('😀'.repeat(300))).toBe(`${'😀'.repeat(249)}…`);
  expect(listedCell(Array.from({ length: 80 }, () => 'i'))).toHaveLength(51);
});

test('a cell of megabytes is nowhere told whole', () => {
  const told = [finish(profileColumn(column, 4)), finish(pairValues(data, 4, 10)).values, topWords(data, 10).words, finish(wordParts(data, data)), finish(describeTexts(data, data, 4))];
  for (const figures of told) expect(JSON.stringify(figures).length).toBeLessThan(50_000);
});

test('the rows of a listed value are found by it', () => {
  expect([...splitRows({ name: 't', rows: 4, columns: [column] }, { column: 'essay', values: [listedText(essay)] }).inside]).toEqual([0, 2]);
});
