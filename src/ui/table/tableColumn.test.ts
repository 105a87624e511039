import { expect, test } from 'vitest';
import { nextSort, sortRows, type TableColumn } from './tableColumn.ts';

interface Film { readonly title: string; readonly score: number | null }
const title: TableColumn<Film> = { key: 'title', label: 'Title', text: (film) => film.title, sort: (film) => film.title };
const score: TableColumn<Film> = { key: 'score', label: 'Score', text: (film) => String(film.score), sort: (film) => film.score, numeric: true };
const films: readonly Film[] = [{ title: 'Zulu', score: 3 }, { title: 'amélie', score: null }, { title: 'Amelie', score: 5 }, { title: 'Brazil', score: 3 }];
const titles = (rows: readonly Film[]): string[] => rows.map((film) => film.title);

test('a number column sorts largest first, then smallest first, unknown last both times', () => {
  const first = nextSort(score, null);
  expect(titles(sortRows(films, score, first.descending, 'en'))).toEqual(['Amelie', 'Zulu', 'Brazil', 'amélie']);
  const second = nextSort(score, first);
  expect(titles(sortRows(films, score, second.descending, 'en'))).toEqual(['Zulu', 'Brazil', 'Amelie', 'amélie']);
});

test('texts sort without regard to case and accents, equal ones in the order given', () => {
  expect(nextSort(title, { key: 'score', descending: true })).toEqual({ key: 'title', descending: false });
  expect(titles(sortRows(films, title, false, 'es'))).toEqual(['amélie', 'Amelie', 'Brazil', 'Zulu']);
});

test('without a column the rows stay as they came', () => {
  expect(sortRows(films, undefined, true, 'en')).toBe(films);
});
