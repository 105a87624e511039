import { expect, test } from 'vitest';
import { csvBlob, fileName } from './saveFile.ts';

test('a file name keeps letters and digits only', () => {
  expect(fileName(['score_titulo', 'Amélie: the/film?'], 'csv')).toBe('score_titulo-Amelie-the-film.csv');
  expect(fileName(['…'], 'json')).toBe('butaca.json');
});

test('a CSV file starts with the mark that tells spreadsheets it is UTF-8', async () => {
  const bytes = new Uint8Array(await csvBlob('á').arrayBuffer());
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa1]);
});
