import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, expect, test, vi } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import CategoryBrush from './CategoryBrush.svelte';

beforeAll(() => ensureMessages('chart'));

test('categories are buttons that say whether they are chosen, and how many are left of each', async () => {
  const onchange = vi.fn();
  render(CategoryBrush, { label: 'Language', names: ['en', 'fr', 'it'], counts: [30, 20, 10], part: [5, 0, 10], chosen: [2], onchange, format: String });
  const [first, , third] = screen.getAllByRole('button');
  expect(screen.getAllByRole('button').map((button) => [button.textContent.trim().replace(/\s+/g, ' '), button.getAttribute('aria-pressed')])).toEqual([['en 5', 'false'], ['fr 0', 'false'], ['it 10', 'true'], ['Clear', null]]);
  await fireEvent.click(first!);
  await fireEvent.click(third!);
  await fireEvent.click(screen.getByRole('button', { name: 'Clear the range of Language' }));
  expect(onchange.mock.calls).toEqual([[[0, 2]], [[]], [[]]]);
});
