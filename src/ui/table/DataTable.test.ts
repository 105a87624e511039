import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import DataTable from './DataTable.svelte';
import type { TableColumn } from './tableColumn.ts';

interface Film { readonly title: string; readonly votes: number | null }
const columns: readonly TableColumn<Film>[] = [
  { key: 'title', label: 'Title', text: ({ title }) => title, href: ({ title }) => `#/title/${title}`, sort: ({ title }) => title, heads: true },
  { key: 'votes', label: 'Votes', text: ({ votes }) => (votes === null ? null : String(votes)), sort: ({ votes }) => votes, numeric: true },
  { key: 'note', label: 'Note', text: () => '–' },
];
const films = (n: number): Film[] => Array.from({ length: n }, (_, index) => ({ title: `Film ${String(index).padStart(4, '0')}`, votes: index }));
const titles = (): (string | null)[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent.trim());
const show = (rows: readonly Film[], more: object = {}) => render(DataTable, { caption: 'Films', columns, rows, ...more });

test('pressing a heading sorts, pressing it again turns round, and says so', async () => {
  show([{ title: 'Zulu', votes: 5 }, { title: 'Alien', votes: null }, { title: 'Brazil', votes: 9 }]);
  const heading = screen.getByRole('columnheader', { name: /Votes/ });
  expect(heading.getAttribute('aria-sort')).toBeNull();
  await fireEvent.click(within(heading).getByRole('button'));
  expect([titles(), heading.getAttribute('aria-sort')]).toEqual([['Brazil', 'Zulu', 'Alien'], 'descending']);
  await fireEvent.click(within(heading).getByRole('button'));
  expect([titles(), heading.getAttribute('aria-sort')]).toEqual([['Zulu', 'Brazil', 'Alien'], 'ascending']);
});

test('unknown cells say so, links lead on, and a column without an order offers none', () => {
  show([{ title: 'Alien', votes: null }, { title: 'Heat', votes: 1 }]);
  expect(screen.getByText('Unknown')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Alien' }).getAttribute('href')).toBe('#/title/Alien');
  expect(within(screen.getByRole('columnheader', { name: 'Note' })).queryByRole('button')).toBeNull();
  expect(screen.getByRole('table', { name: 'Films' })).toBeTruthy();
});

test('a table of two hundred rows is drawn whole, a few at a time; a longer one only in part but counted whole', async () => {
  const { unmount } = show(films(200));
  expect(screen.getAllByRole('rowheader')).toHaveLength(25);
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(200), { timeout: 5000 });
  unmount();
  show(films(5000));
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
});

test('scrolling a long table to its end draws the last row', async () => {
  show(films(5000));
  const box = screen.getByRole('region', { name: 'Films' });
  box.scrollTop = 5000 * 44;
  await fireEvent.scroll(box);
  expect(titles().at(-1)).toBe('Film 4999');
  expect(screen.getByRole('row', { name: /Film 4999/ }).getAttribute('aria-rowindex')).toBe('5001');
});

test('the first rows are shown until all are asked for; a handful more needs no button', async () => {
  const { unmount } = show(films(50), { first: 20 });
  expect(titles()).toHaveLength(20);
  await fireEvent.click(screen.getByRole('button', { name: 'Show all 50' }));
  await waitFor(() => expect(titles()).toHaveLength(50));
  unmount();
  show(films(25), { first: 20 });
  expect(titles()).toHaveLength(25);
});
