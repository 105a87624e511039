import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import PillGroup from './PillGroup.svelte';

const options = Array.from({ length: 10 }, (_, index) => ({ value: String(index), label: `Option ${index}` }));

test('options are checkboxes under their legend, and pressing one says which', async () => {
  const ontoggle = vi.fn();
  render(PillGroup, { legend: 'Genre', options: options.slice(0, 2), chosen: ['1'], ontoggle });
  expect(screen.getByRole('group', { name: 'Genre' })).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([false, true]);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Option 0' }));
  expect(ontoggle).toHaveBeenCalledWith('0');
});

test('a long list shows its first and what is chosen, until all are asked for', async () => {
  render(PillGroup, { legend: 'Genre', options, chosen: ['9'], ontoggle: () => undefined, first: 3 });
  expect(screen.getAllByRole('checkbox')).toHaveLength(4);
  const all = screen.getByRole('button', { name: 'Show all 10' });
  await fireEvent.click(all);
  expect([screen.getAllByRole('checkbox').length, screen.getByRole('button').getAttribute('aria-expanded')]).toEqual([10, 'true']);
});
