import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import WordCloud from './WordCloud.svelte';

test('a cloud is a list whose sizes are also said, with its figures behind it', async () => {
  await ensureMessages('chart');
  render(WordCloud, { words: [{ text: 'drama', count: 20 }, { text: 'comedy', count: 13 }], title: 'Genres', summary: 'Drama is the most frequent genre.', countLabel: 'Films', format: (count: number) => `${count} films`, name: 'genres' });
  expect(screen.getByRole('list', { name: 'Drama is the most frequent genre.' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent).sort()).toEqual(['comedy 13 films', 'drama 20 films']);
  const details = screen.getByText('Show the figures').closest('details');
  if (!details) throw new Error('no figures');
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  expect((await screen.findAllByRole('rowheader')).map((cell) => cell.textContent.trim())).toEqual(['drama', 'comedy']);
});
